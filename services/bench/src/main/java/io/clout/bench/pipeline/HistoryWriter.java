// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.pipeline;

import io.clout.common.kafka.KafkaTopic;
import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Stores what {@code scores.v1} says with the tables and statements of the service's history. */
final class HistoryWriter implements AutoCloseable {
    static final String GROUP = "bench-history";

    private static final String STORE_CURRENT = """
            insert into current_score (person_id, as_of, detail)
            select * from unnest(?::text[], ?::timestamptz[], ?::bytea[])
            on conflict (person_id) do update set as_of = excluded.as_of, detail = excluded.detail
            where excluded.as_of >= current_score.as_of""";

    private static final String STORE_DAYS = """
            insert into score_day (person_id, day, final, as_of, value, detail)
            select * from unnest(?::text[], ?::date[], ?::boolean[], ?::timestamptz[], ?::float8[], ?::bytea[])
            on conflict (person_id, day) do
            update set final = excluded.final, as_of = excluded.as_of, value = excluded.value, detail = excluded.detail
            where not score_day.final and (excluded.final or excluded.as_of >= score_day.as_of)""";

    private final BenchServers servers;
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean paused;
    private volatile @Nullable Throwable failure;
    private volatile long stored;

    HistoryWriter(BenchServers servers) {
        this.servers = servers;
        String url = servers.database().jdbcUrl(servers.postgresPort());
        Flyway.configure()
                .locations("db/scoring")
                .dataSource(url, servers.database().name(), servers.database().password())
                .load()
                .migrate();
        this.thread = Thread.ofPlatform()
                .name("history")
                .uncaughtExceptionHandler((writer, thrown) -> failure = thrown)
                .start(this::write);
    }

    /** Records taken in so far. */
    long stored() {
        if (failure != null) {
            throw new IllegalStateException("Scores could not be stored", failure);
        }
        return stored;
    }

    /** Has the writer wait, so that what scoring can do without it shows. */
    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
    }

    private void write() {
        try (KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(Clients.consumer(servers.bootstrap(), GROUP));
                Connection connection = DriverManager.getConnection(
                        servers.database().jdbcUrl(servers.postgresPort()),
                        servers.database().name(),
                        servers.database().password())) {
            connection.setAutoCommit(false);
            addMonths(connection);
            consumer.subscribe(List.of(KafkaTopic.SCORES.name()));
            while (!closing) {
                if (paused) {
                    Progress.pause();
                    continue;
                }
                Map<String, Map<String, ScoreChanged>> days = new LinkedHashMap<>();
                int records = 0;
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    ScoreChanged change = Objects.requireNonNull(KafkaTopic.SCORES.parse(record.value()));
                    days.computeIfAbsent(change.getScore().getDay(), day -> new LinkedHashMap<>())
                            .put(record.key(), change);
                    records++;
                }
                for (Map<String, ScoreChanged> day : days.values()) {
                    store(List.copyOf(day.values()), connection);
                }
                connection.commit();
                consumer.commitSync();
                stored += records;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void addMonths(Connection connection) throws SQLException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (LocalDate day : List.of(today.minusDays(Replica.DAYS_BEHIND), today, today.plusDays(1))) {
            try (PreparedStatement month = connection.prepareStatement("select add_score_month(?::date)")) {
                month.setString(1, day.withDayOfMonth(1).toString());
                month.execute();
            }
        }
        connection.commit();
    }

    private static void store(List<ScoreChanged> changes, Connection connection) throws SQLException {
        Array people = array("text", changes, ScoreChanged::getPersonId, connection);
        Array times = array("text", changes, change -> asOf(change.getScore()), connection);
        Array details = connection.createArrayOf(
                "bytea",
                changes.stream().map(change -> change.getScore().toByteArray()).toArray(byte[][]::new));
        try (PreparedStatement current = connection.prepareStatement(STORE_CURRENT)) {
            current.setArray(1, people);
            current.setArray(2, times);
            current.setArray(3, details);
            current.executeUpdate();
        }
        try (PreparedStatement days = connection.prepareStatement(STORE_DAYS)) {
            days.setArray(1, people);
            days.setArray(2, array("text", changes, change -> change.getScore().getDay(), connection));
            days.setArray(
                    3, array("boolean", changes, change -> change.getScore().getFinal(), connection));
            days.setArray(4, times);
            days.setArray(
                    5, array("float8", changes, change -> change.getScore().getValue(), connection));
            days.setArray(6, details);
            days.executeUpdate();
        }
    }

    private static Array array(
            String type, List<ScoreChanged> changes, Function<ScoreChanged, Object> column, Connection connection)
            throws SQLException {
        return connection.createArrayOf(type, changes.stream().map(column).toArray());
    }

    private static String asOf(Score score) {
        return Instant.ofEpochSecond(
                        score.getAsOf().getSeconds(), score.getAsOf().getNanos())
                .toString();
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join(Duration.ofSeconds(20));
    }
}
