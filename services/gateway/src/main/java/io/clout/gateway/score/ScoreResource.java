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
    @Operation(operationId = "getScore", summary = "Returns the caller's current score")
    public Uni<ScoreNow> now() {
        return own(service -> service.getScore(GetScoreRequest.getDefaultInstance()))
                .map(ScoreNow::of);
    }

    @GET
    @Path("history")
    @Operation(
            operationId = "getScoreHistory",
            summary = "Returns one score per day, oldest first",
            description = "At most 400 days; choose the days instead of a page.")
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
            summary = "Explains where a day's points come from and why the score changed since the day before")
    public Uni<ScoreExplanation> explanation(
            @Parameter(description = "UTC day; by default today", schema = @Schema(format = "date")) @RestQuery
                    Optional<String> day) {
        var request =
                ExplainScoreRequest.newBuilder().setDay(Days.of("day", day)).build();
        return own(service -> service.explainScore(request)).map(ScoreExplanation::of);
    }

    /** The caller's own score is never hidden, so "not found" means "not ready". */
    private <T> Uni<T> own(Function<MutinyScoreServiceStub, Uni<T>> call) {
        return scoring.idempotent(session.token(), call)
                .onFailure(failure -> ProblemOf.failure(failure).status() == 404)
                .transform(_ -> new ApiProblem(ProblemType.SCORE_NOT_READY, "There is no score for that day yet."));
    }
}
