// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.session;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ends a session, here and at the identity provider: else the next sign-in would pass without a question. */
@Path("/logout")
@Tag(name = "Session")
class LogoutResource {
    private final SessionConfig config;
    private final CurrentIdentityAssociation association;
    private final OidcSession session;
    private final OidcConfigurationMetadata provider;

    LogoutResource(
            SessionConfig config,
            CurrentIdentityAssociation association,
            OidcSession session,
            OidcConfigurationMetadata provider) {
        this.config = config;
        this.association = association;
        this.session = session;
        this.provider = provider;
    }

    @POST
    @Operation(operationId = "signOut", summary = "Ends the session of a browser")
    public Uni<Response> logout() {
        return association
                .getDeferredIdentity()
                .map(this::farewell)
                .onFailure(AuthenticationException.class::isInstance)
                .recoverWithItem(config.publicUrl().resolve("/"))
                .call(session::logout)
                .map(next -> Response.seeOther(next).build());
    }

    /** Where the browser goes: over the identity provider if it has a session there. */
    private URI farewell(SecurityIdentity identity) {
        var home = config.publicUrl().resolve("/");
        if (!(identity.getPrincipal() instanceof JsonWebToken idToken) || provider.getEndSessionUri() == null) {
            return home;
        }
        return UriBuilder.fromUri(provider.getEndSessionUri())
                .queryParam("client_id", config.clientId())
                .queryParam("id_token_hint", idToken.getRawToken())
                .queryParam("post_logout_redirect_uri", home)
                .build();
    }
}
