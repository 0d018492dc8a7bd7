// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.limits.Limits;
import io.clout.ingest.account.LinkedAccount;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.ObservationRules;
import io.clout.ingest.network.Subject;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalsObserved;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Publishes observations as batches of signals. What was seen, the account's sequence number and the batch itself change in the
 * caller's transaction, together with the cursor or the progress that the caller keeps: after a crash all of it happened or
 * nothing did.
 */
@ApplicationScoped
public class SignalPublisher {

    /** Longer than a score looks back; an actor who reacted to something older is new again. */
    private static final Duration ACTORS_LAST = Duration.ofDays(100);

    private final SeenRepository seen;
    private final ReactorRepository reactors;
    private final ActorDays actorDays;
    private final ActorHashes actors;
    private final BatchRepository batches;
    private final EvidencePublisher evidence;
    private final Clock clock;

    SignalPublisher(
            SeenRepository seen,
            ReactorRepository reactors,
            ActorDays actorDays,
            ActorHashes actors,
            BatchRepository batches,
            EvidencePublisher evidence,
            Clock clock) {
        this.batches = batches;
        this.evidence = evidence;
        this.seen = seen;
        this.reactors = reactors;
        this.actorDays = actorDays;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * @param all what breaks a rule ({@link ObservationRules}) is left out
     * @param account locked by the transaction ({@link io.clout.ingest.account.AccountRepository#lock})
     * @param asOf the moment of which the observations tell
     * @return how many signals were new
     */
    public int publish(SqlConnection transaction, LinkedAccount account, List<Observation> all, Instant asOf) {
        return publish(transaction, account, all, List.of(), asOf);
    }

    /**
     * As {@link #publish(SqlConnection, LinkedAccount, List, Instant)}, with evidence of topics beside the signals.
     *
     * @param subjects what the content is about; what breaks a rule is left out
     */
    public int publish(
            SqlConnection transaction,
            LinkedAccount account,
            List<Observation> all,
            List<Subject> subjects,
            Instant asOf) {
        Instant now = clock.instant();
        List<Observation> observations = all.stream()
                .filter(observation ->
                        ObservationRules.refusal(observation, now).isEmpty())
                .toList();
        var increments = new Increments(
                seen.find(transaction, account.id(), observations),
                reactors.find(transaction, account.id(), observations),
                actors.of(account.network()),
                asOf,
                now);
        observations.forEach(increments::add);
        seen.store(transaction, account.id(), increments.changed());
        reactors.store(transaction, account.id(), increments.newReactors());
        List<Signal> signals = actorDays.count(transaction, increments.signals());
        long sequence = 0;
        for (int from = 0; from < signals.size(); from += Limits.MAX_SIGNALS_PER_BATCH) {
            List<Signal> some = signals.subList(from, Math.min(from + Limits.MAX_SIGNALS_PER_BATCH, signals.size()));
            sequence = batches.nextSequence(transaction, account);
            store(transaction, account, sequence, some);
        }
        evidence.publish(transaction, account, subjects, sequence, now);
        return signals.size();
    }

    /**
     * Totals that are less than half of what was last seen: more likely a list that was read in part than people who left. Not those
     * that are older than what was seen; they are not published anyway.
     */
    public List<FallenTotal> fallen(
            SqlConnection transaction, LinkedAccount account, List<AccountTotal> totals, Instant asOf) {
        Seen known = seen.find(transaction, account.id(), List.of()).getOrDefault(Seen.ACCOUNT, Seen.NOTHING);
        return asOf.isBefore(known.asOf())
                ? List.of()
                : totals.stream()
                        .map(total -> new FallenTotal(known.counts().getOrDefault(total.kind(), 0.0), total))
                        .filter(FallenTotal::isDoubtful)
                        .toList();
    }

    /** Forgets what is not needed any more. */
    public void tidy(SqlConnection transaction, Instant now) {
        actorDays.forgetBefore(transaction, LocalDate.ofInstant(now.minus(ACTORS_LAST), ZoneOffset.UTC));
    }

    private void store(SqlConnection transaction, LinkedAccount account, long sequence, List<Signal> signals) {
        var batch = SignalsObserved.newBuilder()
                .setPersonId(account.personId())
                .setNetwork(account.network())
                .setAccountId(account.id())
                .setSequence(sequence)
                .addAllSignals(signals)
                .setActor(actors.of(account.network()).hash(account.external().id()))
                .build();
        batches.store(transaction, account, KafkaTopic.SIGNALS, batch);
    }
}
