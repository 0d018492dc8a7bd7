// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.rights;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.clout.common.security.CallerToken;
import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.Csv;
import io.clout.gateway.problem.ProblemOf;
import io.clout.proto.score.v1.ExplainScoreRequest;
import io.clout.proto.score.v1.GetScoreHistoryRequest;
import io.clout.proto.score.v1.GetScoreHistoryResponse;
import io.clout.proto.score.v1.GetScoreStatementRequest;
import io.clout.proto.score.v1.GetScoreStatementResponse;
import io.clout.proto.score.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.clout.proto.score.v1.Score;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What scoring keeps: every day's score, where today's points come from, and signed statements that another server can verify. */
@ApplicationScoped
class ScoreFiles {
    /** The most that one call returns. */
    private static final int DAYS_AT_ONCE = 400;

    /** Consents began in 2026; an archive brings at most a year before the first. */
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    /** Statements are for showing a score now; each costs a signature. */
    private static final int STATEMENTS = 90;

    private final ServiceClient<MutinyScoreServiceStub> scoring;

    ScoreFiles(ServiceClient<MutinyScoreServiceStub> scoring) {
        this.scoring = scoring;
    }

    Multi<ExportFile> of(CallerToken token) {
        return history(token)
                .onItem()
                .transformToMulti(days -> Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom()
                                        .items(
                                                ExportFile.json(
                                                        "scores.json",
                                                        "Every day's score with its points by network, oldest first.",
                                                        days),
                                                ExportFile.csv(
                                                        "chart.csv",
                                                        "The same days as a table.",
                                                        Csv.header(Score.getDescriptor()) + Csv.lines(days))),
                                explanation(token),
                                statements(token, days).toMulti()));
    }

    private Uni<List<Score>> history(CallerToken token) {
        return Multi.createFrom()
                .iterable(windows(LocalDate.now(ZoneOffset.UTC)))
                .onItem()
                .transformToUniAndConcatenate(
                        window -> scoring.idempotent(token, service -> service.getScoreHistory(window)))
                .onItem()
                .<Score>transformToIterable(GetScoreHistoryResponse::getScoresList)
                .collect()
                .asList();
    }

    private static List<GetScoreHistoryRequest> windows(LocalDate today) {
        var windows = new ArrayList<GetScoreHistoryRequest>();
        for (var from = FIRST; !from.isAfter(today); from = from.plusDays(DAYS_AT_ONCE)) {
            var last = from.plusDays(DAYS_AT_ONCE - 1);
            windows.add(GetScoreHistoryRequest.newBuilder()
                    .setFromDay(from.toString())
                    .setToDay((last.isAfter(today) ? today : last).toString())
                    .build());
        }
        return windows;
    }

    /** None before the first score. */
    private Multi<ExportFile> explanation(CallerToken token) {
        return scoring.idempotent(token, service -> service.explainScore(ExplainScoreRequest.getDefaultInstance()))
                .map(today -> Stream.of(ExportFile.json(
                        "explanation.json", "Where today's points come from, and why they changed.", today)))
                .onFailure(ScoreFiles::isNotThere)
                .recoverWithItem(Stream::empty)
                .onItem()
                .transformToMulti(files -> Multi.createFrom().items(files));
    }

    private Uni<ExportFile> statements(CallerToken token, List<Score> days) {
        var finished = days.stream().filter(Score::getFinal).map(Score::getDay).toList();
        return Multi.createFrom()
                .iterable(finished.subList(Math.max(0, finished.size() - STATEMENTS), finished.size()))
                .onItem()
                .transformToUniAndConcatenate(day -> statement(token, day))
                .filter(jws -> !jws.isEmpty())
                .collect()
                .asList()
                .map(all -> {
                    var content = JsonNodeFactory.instance.objectNode();
                    var items = content.putArray("items");
                    all.forEach(items::add);
                    return ExportFile.json(
                            "statements.json",
                            "Signed statements (JWS) of the last 90 finished days; the keys are at /api/v1/statement-keys.",
                            content);
                });
    }

    /** Empty where nothing is signed: an installation without keys, or a day that was never final. */
    private Uni<String> statement(CallerToken token, String day) {
        var request = GetScoreStatementRequest.newBuilder().setDay(day).build();
        return scoring.idempotent(token, service -> service.getScoreStatement(request))
                .map(GetScoreStatementResponse::getJws)
                .onFailure(failure -> isNotThere(failure) || signsNothing(failure))
                .recoverWithItem("");
    }

    private static boolean signsNothing(Throwable failure) {
        return ProblemOf.failure(failure).slug().equals("statements-off");
    }

    private static boolean isNotThere(Throwable failure) {
        return ProblemOf.failure(failure).status() == 404;
    }
}
