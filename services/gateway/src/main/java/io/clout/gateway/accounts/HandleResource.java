// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.backend.Connectors;
import io.clout.gateway.session.Session;
import io.clout.proto.account.v1.CheckProofRequest;
import io.clout.proto.account.v1.StartProofRequest;
import io.clout.proto.account.v1.StartProofResponse;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Links an account by the name people know it by, where the network lets anybody read. */
@Path("/api/v1/me/accounts/{network}/handle")
@Authenticated
@Tag(name = "Accounts")
class HandleResource {
    private final Session session;
    private final Connectors connectors;

    HandleResource(Session session, Connectors connectors) {
        this.session = session;
        this.connectors = connectors;
    }

    /** @param handle as people write it, or the address of the profile page; may be empty where there is nothing to name */
    record HandleLink(@NotNull @Size(max = 300) String handle) {}

    @POST
    @APIResponse(
            responseCode = "200",
            description = "Linked; no proof is needed",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Account.class)))
    @APIResponse(
            responseCode = "202",
            description = "To be proven by the code, or without a code by an operator",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PendingProof.class)))
    @Operation(
            operationId = "linkByHandle",
            summary = "Starts linking an account by its handle",
            description = "Starting again, with the same handle or another, replaces the pending proof.")
    public Uni<Response> begin(@RestPath String network, @NotNull @Valid HandleLink link) {
        var connector = connectors.named(network);
        var request = StartProofRequest.newBuilder()
                .setNetwork(connector.network())
                .setHandle(link.handle().strip())
                .build();
        return connector
                .service()
                .once(session.token(), service -> service.startProof(request))
                .map(HandleResource::answer);
    }

    private static Response answer(StartProofResponse response) {
        return response.hasAccount()
                ? Response.ok(Account.of(response.getAccount(), Optional.empty()))
                        .build()
                : Response.accepted(PendingProof.of(response.getPending())).build();
    }

    @POST
    @Path("check")
    @Operation(
            operationId = "checkHandle",
            summary = "Checks the code and links the account",
            description =
                    "The problem proof-not-shown means that the code was not found, or that no operator has decided yet.")
    public Uni<Account> check(@RestPath String network) {
        var connector = connectors.named(network);
        var request =
                CheckProofRequest.newBuilder().setNetwork(connector.network()).build();
        return connector
                .service()
                .once(session.token(), service -> service.checkProof(request))
                .map(response -> Account.of(response.getAccount(), Optional.empty()));
    }
}
