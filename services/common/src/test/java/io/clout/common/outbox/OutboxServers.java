// SPDX-License-Identifier: Apache-2.0
package io.clout.common.outbox;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.postgres.Database;
import io.clout.standalone.testing.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A database with an outbox, a broker, and the faults that the relay must survive. */
final class OutboxServers implements AutoCloseable {
    static final int BATCH = 10;
    static final Duration TAKE_OVER_AFTER = Duration.ofMinutes(1);
    /** Stands for a tombstone in {@link #versions}. */
    static final long TOMBSTONE = -1;

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final String bootstrap = TestServers.kafka();
    private final Pool pool;
    private final OutboxProducers producers =
            new OutboxProducers(Map.of("bootstrap.servers", bootstrap), "test-" + UUID.randomUUID());

    OutboxServers() {
        var database = TestServers.postgres("outbox");
        pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(PgConnectOptions.fromUri(database.reactiveUrl().replaceFirst("^vertx-reactive:", ""))
                        .setUser(database.user())
                        .setPassword(database.password()))
                .using(vertx)
                .build();
        run("""
                create table outbox (id bigint generated always as identity primary key, topic text not null,
                message_key text not null, payload bytea, created_at timestamptz not null default now())""");
        run("""
                create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'no deletes today'; end $$""");
    }

    OutboxPublisher publisher(
            OutboxConfig config, Supplier<Producer<String, byte[]>> producers, MeterRegistry metrics) {
        return new OutboxPublisher(config, new Database(pool), producers, metrics);
    }

    Producer<String, byte[]> producer() {
        return producers.get();
    }

    OutboxRelay relay() {
        return relay(producers);
    }

    OutboxRelay relay(Duration takeOverAfter) {
        return new OutboxRelay(new Database(pool), producers, BATCH, takeOverAfter);
    }

    OutboxRelay relay(Supplier<Producer<String, byte[]>> producers) {
        return new OutboxRelay(new Database(pool), producers, BATCH, TAKE_OVER_AFTER);
    }

    void insert(OutboxRecord... records) {
        pool.withTransaction(connection ->
                        connection.preparedQuery(OutboxRecord.INSERT).executeBatch(tuples(records)))
                .await()
                .atMost(DEADLINE);
    }

    void insertAndRollBack(OutboxRecord... records) {
        pool.withTransaction(connection -> connection
                        .preparedQuery(OutboxRecord.INSERT)
                        .executeBatch(tuples(records))
                        .chain(_ -> connection.transaction().rollback()))
                .onFailure()
                .recoverWithNull()
                .await()
                .atMost(DEADLINE);
    }

    private static List<Tuple> tuples(OutboxRecord... records) {
        return List.of(records).stream().map(OutboxRecord::tuple).toList();
    }

    long rows() {
        return pool.query("select count(*) from outbox")
                .execute()
                .await()
                .atMost(DEADLINE)
                .iterator()
                .next()
                .getLong(0);
    }

    /** Makes all rows at least this old. */
    void age(Duration age) {
        run("update outbox set created_at = now() - interval '" + age.toSeconds() + " s'");
    }

    void refuseDeletes(boolean refused) {
        run(
                refused
                        ? "create trigger refuse before delete on outbox for each row execute function refuse()"
                        : "drop trigger refuse on outbox");
    }

    /** Ends the database connection of the relay that is in a round, as a network fault would. */
    void cutOffPublisher() {
        run("""
                select pg_terminate_backend(pid) from pg_locks
                where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())""");
    }

    /** Producers of which the first does something else, once, just before it commits. */
    Supplier<Producer<String, byte[]>> interruptedBeforeCommit(Runnable interruption) {
        var pending = new AtomicBoolean(true);
        return () -> {
            var real = producers.get();
            @SuppressWarnings("unchecked")
            var interrupted = (Producer<String, byte[]>) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                        if (method.getName().equals("commitTransaction") && pending.compareAndSet(true, false)) {
                            interruption.run();
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            return interrupted;
        };
    }

    /** The versions that Kafka has for this person, in their order. */
    List<Long> versions(String person) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed", "fetch.max.wait.ms", 10);
        var versions = new ArrayList<Long>();
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), KafkaTopic.ACCOUNTS.deserializer())) {
            var partitions = consumer.partitionsFor(KafkaTopic.ACCOUNTS.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (record.key().equals(person)) {
                        versions.add(
                                record.value() == null
                                        ? TOMBSTONE
                                        : record.value().getVersion());
                    }
                }
            }
        }
        return versions;
    }

    /** Asks again and again until the answer is yes. */
    static void until(BooleanSupplier condition) {
        var deadline = Instant.now().plus(DEADLINE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not within " + DEADLINE);
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(DEADLINE);
    }

    @Override
    public void close() {
        pool.closeAndAwait();
        vertx.closeAndAwait();
    }
}
