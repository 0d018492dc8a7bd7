// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.session;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Ends a session here and at the identity provider: otherwise the next sign-in would succeed without a password. */
@Path("/logout")
@Tag(name = "Session")
class LogoutResource {
    private static final Logger LOG = Logger.getLogger(LogoutResource.class);

    private final SessionConfig config;
    private final SecurityIdentity identity;
    private final OidcSession session;
    private final OidcConfigurationMetadata provider;

    LogoutResource(
            SessionConfig config, SecurityIdentity identity, OidcSession session, OidcConfigurationMetadata provider) {
        this.config = config;
        this.identity = identity;
        this.session = session;
        this.provider = provider;
    }

    @POST
    @RunOnVirtualThread
    @APIResponse(responseCode = "303", description = "To the identity provider, to end the session there too")
    @Operation(operationId = "signOut", summary = "Signs the browser out")
    public Response logout() {
        var next = farewell();
        session.logout().await().indefinitely();
        return Response.seeOther(next).build();
    }

    /** Where the browser goes: over the identity provider if it has a session there. */
    private URI farewell() {
        var home = config.publicUrl().resolve("/");
        try {
            if (identity.getPrincipal() instanceof JsonWebToken idToken && provider.getEndSessionUri() != null) {
                return UriBuilder.fromUri(provider.getEndSessionUri())
                        .queryParam("client_id", config.clientId())
                        .queryParam("id_token_hint", idToken.getRawToken())
                        .queryParam("post_logout_redirect_uri", home)
                        .build();
            }
        } catch (SecurityException e) {
            LOG.debug("The session had ended before", e);
        }
        return home;
    }
}
