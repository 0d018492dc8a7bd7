// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.backend.Connectors;
import io.clout.gateway.session.Session;
import io.clout.proto.account.v1.StartLinkRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Begins to link an account by a sign-in at its network; {@link LinkCallbackResource} ends it. */
@Path("/api/v1/me/accounts/{network}/link")
@Authenticated
@Tag(name = "Accounts")
class LinkResource {
    private final Session session;
    private final Connectors connectors;
    private final LinkCallback callback;

    LinkResource(Session session, Connectors connectors, LinkCallback callback) {
        this.session = session;
        this.connectors = connectors;
        this.callback = callback;
    }

    /** @param authorizationUrl the network's consent page, to open in the browser */
    record LinkStart(String authorizationUrl) {}

    @POST
    @Operation(operationId = "startLink", summary = "Starts linking an account by signing in at its network")
    public Uni<LinkStart> start(@RestPath String network) {
        var connector = connectors.named(network);
        var request = StartLinkRequest.newBuilder()
                .setNetwork(connector.network())
                .setRedirectUri(callback.uri(connector.network()).toString())
                .build();
        return connector
                .service()
                .once(session.token(), service -> service.startLink(request))
                .map(response -> new LinkStart(response.getAuthorizationUrl()));
    }
}
