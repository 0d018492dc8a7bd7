// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where accounts of erased people are removed. Without it the identity provider keeps them, and the receipt does not claim otherwise. */
@ConfigMapping(prefix = "clout.profile.sign-in")
interface SignInConfig {
    /** Users in Keycloak's administration API, such as {@code https://sso.example.org/admin/realms/clout/users}. */
    Optional<URI> usersUrl();

    /** The token endpoint of the same realm. */
    Optional<URI> tokenUrl();

    /** This service's own client, with the role manage-users. */
    @WithDefault("profile")
    String clientId();

    Optional<String> clientSecret();

    /** Names of accounts that stay although their people are erased: those of a demonstration, which everyone may try out. */
    Optional<Set<String>> kept();

    /** Timeout of one call. */
    @WithDefault("10s")
    Duration timeout();
}
