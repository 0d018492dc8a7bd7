// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

/** What we keep, sealed, to read an account with. */
public sealed interface Credential permits TokenSet, Credential.Key {

    /** Given by the person; works until they withdraw it at the network. */
    record Key(String key) implements Credential {
        @Override
        public String toString() {
            return "Key[***]";
        }
    }
}
