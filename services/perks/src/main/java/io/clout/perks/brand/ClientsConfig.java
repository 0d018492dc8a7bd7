// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.brand;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where brands' API clients are registered. Without a registration address brands work in the console only, and are told so when they ask for
 * a client.
 */
@ConfigMapping(prefix = "clout.perks.clients")
interface ClientsConfig {

    /** Keycloak's registration service, such as {@code https://sso.example.org/realms/clout/clients-registrations/default}. */
    Optional<URI> registrationUrl();

    /** The token endpoint of the same realm. */
    Optional<URI> tokenUrl();

    /** This service's own client: it may create clients, and nothing else. */
    @WithDefault("perks")
    String clientId();

    Optional<String> clientSecret();

    /** Timeout of one call; short, because a person is waiting. */
    @WithDefault("5s")
    Duration timeout();
}
