// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.moderation;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.json.Items;
import io.clout.gateway.session.Session;
import io.clout.proto.question.v1.AppealStatementRequest;
import io.clout.proto.question.v1.ListStatementsRequest;
import io.clout.proto.question.v1.MutinyModerationServiceGrpc.MutinyModerationServiceStub;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Decisions about what the caller wrote. */
@Path("/api/v1/me/statements")
@Authenticated
@Tag(name = "Me")
class StatementsResource {
    private final Session session;
    private final ServiceClient<MutinyModerationServiceStub> moderation;

    StatementsResource(Session session, ServiceClient<MutinyModerationServiceStub> moderation) {
        this.session = session;
        this.moderation = moderation;
    }

    @GET
    @Operation(
            operationId = "listStatements",
            summary = "Lists decisions about what the caller wrote, with their reasons, newest first; at most 100")
    public Uni<Items<Statement>> list() {
        return moderation
                .idempotent(
                        session.token(), service -> service.listStatements(ListStatementsRequest.getDefaultInstance()))
                .map(response -> new Items<>(
                        response.getStatementsList().stream().map(Statement::of).toList()));
    }

    @POST
    @Path("{statement}/appeal")
    @ResponseStatus(204)
    @Operation(operationId = "appealStatement", summary = "Appeals, once, against a removal")
    public Uni<Void> appeal(@RestPath String statement, @NotNull @Valid Appeal appeal) {
        var request = AppealStatementRequest.newBuilder()
                .setStatementId(statement)
                .setText(appeal.text())
                .build();
        return moderation
                .once(session.token(), service -> service.appealStatement(request))
                .replaceWithVoid();
    }
}
