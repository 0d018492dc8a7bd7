// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.moderation;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.json.Items;
import io.clout.gateway.questions.ReportCause;
import io.clout.gateway.session.Session;
import io.clout.proto.question.v1.DecideAppealRequest;
import io.clout.proto.question.v1.DecideCaseRequest;
import io.clout.proto.question.v1.ListCasesRequest;
import io.clout.proto.question.v1.MutinyModerationServiceGrpc.MutinyModerationServiceStub;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** What waits for an operator. The service checks the role again. */
@Path("/api/v1/moderation/cases")
@RolesAllowed("operator")
@Tag(name = "Operation")
class CasesResource {
    private final Session session;
    private final ServiceClient<MutinyModerationServiceStub> moderation;

    CasesResource(Session session, ServiceClient<MutinyModerationServiceStub> moderation) {
        this.session = session;
        this.moderation = moderation;
    }

    /** @param facts both sides read them */
    record CaseDecision(
            @NotNull Outcome outcome,
            @NotNull ReportCause ground,
            @NotNull @NotBlank @Size(max = 1000) String facts) {}

    /**
     * @param reversed whether the decision becomes its opposite
     * @param facts both sides read them
     */
    record AppealDecision(
            @NotNull Boolean reversed,
            @NotNull @NotBlank @Size(max = 1000) String facts) {}

    @GET
    @Operation(
            operationId = "listCases",
            summary = "Lists what waits for an operator: notices, then appeals, each oldest first",
            description = "At most 100 of each, so the list is not paginated.")
    public Uni<Items<ModerationCase>> list() {
        return moderation
                .idempotent(session.token(), service -> service.listCases(ListCasesRequest.getDefaultInstance()))
                .map(response -> new Items<>(
                        response.getCasesList().stream().map(ModerationCase::of).toList()));
    }

    @POST
    @Path("{content}/decision")
    @ResponseStatus(204)
    @Operation(operationId = "decideCase", summary = "Decides all open notices of a question or answer")
    public Uni<Void> decide(@RestPath String content, @NotNull @Valid CaseDecision decision) {
        var request = DecideCaseRequest.newBuilder()
                .setContentId(content)
                .setOutcome(decision.outcome().proto())
                .setGround(decision.ground().proto())
                .setFacts(decision.facts())
                .build();
        return moderation
                .once(session.token(), service -> service.decideCase(request))
                .replaceWithVoid();
    }

    @POST
    @Path("appeals/{statement}/decision")
    @ResponseStatus(204)
    @Operation(
            operationId = "decideAppeal",
            summary = "Decides an appeal",
            description =
                    "By another operator than the decision it is about, if another was at work in the last 90 days.")
    public Uni<Void> decideAppeal(@RestPath String statement, @NotNull @Valid AppealDecision decision) {
        var request = DecideAppealRequest.newBuilder()
                .setStatementId(statement)
                .setReversed(decision.reversed())
                .setFacts(decision.facts())
                .build();
        return moderation
                .once(session.token(), service -> service.decideAppeal(request))
                .replaceWithVoid();
    }
}
