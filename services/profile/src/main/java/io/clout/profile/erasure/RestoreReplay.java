// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.erasure;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.postgres.Database;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * After a restore, erases again everyone who was erased since the back-up was made. {@code accounts.v1} is kept apart from this database and has a
 * record of everyone who ever agreed and was not erased: those who are in the database and not there have to go. Runs before the service opens,
 * if {@code clout.profile.restore.replay} says so.
 */
@ApplicationScoped
public class RestoreReplay {
    private static final Logger LOG = Logger.getLogger(RestoreReplay.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    /** A change that waits in the outbox is not on the topic yet. */
    private static final String RESTORED = """
            select id from person where not exists
                (select from outbox where topic = $1 and message_key = person.id and payload is not null) order by id""";

    private final Database database;
    private final Erasures erasures;
    private final RestoreConfig config;
    private final Map<String, Object> kafka;

    RestoreReplay(
            Database database,
            Erasures erasures,
            RestoreConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.database = database;
        this.erasures = erasures;
        this.config = config;
        this.kafka = kafka;
    }

    void onStart(@Observes StartupEvent event) {
        if (config.replay()) {
            LOG.infof("After the restore, %d people were erased again", replay());
        }
    }

    /**
     * Returns how many were erased.
     *
     * @throws IllegalStateException if the topic is empty: then nothing says who was erased, and everyone would be
     */
    public int replay() {
        var known = new HashSet<String>();
        long version = read(known);
        if (known.isEmpty()) {
            throw new IllegalStateException(
                    "accounts.v1 names nobody, so it cannot say who was erased since the back-up; restore Kafka first");
        }
        // Readers drop what is not newer than what they have.
        database.run(
                "select setval('accounts_version', greatest($1, (select last_value from accounts_version)))", version);
        int erased = 0;
        for (var row : database.run(RESTORED, KafkaTopic.ACCOUNTS.name())) {
            if (!known.contains(row.getString(0))) {
                erasures.erase(row.getString(0), "");
                erased++;
            }
        }
        return erased;
    }

    /** Collects everyone with a record; returns the newest version among them. */
    private long read(Set<String> known) {
        long newest = 1;
        var settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.remove("group.id");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), KafkaTopic.ACCOUNTS.deserializer())) {
            var partitions = consumer.partitionsFor(KafkaTopic.ACCOUNTS.name()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(POLL)) {
                    if (record.value() == null) {
                        known.remove(record.key());
                    } else {
                        known.add(record.key());
                        newest = Math.max(newest, record.value().getVersion());
                    }
                }
            }
        }
        return newest;
    }
}
