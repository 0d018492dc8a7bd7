// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkFailure;

/** A sign-in of the usual kind: it gives tokens that are used as they are and renewed as RFC 6749 says. */
public record SignIn(OAuthSettings settings, NetworkClient http, Owner owner) implements OAuthLink {

    /** Asks the network whose token it is. */
    @FunctionalInterface
    public interface Owner {

        Lookup of(String accessToken) throws NetworkFailure;
    }

    @Override
    public Lookup identify(String accessToken) throws NetworkFailure {
        return owner.of(accessToken);
    }
}
