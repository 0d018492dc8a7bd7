// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.session;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Begins a session. The path is protected (application.properties), so every request that gets here is signed in. */
@Path("/login")
@Tag(name = "Session")
class LoginResource {
    private final SessionConfig config;

    LoginResource(SessionConfig config) {
        this.config = config;
    }

    /**
     * @param to where to go then, a path of this site
     * @param prompt of OpenID Connect, read by the sign-in itself: {@code create} for a new account
     * @param locales of OpenID Connect, read by the sign-in itself: languages, best first
     */
    @GET
    @APIResponse(responseCode = "303", description = "Signed in; to the page that the person asked for")
    @APIResponse(responseCode = "302", description = "To the identity provider")
    @Operation(operationId = "signIn", summary = "Signs the browser in")
    public Response login(
            @RestQuery Optional<String> to,
            @RestQuery(SignInTenant.PROMPT) Optional<String> prompt,
            @RestQuery(SignInTenant.LOCALES) Optional<String> locales) {
        return Response.seeOther(URI.create(config.publicUrl() + LocalPath.of(to.orElse("/"))))
                .build();
    }
}
