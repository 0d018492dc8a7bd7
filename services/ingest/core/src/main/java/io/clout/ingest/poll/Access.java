// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

/** What we may read an account with. */
public sealed interface Access {

    /** The person signed in at the network. */
    record Token(String accessToken) implements Access {
        @Override
        public String toString() {
            return "Token[***]";
        }
    }

    /** The person gave us the key that the network gave them. */
    record Key(String key) implements Access {
        @Override
        public String toString() {
            return "Key[***]";
        }
    }

    /** What anybody may read. */
    record Public() implements Access {}
}
