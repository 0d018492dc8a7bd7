// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

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

    /**
     * The token or key, for networks that want it elsewhere than {@link NetworkRequest#with} puts it.
     *
     * @throws IllegalStateException if there is none
     */
    default String secret() {
        return switch (this) {
            case Token(String accessToken) -> accessToken;
            case Key(String key) -> key;
            case Public() -> throw new IllegalStateException("anybody may read; there is no secret");
        };
    }
}
