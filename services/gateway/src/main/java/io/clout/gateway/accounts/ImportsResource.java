// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.backend.Connectors;
import io.clout.gateway.problem.ApiProblem;
import io.clout.gateway.problem.InputError;
import io.clout.gateway.session.Session;
import io.clout.proto.account.v1.AnswerImportRequest;
import io.clout.proto.account.v1.GetImportRequest;
import io.clout.proto.signal.v1.SignalKind;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The progress of reading an uploaded archive. */
@Path("/api/v1/me/accounts/{network}/imports/{id}")
@Authenticated
@Tag(name = "Accounts")
class ImportsResource {
    private final Session session;
    private final Connectors connectors;

    ImportsResource(Session session, Connectors connectors) {
        this.session = session;
        this.connectors = connectors;
    }

    /**
     * An answer.
     *
     * @param kind of signal that the question is about
     * @param agreed whether the total is right
     */
    record Confirmation(@NotNull String kind, @NotNull Boolean agreed) {}

    @GET
    @Operation(operationId = "getImport", summary = "Returns the progress of an import")
    public Uni<Import> get(@RestPath String network, @RestPath String id) {
        var connector = connectors.named(network);
        var request = GetImportRequest.newBuilder()
                .setNetwork(connector.network())
                .setImportId(id)
                .build();
        return connector
                .service()
                .idempotent(session.token(), service -> service.getImport(request))
                .map(response -> Import.of(connector.network(), response.getImport()));
    }

    @POST
    @Path("/answers")
    @Operation(
            operationId = "answerImport",
            summary = "Answers a question of an import",
            description = "A total that fell by more than half counts only once the caller has said that it is right.")
    public Uni<Import> answer(@RestPath String network, @RestPath String id, @NotNull @Valid Confirmation answer) {
        var connector = connectors.named(network);
        var request = AnswerImportRequest.newBuilder()
                .setNetwork(connector.network())
                .setImportId(id)
                .setKind(kind(answer.kind()))
                .setAgreed(answer.agreed())
                .build();
        return connector
                .service()
                .once(session.token(), service -> service.answerImport(request))
                .map(response -> Import.of(connector.network(), response.getImport()));
    }

    private static SignalKind kind(String name) {
        try {
            return SignalKind.valueOf("SIGNAL_KIND_" + name);
        } catch (IllegalArgumentException _) {
            throw ApiProblem.invalid(List.of(InputError.inBody("/kind", "is no kind of signal")));
        }
    }
}
