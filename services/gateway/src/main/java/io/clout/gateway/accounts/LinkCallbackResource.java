// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.backend.Connectors;
import io.clout.gateway.problem.ProblemOf;
import io.clout.gateway.session.Session;
import io.clout.proto.account.v1.CompleteLinkRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    private final Session session;
    private final Connectors connectors;
    private final LinkCallback callback;

    LinkCallbackResource(Session session, Connectors connectors, LinkCallback callback) {
        this.session = session;
        this.connectors = connectors;
        this.callback = callback;
    }

    /**
     * @param error set by the network instead of the code if the person or the network said no
     * @param errorDescription the network's explanation; not shown
     */
    @GET
    @APIResponse(responseCode = "303", description = "To the page of the web app that shows the outcome")
    @Operation(
            operationId = "completeLink",
            summary = "Completes the sign-in at a network and redirects to the web app")
    @RunOnVirtualThread // nothing has asked before who calls: a request without a session is answered like any other
    public Response complete(
            @RestPath String network,
            @RestQuery Optional<String> state,
            @RestQuery Optional<String> code,
            @RestQuery Optional<String> error,
            @RestQuery("error_description") Optional<String> errorDescription) {
        var connector = connectors.named(network);
        if (error.isPresent() || state.isEmpty() || code.isEmpty()) {
            return seeOther(callback.failed("link-refused"));
        }
        var request = CompleteLinkRequest.newBuilder()
                .setNetwork(connector.network())
                .setState(state.get())
                .setCode(code.get())
                .build();
        try {
            connector
                    .service()
                    .once(session.token(), service -> service.completeLink(request))
                    .await()
                    .indefinitely(); // the call has a deadline
            return seeOther(callback.linked(connector.network()));
        } catch (RuntimeException e) {
            return seeOther(callback.failed(ProblemOf.failure(e).slug()));
        }
    }

    private static Response seeOther(URI page) {
        return Response.seeOther(page).build();
    }
}
