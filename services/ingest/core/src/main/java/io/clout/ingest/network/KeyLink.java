// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import io.clout.ingest.http.NetworkFailure;

/** Linking by a key that the network gives only to the owner of an account. */
@FunctionalInterface
public interface KeyLink {

    /**
     * The account that the key opens. A key that the network refuses is a {@link NetworkFailure} of the kinds {@code TOKEN_REVOKED} or
     * {@code NOT_ALLOWED}, as the client throws it.
     *
     * @param handle as people write it
     */
    Lookup open(String handle, String key) throws NetworkFailure;
}
