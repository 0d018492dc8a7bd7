// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.score;

import io.clout.common.limits.Limits;
import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.problem.ApiProblem;
import io.clout.gateway.problem.ProblemOf;
import io.clout.gateway.problem.ProblemType;
import io.clout.gateway.session.Session;
import io.clout.proto.score.v1.ExplainScoreRequest;
import io.clout.proto.score.v1.GetScoreHistoryRequest;
import io.clout.proto.score.v1.GetScoreRequest;
import io.clout.proto.score.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The caller's score. */
@Path("/api/v1/me/score")
@Authenticated
@Tag(name = "Score")
class ScoreResource {
    private final Session session;
    private final ServiceClient<MutinyScoreServiceStub> scoring;

    ScoreResource(Session session, ServiceClient<MutinyScoreServiceStub> scoring) {
        this.session = session;
        this.scoring = scoring;
    }

    @GET
    @Operation(operationId = "getScore", summary = "Shows the caller's score by now")
    public Uni<ScoreNow> now() {
        return own(service -> service.getScore(GetScoreRequest.getDefaultInstance()))
                .map(ScoreNow::of);
    }

    @GET
    @Path("history")
    @Operation(
            operationId = "getScoreHistory",
            summary = "Shows one score a day, oldest first",
            description = "At most 400 days; the days asked for take the place of pages.")
    public Uni<ScoreHistory> history(
            @Parameter(
                            description =
                                    "First UTC day; by default " + Limits.SCORE_WINDOW_DAYS + " days before the last",
                            schema = @Schema(format = "date"))
                    @RestQuery
                    Optional<String> from,
            @Parameter(description = "Last UTC day; by default today", schema = @Schema(format = "date")) @RestQuery
                    Optional<String> to) {
        var request = GetScoreHistoryRequest.newBuilder()
                .setFromDay(Days.of("from", from))
                .setToDay(Days.of("to", to))
                .build();
        return scoring.idempotent(session.token(), service -> service.getScoreHistory(request))
                .map(ScoreHistory::of);
    }

    @GET
    @Path("explanation")
    @Operation(
            operationId = "explainScore",
            summary = "Says where the points of a day come from and why it moved since the day before")
    public Uni<ScoreExplanation> explanation(
            @Parameter(description = "UTC day; by default today", schema = @Schema(format = "date")) @RestQuery
                    Optional<String> day) {
        var request =
                ExplainScoreRequest.newBuilder().setDay(Days.of("day", day)).build();
        return own(service -> service.explainScore(request)).map(ScoreExplanation::of);
    }

    /** Of one's own score, not to be found means not to be there yet. */
    private <T> Uni<T> own(Function<MutinyScoreServiceStub, Uni<T>> call) {
        return scoring.idempotent(session.token(), call)
                .onFailure(failure -> ProblemOf.failure(failure).status() == 404)
                .transform(_ -> new ApiProblem(ProblemType.SCORE_NOT_READY, "No score of that day is there yet."));
    }
}
