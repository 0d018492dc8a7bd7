// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.stream;

import io.clout.common.kafka.KafkaTopic;
import io.clout.proto.endorsement.v1.EndorsementsObserved;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.signal.v1.SignalsObserved;
import io.clout.scoring.signal.PersonState;
import io.clout.scoring.stream.PersonFact.AccountsKnown;
import io.clout.scoring.stream.PersonFact.Erased;
import io.clout.scoring.stream.PersonFact.Observed;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one topic. What cannot be read goes to the topic's dead letters as it came, with {@code cause},
 * {@code topic}, {@code partition} and {@code offset} in its headers; too much of it stops the service.
 */
public final class FactReader implements Processor<String, byte @Nullable [], String, Object> {
    private final Parser parser;
    private final String facts;
    private final String deadLetters;
    private final DeadLetterLimit limit = new DeadLetterLimit();
    private @Nullable ProcessorContext<String, Object> context;

    /** Makes a fact of a record; empty if nothing of it can be used. */
    private interface Parser {
        /** Throws {@link SerializationException} or {@link IllegalArgumentException} for what cannot be read. */
        Optional<PersonFact> parse(String person, byte @Nullable [] value, SetAside setAside);
    }

    /** Takes a part of a record that cannot be used, while the rest can. */
    private interface SetAside {
        void take(byte[] part, Exception cause, boolean isOurs);
    }

    private FactReader(Parser parser, String facts, String deadLetters) {
        this.parser = parser;
        this.facts = facts;
        this.deadLetters = deadLetters;
    }

    /** For {@code accounts.v1}; the names are those of the steps that follow. */
    public static FactReader ofAccounts(String facts, String deadLetters) {
        return new FactReader(FactReader::accounts, facts, deadLetters);
    }

    /** For {@code signals.v1}; the names are those of the steps that follow. */
    public static FactReader ofSignals(String facts, String deadLetters) {
        return new FactReader(FactReader::signals, facts, deadLetters);
    }

    /** For {@code endorsements.v1}; the names are those of the steps that follow. */
    public static FactReader ofEndorsements(String facts, String deadLetters) {
        return new FactReader(FactReader::endorsements, facts, deadLetters);
    }

    private static Optional<PersonFact> accounts(String person, byte @Nullable [] value, SetAside setAside) {
        AccountsChanged accounts = KafkaTopic.ACCOUNTS.parse(value);
        if (accounts == null) {
            return Optional.of(new Erased());
        }
        requireSame(person, accounts.getPersonId());
        PersonState.check(accounts);
        return Optional.of(new AccountsKnown(accounts));
    }

    private static Optional<PersonFact> signals(String person, byte @Nullable [] value, SetAside setAside) {
        SignalsObserved batch = KafkaTopic.SIGNALS.parse(value);
        if (batch == null) {
            throw new IllegalArgumentException("no value");
        }
        requireSame(person, batch.getPersonId());
        return observed(batch, setAside);
    }

    private static Optional<PersonFact> endorsements(String person, byte @Nullable [] value, SetAside setAside) {
        EndorsementsObserved entries = KafkaTopic.ENDORSEMENTS.parse(value);
        if (entries == null) {
            throw new IllegalArgumentException("no value");
        }
        requireSame(person, entries.getPersonId());
        return observed(Endorsements.signals(entries), setAside);
    }

    private static Optional<PersonFact> observed(SignalsObserved batch, SetAside setAside) {
        PersonState.Sifted sifted = PersonState.sift(batch);
        sifted.cause().ifPresent(cause -> setAside.take(sifted.unusable().toByteArray(), cause, sifted.isOurs()));
        boolean isUsed = sifted.cause().isEmpty() || sifted.usable().getSignalsCount() > 0;
        return isUsed ? Optional.of(new Observed(sifted.usable())) : Optional.empty();
    }

    private static void requireSame(String key, String person) {
        if (!key.equals(person)) {
            throw new IllegalArgumentException("the key is not the person");
        }
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, byte @Nullable []> record) {
        ProcessorContext<String, Object> downstream = Objects.requireNonNull(context);
        try {
            if (record.key() == null) {
                throw new IllegalArgumentException("no key");
            }
            parser.parse(
                            record.key(),
                            record.value(),
                            (part, cause, isOurs) -> setAside(record, part, cause, isOurs, downstream))
                    .ifPresent(fact -> downstream.forward(record.withValue(fact), facts));
        } catch (SerializationException | IllegalArgumentException e) {
            setAside(record, record.value(), e, true, downstream);
        }
    }

    /** What others say wrongly never stops the service: anybody could make it stop. */
    private void setAside(
            Record<String, byte @Nullable []> record,
            byte @Nullable [] part,
            Exception cause,
            boolean isOurs,
            ProcessorContext<String, Object> downstream) {
        if (isOurs) {
            limit.count(downstream.currentSystemTimeMs(), cause);
        }
        var letter = record.withHeaders(new RecordHeaders(record.headers()));
        note(cause, letter.headers(), downstream);
        downstream.forward(letter.withValue(part), deadLetters);
    }

    private static void note(Exception cause, Headers headers, ProcessorContext<String, Object> context) {
        headers.add("cause", bytes(cause.toString()));
        context.recordMetadata().ifPresent(source -> {
            headers.add("topic", bytes(source.topic()));
            headers.add("partition", bytes(Integer.toString(source.partition())));
            headers.add("offset", bytes(Long.toString(source.offset())));
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
