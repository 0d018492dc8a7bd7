// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.backend.Connector;
import io.clout.gateway.backend.Connectors;
import io.clout.gateway.problem.ProblemOf;
import io.clout.gateway.session.Session;
import io.clout.proto.account.v1.CompleteLinkRequest;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Where a network sends the browser back to. A person looks at the answer, so it is always a page of the web app: also when the session
 * has ended in between.
 */
@Path("/api/v1/links/{network}/callback")
@Tag(name = "Accounts")
class LinkCallbackResource {
    private final CurrentIdentityAssociation association;
    private final Session session;
    private final Connectors connectors;
    private final LinkCallback callback;

    LinkCallbackResource(
            CurrentIdentityAssociation association, Session session, Connectors connectors, LinkCallback callback) {
        this.association = association;
        this.session = session;
        this.connectors = connectors;
        this.callback = callback;
    }

    /**
     * @param error set by the network instead of the code if the person or the network said no
     * @param errorDescription the network's words for it, for nobody
     */
    @GET
    @Operation(operationId = "completeLink", summary = "Ends the sign-in at a network and goes on to the web app")
    public Uni<Response> complete(
            @RestPath String network,
            @RestQuery Optional<String> state,
            @RestQuery Optional<String> code,
            @RestQuery Optional<String> error,
            @RestQuery("error_description") Optional<String> errorDescription) {
        var connector = connectors.named(network);
        if (error.isPresent() || state.isEmpty() || code.isEmpty()) {
            return Uni.createFrom().item(seeOther(callback.failed("link-refused")));
        }
        var request = CompleteLinkRequest.newBuilder()
                .setState(state.get())
                .setCode(code.get())
                .build();
        return signedIn()
                .chain(() -> link(connector, request))
                .onFailure()
                .recoverWithItem(
                        failure -> callback.failed(ProblemOf.failure(failure).slug()))
                .map(LinkCallbackResource::seeOther);
    }

    private Uni<Void> signedIn() {
        return association
                .getDeferredIdentity()
                .invoke(identity -> {
                    if (identity.isAnonymous()) {
                        throw new UnauthorizedException();
                    }
                })
                .onFailure(AuthenticationException.class::isInstance)
                .transform(UnauthorizedException::new)
                .replaceWithVoid();
    }

    private Uni<URI> link(Connector connector, CompleteLinkRequest request) {
        return connector
                .service()
                .once(session.token(), service -> service.completeLink(request))
                .replaceWith(callback.linked(connector.network()));
    }

    private static Response seeOther(URI page) {
        return Response.seeOther(page).build();
    }
}
