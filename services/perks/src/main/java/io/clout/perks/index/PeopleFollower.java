// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import io.clout.common.postgres.Database;
import io.clout.perks.facts.AudienceScale;
import io.clout.perks.facts.FactRepository;
import io.clout.perks.facts.PersonFacts;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jboss.logging.Logger;

/**
 * Keeps this replica's index of people: read from the database at start, followed from Kafka since where the database had come, and from the database
 * what never was in Kafka. Whatever goes wrong, it begins again; meanwhile the index that is there answers.
 */
@ApplicationScoped
class PeopleFollower {
    private static final Logger LOG = Logger.getLogger(PeopleFollower.class);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration DECLARED = Duration.ofSeconds(1);
    private static final Duration SCALE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Map<String, Object> broker;
    private final Pool pool;
    private final FactRepository facts;
    private final Indexes indexes;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("people-index").daemon().unstarted(this::run);

    PeopleFollower(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Pool pool,
            FactRepository facts,
            Indexes indexes) {
        this.broker = broker;
        this.pool = pool;
        this.facts = facts;
        this.indexes = indexes;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        thread.join(FAREWELL);
    }

    private void run() {
        try {
            do {
                try {
                    follow();
                } catch (RuntimeException e) {
                    LOG.warn("The index of people cannot be followed; reading it again", e);
                }
            } while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            LOG.info("The index of people is not followed any more");
        }
    }

    private void follow() {
        try (KafkaConsumer<String, byte[]> consumer = PeopleTopics.consumer(broker)) {
            // First the positions, then the database: what comes between is read twice, nothing is missed.
            PeopleTopics.seek(consumer, broker);
            AudienceScale scale = facts.scale(pool);
            PersonIndex index = new PersonIndex(key());
            facts.forEach(pool, page -> index.change(() -> page.forEach(index::put)));
            indexes.set(index);
            LOG.infof("The index of people holds %d", index.people());
            follow(consumer, index, scale);
        }
    }

    /** Returns when the scale changed: everyone's percentile is another then, so everything is read again. */
    private void follow(KafkaConsumer<String, byte[]> consumer, PersonIndex index, AudienceScale scale) {
        PeopleRecords records = new PeopleRecords(index, scale);
        Instant declaredUntil = Instant.now().minus(SCALE);
        long lastDeclared = 0;
        long lastScale = System.nanoTime();
        while (stopping.getCount() > 0) {
            claimed(records.apply(consumer.poll(POLL)), index);
            if (System.nanoTime() - lastDeclared > DECLARED.toNanos()) {
                lastDeclared = System.nanoTime();
                declaredUntil = declared(declaredUntil, index);
            }
            if (System.nanoTime() - lastScale > SCALE.toNanos()) {
                lastScale = System.nanoTime();
                if (!facts.scale(pool).equals(scale)) {
                    return;
                }
            }
        }
    }

    private void claimed(Set<String> people, PersonIndex index) {
        if (!people.isEmpty()) {
            List<PersonFacts> known = facts.find(pool, List.copyOf(people));
            index.change(() -> known.forEach(person ->
                    index.putClaimed(person.personId(), person.claimed().keySet())));
        }
    }

    private Instant declared(Instant since, PersonIndex index) {
        var declared = facts.declaredSince(pool, since);
        index.change(() -> declared.people().forEach(index::putDeclared));
        return declared.until();
    }

    private byte[] key() {
        return Database.first(Database.run(pool, "select key from audience_key"))
                .orElseThrow()
                .getBuffer("key")
                .getBytes();
    }
}
