// SPDX-License-Identifier: Apache-2.0
package io.clout.common.outbox;

import io.clout.common.postgres.Database;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the rows of the table {@code outbox} to Kafka and deletes them: at least once, and for each key in the order of its
 * commits. Ids of different keys may become visible out of order; those of one key may not, because writers hold the row lock of
 * the person or account ({@link OutboxRecord}).
 *
 * <p>Any number of replicas may run. A round happens under a PostgreSQL advisory lock; a replica that lost the lock without knowing
 * (paused, cut off) is <em>fenced</em>: its successor's {@code initTransactions} makes Kafka refuse whatever it still sends, so nothing
 * stale can land behind newer records. Two things follow: readers use {@code read_committed}, and a round is published
 * completely or not at all. A crash between Kafka's commit and PostgreSQL's repeats the round; versions and sequence numbers in
 * the records make that harmless.
 *
 * <p>Blocking; used by one thread, never an event loop.
 */
class OutboxRelay implements AutoCloseable {
    private static final String OLDEST =
            "select extract(epoch from clock_timestamp() - created_at)::float8 from outbox order by id limit 1";
    // Advisory locks belong to one database, and each service has its own.
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended('clout.outbox', 0))";
    private static final String READ = "select id, topic, message_key, payload from outbox order by id limit $1";
    private static final String DELETE = "delete from outbox where id = any($1)";

    private final Database database;
    private final Supplier<Producer<String, byte[]>> producers;
    private final int batchSize;
    private final Duration takeOverAfter;

    private @Nullable Producer<String, byte[]> producer;
    private boolean standby;

    OutboxRelay(
            Database database, Supplier<Producer<String, byte[]>> producers, int batchSize, Duration takeOverAfter) {
        this.database = database;
        this.producers = producers;
        this.batchSize = batchSize;
        this.takeOverAfter = takeOverAfter;
    }

    /**
     * What one round did.
     *
     * @param age how long the oldest row had waited when the round began; zero if there was none
     */
    record Round(int published, Duration age) {}

    /**
     * Publishes one batch, if there is any and it is this replica's turn.
     *
     * @throws RuntimeException if a server does not answer or refuses; nothing is lost, call again later
     */
    Round publish() {
        var age = oldest();
        if (age == null || (standby && age.compareTo(takeOverAfter) < 0)) {
            return new Round(0, age == null ? Duration.ZERO : age);
        }
        try {
            return new Round(database.inTransaction(this::publish), age);
        } catch (RuntimeException e) {
            close();
            if (isFenced(e)) {
                standby = true;
                return new Round(0, age);
            }
            throw e;
        }
    }

    private int publish(SqlConnection transaction) {
        var locked = Database.first(Database.run(transaction, LOCK)).orElseThrow();
        return locked.getBoolean(0) ? publishLocked(transaction) : 0;
    }

    private int publishLocked(SqlConnection transaction) {
        // Before reading: a replica must hold the newest producer by the time it sees the rows, or an older reader
        // could outlive it.
        var current = newestProducer();
        var rows = Database.run(transaction, READ, batchSize);
        var ids = new ArrayList<Long>();
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var row : rows) {
            ids.add(row.getLong(0));
            var payload = row.getBuffer(3);
            records.add(new ProducerRecord<>(
                    row.getString(1), row.getString(2), payload == null ? null : payload.getBytes()));
        }
        if (records.isEmpty()) {
            return 0;
        }
        send(current, records);
        Database.run(transaction, DELETE, Tuple.of(ids.toArray(Long[]::new)));
        return records.size();
    }

    /** Returns when all of them are acknowledged by all in-sync replicas and visible to readers. */
    private static void send(Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> records) {
        producer.beginTransaction();
        records.forEach(producer::send); // a failed send fails the commit
        producer.commitTransaction();
    }

    private Producer<String, byte[]> newestProducer() {
        if (producer == null) {
            producer = producers.get();
            producer.initTransactions();
            standby = false;
        }
        return producer;
    }

    private static boolean isFenced(@Nullable Throwable failure) {
        return failure instanceof ProducerFencedException
                || failure instanceof InvalidProducerEpochException
                || (failure != null && isFenced(failure.getCause()));
    }

    private @Nullable Duration oldest() {
        return Database.first(database.run(OLDEST))
                .map(row -> Duration.ofMillis(Math.max(0, Math.round(row.getDouble(0) * 1000))))
                .orElse(null);
    }

    /** Drops the producer, aborting what it has not committed. */
    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
