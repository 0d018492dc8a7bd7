// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import com.google.protobuf.InvalidProtocolBufferException;
import io.clout.proto.score.v1.Score;
import io.clout.scoring.history.ScoreBatch.PersonDay;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Scores in PostgreSQL. Storing the same batch again changes nothing, and a final score never changes. */
@ApplicationScoped
class ScoreRepository {
    private static final String STORE_CURRENT = """
            insert into current_score (person_id, as_of, detail) values ($1, $2, $3)
            on conflict (person_id) do update set as_of = excluded.as_of, detail = excluded.detail
            where excluded.as_of >= current_score.as_of""";

    private static final String STORE_DAY = """
            insert into score_day (person_id, day, final, as_of, value, detail) values ($1, $2, $3, $4, $5, $6)
            on conflict (person_id, day) do update
            set final = excluded.final, as_of = excluded.as_of, value = excluded.value, detail = excluded.detail
            where not score_day.final and (excluded.final or excluded.as_of >= score_day.as_of)""";

    private final Pool pool;

    /** Months that have their partition. */
    private final Set<YearMonth> months = ConcurrentHashMap.newKeySet();

    ScoreRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> store(ScoreBatch batch) {
        List<PersonDay> days = batch.days();
        return addMonths(days)
                .chain(() -> pool.withTransaction(connection -> erase(batch.erased(), "", connection)
                        .chain(() -> storeAll(days, connection))
                        .chain(() -> erase(batch.ended(), " and not final", connection))));
    }

    private Uni<Void> addMonths(List<PersonDay> days) {
        Set<YearMonth> missing = days.stream()
                .map(day -> YearMonth.from(LocalDate.parse(day.score().getDay())))
                .filter(month -> !months.contains(month))
                .collect(Collectors.toSet());
        return Multi.createFrom()
                .iterable(missing)
                .onItem()
                .transformToUniAndConcatenate(month -> pool.preparedQuery("select add_score_month($1)")
                        .execute(Tuple.of(month.atDay(1)))
                        .invoke(() -> months.add(month)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Removes the current score of these people, and those days that meet the condition. */
    private static Uni<Void> erase(Set<String> people, String days, SqlConnection connection) {
        if (people.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple ids = Tuple.of(people.toArray(String[]::new));
        return connection
                .preparedQuery("delete from current_score where person_id = any($1)")
                .execute(ids)
                .chain(() -> connection
                        .preparedQuery("delete from score_day where person_id = any($1)" + days)
                        .execute(ids))
                .replaceWithVoid();
    }

    private static Uni<Void> storeAll(List<PersonDay> days, SqlConnection connection) {
        if (days.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> current = days.stream()
                .map(day -> Tuple.of(day.personId(), asOf(day.score()), detail(day.score())))
                .toList();
        List<Tuple> history = days.stream().map(ScoreRepository::dayTuple).toList();
        return connection
                .preparedQuery(STORE_CURRENT)
                .executeBatch(current)
                .chain(() -> connection.preparedQuery(STORE_DAY).executeBatch(history))
                .replaceWithVoid();
    }

    private static Tuple dayTuple(PersonDay day) {
        Score score = day.score();
        return Tuple.tuple()
                .addString(day.personId())
                .addLocalDate(LocalDate.parse(score.getDay()))
                .addBoolean(score.getFinal())
                .addOffsetDateTime(asOf(score))
                .addDouble(score.getValue())
                .addValue(detail(score));
    }

    private static OffsetDateTime asOf(Score score) {
        return Instant.ofEpochSecond(
                        score.getAsOf().getSeconds(), score.getAsOf().getNanos())
                .atOffset(ZoneOffset.UTC);
    }

    private static Buffer detail(Score score) {
        return Buffer.buffer(score.toByteArray());
    }

    /** The score by now of each of these people who has one. */
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

    /** The score of a person by now. */
    Uni<Optional<Score>> current(String person) {
        return current(List.of(person)).map(scores -> Optional.ofNullable(scores.get(person)));
    }

    private static List<Score> scores(RowSet<Row> rows) {
        List<Score> scores = new ArrayList<>(rows.size());
        rows.forEach(row -> scores.add(score(row)));
        return scores;
    }

    private static Score score(Row row) {
        try {
            return Score.parseFrom(row.getBuffer("detail").getBytes());
        } catch (InvalidProtocolBufferException malformed) {
            throw new IllegalStateException("A stored score cannot be read", malformed);
        }
    }
}
