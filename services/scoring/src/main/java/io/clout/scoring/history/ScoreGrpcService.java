// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import io.clout.common.problem.Problem;
import io.clout.common.security.Caller;
import io.clout.proto.score.v1.BatchGetScoresRequest;
import io.clout.proto.score.v1.BatchGetScoresResponse;
import io.clout.proto.score.v1.ExplainScoreRequest;
import io.clout.proto.score.v1.ExplainScoreResponse;
import io.clout.proto.score.v1.GetPublicScoreRequest;
import io.clout.proto.score.v1.GetPublicScoreResponse;
import io.clout.proto.score.v1.GetScoreHistoryRequest;
import io.clout.proto.score.v1.GetScoreHistoryResponse;
import io.clout.proto.score.v1.GetScoreRequest;
import io.clout.proto.score.v1.GetScoreResponse;
import io.clout.proto.score.v1.GetScoreStatementRequest;
import io.clout.proto.score.v1.GetScoreStatementResponse;
import io.clout.proto.score.v1.GetStatementKeysRequest;
import io.clout.proto.score.v1.GetStatementKeysResponse;
import io.clout.proto.score.v1.MutinyScoreServiceGrpc;
import io.clout.proto.score.v1.PersonScore;
import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import io.clout.scoring.statement.Statements;
import io.grpc.Status;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contract {@code clout.score.v1.ScoreService}. People who are not visible look like people who do not exist. */
@GrpcService
@Authenticated
class ScoreGrpcService extends MutinyScoreServiceGrpc.ScoreServiceImplBase {
    private static final int MOST_AT_ONCE = 100;
    /** The id of no person. */
    private static final String NOBODY = "";

    private final Caller caller;
    private final ScoreRepository scores;
    private final PersonRepository people;
    private final Reasons reasons;
    private final Explainer explainer;
    private final Statements statements;
    private final Clock clock;

    ScoreGrpcService(
            Caller caller,
            ScoreRepository scores,
            PersonRepository people,
            Reasons reasons,
            Explainer explainer,
            Statements statements,
            Clock clock) {
        this.caller = caller;
        this.scores = scores;
        this.people = people;
        this.reasons = reasons;
        this.explainer = explainer;
        this.statements = statements;
        this.clock = clock;
    }

    @Override
    public Uni<GetScoreResponse> getScore(GetScoreRequest request) {
        String me = caller.personId();
        String person = request.getPersonId().isEmpty() ? me : request.getPersonId();
        boolean own = person.equals(me);
        return visible(me, Set.of(person)).chain(visible -> {
            if (visible.isEmpty()) {
                throw personNotFound();
            }
            return scores.current(person)
                    .map(ScoreGrpcService::ready)
                    .chain(found -> own
                            ? people.sources(me).chain(sources -> withChanges(withReasons(found, sources)))
                            : withChanges(onlyScore(found)));
        });
    }

    @Override
    @PermitAll
    public Uni<GetPublicScoreResponse> getPublicScore(GetPublicScoreRequest request) {
        String person = request.getPersonId();
        return visible(NOBODY, Set.of(person)).chain(visible -> {
            if (visible.isEmpty() || person.equals(NOBODY)) {
                throw personNotFound();
            }
            return scores.current(person)
                    .map(ScoreGrpcService::ready)
                    .chain(found -> withChanges(onlyScore(found)))
                    .map(ScoreGrpcService::publicly);
        });
    }

    private static GetPublicScoreResponse publicly(GetScoreResponse found) {
        GetPublicScoreResponse.Builder response =
                GetPublicScoreResponse.newBuilder().setScore(found.getScore());
        if (found.hasDayChange()) {
            response.setDayChange(found.getDayChange());
        }
        if (found.hasWeekChange()) {
            response.setWeekChange(found.getWeekChange());
        }
        if (found.hasMonthChange()) {
            response.setMonthChange(found.getMonthChange());
        }
        return response.build();
    }

    private static Problem personNotFound() {
        return new Problem("person-not-found", Status.Code.NOT_FOUND, "There is no such person.");
    }

    private Uni<GetScoreResponse> withChanges(ScoreChanged found) {
        Score score = found.getScore();
        LocalDate day = LocalDate.parse(score.getDay());
        List<LocalDate> earlier = List.of(day.minusDays(1), day.minusDays(7), day.minusDays(30));
        return scores.finalValues(found.getPersonId(), earlier).map(values -> {
            GetScoreResponse.Builder response = GetScoreResponse.newBuilder().setScore(score);
            change(score, values, earlier.get(0)).ifPresent(response::setDayChange);
            change(score, values, earlier.get(1)).ifPresent(response::setWeekChange);
            change(score, values, earlier.get(2)).ifPresent(response::setMonthChange);
            if (found.hasTrial()) {
                response.setTrial(found.getTrial());
            }
            return response.build();
        });
    }

    /** What the person may see. */
    private ScoreChanged withReasons(ScoreChanged found, Map<String, String> sources) {
        return found.toBuilder()
                .setScore(reasons.give(found.getScore(), sources))
                .build();
    }

    /** What others may see of what is found of a person. */
    private static ScoreChanged onlyScore(ScoreChanged found) {
        return ScoreChanged.newBuilder()
                .setPersonId(found.getPersonId())
                .setScore(Chart.withoutReasons(found.getScore()))
                .build();
    }

    private static Optional<Double> change(Score score, Map<LocalDate, Double> values, LocalDate since) {
        return Optional.ofNullable(values.get(since)).map(before -> score.getValue() - before);
    }

    @Override
    public Uni<GetScoreHistoryResponse> getScoreHistory(GetScoreHistoryRequest request) {
        String me = caller.personId();
        Days days = Days.parse(request.getFromDay(), request.getToDay(), LocalDate.now(clock));
        return Uni.combine()
                .all()
                .unis(
                        scores.days(me, days.from(), days.to()),
                        people.markers(me, days.from(), days.to()),
                        people.sources(me))
                .with((found, markers, sources) -> Chart.of(
                        found.stream()
                                .map(score -> reasons.give(score, sources))
                                .toList(),
                        markers));
    }

    @Override
    public Uni<ExplainScoreResponse> explainScore(ExplainScoreRequest request) {
        String me = caller.personId();
        // Until something moves on a new day, the newest score is that of the day before.
        Uni<LocalDate> day = request.getDay().isEmpty()
                ? scores.current(me)
                        .map(current ->
                                LocalDate.parse(ready(current).getScore().getDay()))
                : Uni.createFrom().item(Days.day("day", request.getDay()));
        return day.chain(asked -> scores.dayAndBefore(me, asked))
                .chain(found -> people.sources(me).map(sources -> explainer.explain(found, sources)));
    }

    @Override
    public Uni<GetScoreStatementResponse> getScoreStatement(GetScoreStatementRequest request) {
        String me = caller.personId();
        Optional<LocalDate> day =
                request.getDay().isEmpty() ? Optional.empty() : Optional.of(Days.day("day", request.getDay()));
        return scores.lastFinal(me, day).map(found -> {
            Score score = found.orElseThrow(() ->
                    new Problem("statement-not-ready", Status.Code.NOT_FOUND, "There is no final score of that day."));
            return GetScoreStatementResponse.newBuilder()
                    .setJws(statements.sign(me, reasons.give(score)))
                    .build();
        });
    }

    @Override
    @PermitAll
    public Uni<GetStatementKeysResponse> getStatementKeys(GetStatementKeysRequest request) {
        return Uni.createFrom()
                .item(() -> GetStatementKeysResponse.newBuilder()
                        .setJwks(statements.keySet())
                        .build());
    }

    @Override
    public Uni<BatchGetScoresResponse> batchGetScores(BatchGetScoresRequest request) {
        String me = caller.personId();
        Set<String> asked = new LinkedHashSet<>(request.getPersonIdsList());
        if (asked.isEmpty() || request.getPersonIdsCount() > MOST_AT_ONCE) {
            throw Problem.invalid("people-invalid", "person_ids", "1 to 100 people.");
        }
        return visible(me, asked)
                .chain(visible -> scores.current(visible).map(found -> {
                    BatchGetScoresResponse.Builder response = BatchGetScoresResponse.newBuilder();
                    for (String person : asked) {
                        Score score = found.get(person);
                        if (score != null) {
                            response.addScores(
                                    PersonScore.newBuilder().setPersonId(person).setScore(Chart.withoutReasons(score)));
                        }
                    }
                    return response.build();
                }));
    }

    /** Those of these people whose scores the caller may see; oneself always. */
    private Uni<List<String>> visible(String me, Set<String> asked) {
        Set<String> involved = new LinkedHashSet<>(asked);
        involved.add(me);
        return people.find(involved).map(known -> {
            KnownPerson self = known.get(me);
            boolean takesPart = self != null && self.takesPart();
            List<String> visible = new ArrayList<>();
            for (String person : asked) {
                KnownPerson other = known.get(person);
                if (person.equals(me) || other != null && other.visibleTo(takesPart)) {
                    visible.add(person);
                }
            }
            return visible;
        });
    }

    private static ScoreChanged ready(Optional<ScoreChanged> found) {
        return found.orElseThrow(() -> Explainer.notReady());
    }
}
