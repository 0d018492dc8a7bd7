// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.session;

import io.clout.common.problem.Problem;
import io.clout.common.security.CallerToken;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the current request: an app with a bearer token, or a browser with a session. */
@ApplicationScoped
public class Session {
    private final SecurityIdentity identity;
    private final OidcSession cookie;

    Session(SecurityIdentity identity, OidcSession cookie) {
        this.identity = identity;
        this.cookie = cookie;
    }

    /** The access token to call services with: of a browser session the one behind the cookie, never its ID token. */
    public CallerToken token() {
        var credential = identity.getCredential(AccessTokenCredential.class);
        if (credential == null || credential.getToken() == null) {
            throw Problem.unauthenticated();
        }
        return new CallerToken(credential.getToken());
    }

    /** When the token can no longer be used; a browser session gets a new one with its next request. */
    public Instant tokenExpiresAt() {
        if (identity.getPrincipal() instanceof JsonWebToken jwt) {
            return Instant.ofEpochSecond(jwt.getExpirationTime());
        }
        throw Problem.unauthenticated();
    }

    /** Ends the browser session; an app's token stays valid until it expires. */
    public Uni<Void> end() {
        return cookie.logout();
    }
}
