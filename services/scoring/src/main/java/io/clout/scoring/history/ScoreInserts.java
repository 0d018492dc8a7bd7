// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import io.clout.scoring.history.ScoreBatch.PersonDay;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes scores to PostgreSQL, a whole batch in one statement for each table: columns go over as arrays. Storing the same batch again
 * changes nothing, and a final score never changes (which the table refuses as well).
 */
@ApplicationScoped
class ScoreInserts {
    private static final String STORE_CURRENT = """
            insert into current_score (person_id, as_of, detail, trial)
            select * from unnest($1::text[], $2::timestamptz[], $3::bytea[], $4::bytea[])
            on conflict (person_id) do update set as_of = excluded.as_of, detail = excluded.detail, trial = excluded.trial
            where excluded.as_of >= current_score.as_of""";

    private static final String STORE_DAYS = """
            insert into score_day (person_id, day, final, as_of, value, detail)
            select * from unnest($1::text[], $2::date[], $3::boolean[], $4::timestamptz[], $5::float8[], $6::bytea[])
            on conflict (person_id, day) do\s""";

    private static final String UNLESS_FINAL = """
            update set final = excluded.final, as_of = excluded.as_of, value = excluded.value, detail = excluded.detail
            where not score_day.final and (excluded.final or excluded.as_of >= score_day.as_of)""";

    private static final String UNLESS_THERE = "nothing";

    private final Pool pool;
    private final ScoreMonths months;

    ScoreInserts(Pool pool, ScoreMonths months) {
        this.pool = pool;
        this.months = months;
    }

    Uni<Void> store(ScoreBatch batch) {
        List<PersonDay> days = batch.days();
        List<PersonDay> reconstructed = batch.reconstructed();
        return months.add(days)
                .chain(() -> months.add(reconstructed))
                .chain(() -> pool.withTransaction(connection -> erase(batch.erased(), "", connection)
                        .chain(() -> storeCurrent(batch.current(), connection))
                        .chain(() -> storeDays(days, UNLESS_FINAL, connection))
                        .chain(() -> storeDays(reconstructed, UNLESS_THERE, connection))
                        .chain(() -> erase(batch.ended(), " and not final", connection))));
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

    private static Uni<Void> storeCurrent(List<ScoreChanged> scores, SqlConnection connection) {
        if (scores.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.of(
                scores.stream().map(ScoreChanged::getPersonId).toArray(String[]::new),
                scores.stream().map(change -> asOf(change.getScore())).toArray(OffsetDateTime[]::new),
                scores.stream().map(change -> detail(change.getScore())).toArray(Buffer[]::new),
                scores.stream().map(ScoreInserts::trial).toArray(Buffer[]::new));
        return connection.preparedQuery(STORE_CURRENT).execute(columns).replaceWithVoid();
    }

    private static @Nullable Buffer trial(ScoreChanged change) {
        return change.hasTrial() ? detail(change.getTrial()) : null;
    }

    private static Uni<Void> storeDays(List<PersonDay> days, String onConflict, SqlConnection connection) {
        if (days.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfString(days.stream().map(PersonDay::personId).toArray(String[]::new))
                .addArrayOfLocalDate(of(days, score -> LocalDate.parse(score.getDay()), LocalDate[]::new))
                .addArrayOfBoolean(of(days, Score::getFinal, Boolean[]::new))
                .addArrayOfOffsetDateTime(of(days, ScoreInserts::asOf, OffsetDateTime[]::new))
                .addArrayOfDouble(of(days, Score::getValue, Double[]::new))
                .addValue(of(days, ScoreInserts::detail, Buffer[]::new));
        return connection
                .preparedQuery(STORE_DAYS + onConflict)
                .execute(columns)
                .replaceWithVoid();
    }

    private static <T> T[] of(List<PersonDay> days, Function<Score, T> column, IntFunction<T[]> array) {
        return days.stream().map(PersonDay::score).map(column).toArray(array);
    }

    private static OffsetDateTime asOf(Score score) {
        return Instant.ofEpochSecond(
                        score.getAsOf().getSeconds(), score.getAsOf().getNanos())
                .atOffset(ZoneOffset.UTC);
    }

    private static Buffer detail(Score score) {
        return Buffer.buffer(score.toByteArray());
    }
}
