// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import com.google.protobuf.InvalidProtocolBufferException;
import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads scores from PostgreSQL; {@link ScoreInserts} writes them. */
@ApplicationScoped
class ScoreRepository {
    private static final LocalDate EARLIEST = LocalDate.EPOCH;
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Pool pool;

    ScoreRepository(Pool pool) {
        this.pool = pool;
    }

    /** The current score of each of these people who has one. */
    Uni<Map<String, Score>> current(Collection<String> people) {
        return pool.preparedQuery("select person_id, detail from current_score where person_id = any($1)")
                .execute(Tuple.of(people.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, Score> scores = new HashMap<>();
                    rows.forEach(row -> scores.put(row.getString("person_id"), score(row)));
                    return scores;
                });
    }

    /** The scores of some days, both ends included, oldest first. */
    Uni<List<Score>> days(String person, LocalDate from, LocalDate to) {
        return pool.preparedQuery(
                        "select detail from score_day where person_id = $1 and day between $2 and $3 order by day")
                .execute(Tuple.of(person, from, to))
                .map(ScoreRepository::scores);
    }

    /** The score of a day and that of the last day before it that has one, newest first; empty if the day has none. */
    Uni<List<Score>> dayAndBefore(String person, LocalDate day) {
        return pool.preparedQuery(
                        "select detail from score_day where person_id = $1 and day <= $2 order by day desc limit 2")
                .execute(Tuple.of(person, day))
                .map(ScoreRepository::scores)
                .map(scores ->
                        scores.isEmpty() || !scores.getFirst().getDay().equals(day.toString()) ? List.of() : scores);
    }

    /** The points of those of these days that have a final score. */
    Uni<Map<LocalDate, Double>> finalValues(String person, List<LocalDate> days) {
        return pool.preparedQuery("select day, value from score_day where person_id = $1 and day = any($2) and final")
                .execute(Tuple.of(person, days.toArray(LocalDate[]::new)))
                .map(rows -> {
                    Map<LocalDate, Double> values = new HashMap<>();
                    rows.forEach(row -> values.put(row.getLocalDate("day"), row.getDouble("value")));
                    return values;
                });
    }

    /** The current score of a person, with that of the model on trial. */
    Uni<Optional<ScoreChanged>> current(String person) {
        return pool.preparedQuery("select detail, trial from current_score where person_id = $1")
                .execute(Tuple.of(person))
                .map(rows -> {
                    if (rows.size() == 0) {
                        return Optional.empty();
                    }
                    Row row = rows.iterator().next();
                    ScoreChanged.Builder found =
                            ScoreChanged.newBuilder().setPersonId(person).setScore(score(row));
                    Optional.ofNullable(row.getBuffer("trial"))
                            .map(ScoreRepository::score)
                            .ifPresent(found::setTrial);
                    return Optional.of(found.build());
                });
    }

    /** The final score of a day, or of the last day that has one; never one that was reconstructed. */
    Uni<Optional<Score>> lastFinal(String person, Optional<LocalDate> day) {
        return pool.preparedQuery(
                        "select detail from score_day where person_id = $1 and day between $2 and $3 and final"
                                + " order by day desc limit 1")
                .execute(Tuple.of(person, day.orElse(EARLIEST), day.orElse(LATEST)))
                .map(ScoreRepository::scores)
                .map(scores -> scores.stream()
                        .filter(score -> !score.getReconstructed())
                        .findFirst());
    }

    private static List<Score> scores(RowSet<Row> rows) {
        List<Score> scores = new ArrayList<>(rows.size());
        rows.forEach(row -> scores.add(score(row)));
        return scores;
    }

    private static Score score(Row row) {
        return score(row.getBuffer("detail"));
    }

    private static Score score(Buffer detail) {
        try {
            return Score.parseFrom(detail.getBytes());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("A stored score cannot be read", e);
        }
    }
}
