// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import java.util.Optional;

/** What the operator gets for registering an app at a network; a part of the configuration of each network with a sign-in. */
public interface OAuthApp {

    /** From the network's developer console; without it nobody can sign in there, and other ways to link are left. */
    Optional<String> clientId();

    /** Only of a confidential client, which some networks take alone. */
    Optional<String> clientSecret();
}
