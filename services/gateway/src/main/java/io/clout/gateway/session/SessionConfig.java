// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;

/** How people sign in with a browser. */
@ConfigMapping(prefix = "clout.gateway")
public interface SessionConfig {

    /**
     * Where browsers find us, without a slash at the end. Sign-ins and links at networks come back here, whatever a request calls us, so
     * it has no default.
     */
    URI publicUrl();

    /** The identity provider's realm. */
    @WithDefault("${quarkus.oidc.auth-server-url}")
    @WithName("identity-url")
    URI identityUrl();

    /** ID of our client at the identity provider. */
    @WithDefault("gateway")
    String clientId();

    /** Secret of that client. */
    String clientSecret();

    /** Encrypts the session cookie; the same for every replica. */
    @Size(min = 32)
    String sessionSecret();

    /** How long an unused session lasts. The identity provider's own limits apply as well. */
    @WithDefault("30D")
    Duration sessionIdle();

    /** Whether browsers reach us by HTTPS. */
    default boolean secure() {
        return "https".equals(publicUrl().getScheme());
    }

    /** Origin of the identity provider. */
    default URI identityOrigin() {
        return identityUrl().resolve("/");
    }
}
