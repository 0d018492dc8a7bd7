// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.score;

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
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** All that the first page shows of the caller's score, in one answer. */
@Path("/api/v1/me/home")
@Authenticated
@Tag(name = "Score")
class HomeResource {
    private static final int WEEK = 7;

    private final Session session;
    private final ServiceClient<MutinyScoreServiceStub> scoring;

    HomeResource(Session session, ServiceClient<MutinyScoreServiceStub> scoring) {
        this.session = session;
        this.scoring = scoring;
    }

    /**
     * The first page.
     *
     * @param history of the usual window
     * @param now explains the current day
     * @param weekAgo explains the day seven days before; absent if it has no score
     * @param visit explains the day of the last visit; absent if it was not asked for or has no score
     */
    record Home(
            ScoreNow score,
            ScoreHistory history,
            ScoreExplanation now,
            Optional<ScoreExplanation> weekAgo,
            Optional<ScoreExplanation> visit) {}

    @GET
    @Operation(
            operationId = "getHome",
            summary = "Returns the caller's score with its history and explanations",
            description = "What the first page shows, in one answer; 404 while there is no score.")
    public Uni<Home> home(
            @Parameter(
                            description = "UTC day of the last visit, to say what has happened since",
                            schema = @Schema(format = "date"))
                    @RestQuery
                    Optional<String> visit) {
        var visited = visit.isPresent() ? Days.of("visit", visit) : "";
        return scoring.idempotent(session.token(), service -> service.getScore(GetScoreRequest.getDefaultInstance()))
                .onFailure(HomeResource::isNotFound)
                .transform(_ -> new ApiProblem(ProblemType.SCORE_NOT_READY, "There is no score yet."))
                .flatMap(response -> around(ScoreNow.of(response), visited));
    }

    private Uni<Home> around(ScoreNow score, String visited) {
        var day = score.day();
        var history = scoring.idempotent(
                        session.token(),
                        service -> service.getScoreHistory(GetScoreHistoryRequest.getDefaultInstance()))
                .map(ScoreHistory::of);
        return Uni.combine()
                .all()
                .unis(history, explanation(day.toString()), explanation(weekBefore(day)), explanation(visited))
                .asTuple()
                .map(parts -> new Home(
                        score,
                        parts.getItem1(),
                        parts.getItem2()
                                .orElseThrow(
                                        () -> new ApiProblem(ProblemType.SCORE_NOT_READY, "There is no score yet.")),
                        parts.getItem3(),
                        parts.getItem4()));
    }

    /** Empty for no day, and for one without a score. */
    private Uni<Optional<ScoreExplanation>> explanation(String day) {
        if (day.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var request = ExplainScoreRequest.newBuilder().setDay(day).build();
        return scoring.idempotent(session.token(), service -> service.explainScore(request))
                .map(ScoreExplanation::of)
                .map(Optional::of)
                .onFailure(HomeResource::isNotFound)
                .recoverWithItem(Optional.empty());
    }

    private static String weekBefore(LocalDate day) {
        return day.minusDays(WEEK).toString();
    }

    private static boolean isNotFound(Throwable failure) {
        return ProblemOf.failure(failure).status() == 404;
    }
}
