// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import io.clout.proto.account.v1.AccountProof;
import java.net.URI;

/** What shows that an account is the person's. */
public sealed interface Evidence {

    /**
     * It is shown already: linked at once.
     *
     * @param proof how
     */
    record Shown(AccountProof proof) implements Evidence {}

    /**
     * A code of ours, put where only the owner can write.
     *
     * @param place as a code that the web app has words for: {@code profile_bio}
     */
    record Code(String place) implements Evidence {}

    /**
     * An operator must look.
     *
     * @param page where; at https, because the operator will follow what a network says
     */
    record Review(URI page) implements Evidence {

        /** Throws {@link IllegalArgumentException} for a page anywhere else. */
        public Review {
            if (!"https".equals(page.getScheme())) {
                throw new IllegalArgumentException("no page at https: " + page);
            }
        }
    }
}
