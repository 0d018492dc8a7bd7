// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import io.clout.common.kafka.KafkaTopic;
import io.clout.perks.facts.AccountFacts;
import io.clout.perks.facts.AudienceScale;
import io.clout.perks.facts.ScoreFact;
import io.clout.perks.facts.ScoreRecords;
import io.clout.proto.profile.v1.AccountsChanged;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.SerializationException;
import org.jboss.logging.Logger;

/** Applies records about people to an index of them. Records come again, and those of one person in order, so the last one decides. */
public final class PeopleRecords {
    private static final Logger LOG = Logger.getLogger(PeopleRecords.class);

    private final PersonIndex index;
    private final AudienceScale scale;

    public PeopleRecords(PersonIndex index, AudienceScale scale) {
        this.index = index;
        this.scale = scale;
    }

    /**
     * Applies some records.
     *
     * @return people whose claims changed; what they have is in the database
     */
    public Set<String> apply(ConsumerRecords<String, byte[]> records) {
        ScoreRecords scores = new ScoreRecords();
        for (ConsumerRecord<String, byte[]> record : records.records(KafkaTopic.SCORES.name())) {
            read(record, () -> scores.add(record.key(), KafkaTopic.SCORES.parse(record.value())));
        }
        index.change(() -> {
            for (ConsumerRecord<String, byte[]> record : records.records(KafkaTopic.ACCOUNTS.name())) {
                read(record, () -> applyAccounts(record));
            }
            scores.scores().forEach(this::apply);
            scores.ended().forEach(person -> index.putScore(person, Optional.empty(), OptionalInt.empty()));
        });
        Set<String> claimed = new LinkedHashSet<>();
        records.records(KafkaTopic.CLAIMS.name()).forEach(record -> claimed.add(record.key()));
        return claimed;
    }

    private void apply(ScoreFact score) {
        OptionalInt percentile =
                score.audience().isPresent() ? scale.percentile(score.audience().getAsInt()) : OptionalInt.empty();
        index.putScore(score.personId(), Optional.of(score.tenths()), percentile);
    }

    private void applyAccounts(ConsumerRecord<String, byte[]> record) {
        AccountsChanged accounts = KafkaTopic.ACCOUNTS.parse(record.value());
        if (accounts == null) {
            index.remove(record.key());
        } else {
            index.putAccounts(AccountFacts.of(accounts, Instant.ofEpochMilli(record.timestamp())));
        }
    }

    /** What cannot be read is in the dead letters already: the consumer that writes the database put it there. */
    private static void read(ConsumerRecord<String, byte[]> record, Runnable reading) {
        try {
            reading.run();
        } catch (SerializationException e) {
            LOG.debugf(e, "Offset %d of %s is passed over", record.offset(), record.topic());
        }
    }
}
