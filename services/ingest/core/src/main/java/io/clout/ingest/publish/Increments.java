// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import io.clout.ingest.publish.Observation.AccountTotal;
import io.clout.ingest.publish.Observation.PostTotal;
import io.clout.ingest.publish.Observation.Reaction;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.signal.v1.SignalSemantics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out what observations add to what was seen before. Observing the same again adds nothing, so a page fetched twice, an
 * export uploaded twice and an account known both by API and by export count once.
 *
 * <p>When something happened: a count seen for the first time is dated to its post, because half of all reactions come within 24
 * minutes of it; what a count gains or loses later is dated to the moment it was seen, because all we know is that it happened
 * since the last look (a like taken back at once then cancels itself exactly).
 */
final class Increments {

    private final Map<String, Seen> seen;
    private final Map<String, Seen> changed = new HashMap<>();
    private final List<Signal> signals = new ArrayList<>();
    private final ActorHash actors;
    private final Instant asOf;
    private final Instant observedAt;

    /**
     * @param seen what was seen before, by content; {@link Seen#ACCOUNT} for the account itself
     * @param asOf the moment of which the observations tell: now for an API, the day it was made for an export
     */
    Increments(Map<String, Seen> seen, ActorHash actors, Instant asOf, Instant observedAt) {
        this.seen = seen;
        this.actors = actors;
        this.asOf = asOf;
        this.observedAt = observedAt;
    }

    /** What is to be remembered now, by content; only what differs from before. */
    Map<String, Seen> changed() {
        return changed;
    }

    /** What is new, in the order of the observations. */
    List<Signal> signals() {
        return signals;
    }

    void add(Observation observation) {
        switch (observation) {
            case AccountTotal total -> addTotal(total);
            case PostTotal total ->
                addIncrement(total.post(), total.kind(), total.value(), total.occurredAt(), Signal.newBuilder());
            case Reaction reaction ->
                addIncrement(
                        reaction.content(),
                        reaction.kind(),
                        1,
                        reaction.occurredAt(),
                        Signal.newBuilder().setActor(actors.hash(reaction.actor())));
        }
    }

    private void addTotal(AccountTotal total) {
        Seen before = before(Seen.ACCOUNT);
        Long known = before.counts().get(total.kind());
        if (asOf.isBefore(before.asOf()) || (known != null && known == total.value())) {
            return;
        }
        changed.put(Seen.ACCOUNT, before.with(total.kind(), total.value(), asOf));
        signals.add(signal(Signal.newBuilder(), total.kind(), total.value(), asOf)
                .setSemantics(SignalSemantics.SIGNAL_SEMANTICS_TOTAL)
                .build());
    }

    private void addIncrement(String content, SignalKind kind, long value, Instant occurredAt, Signal.Builder signal) {
        Seen before = before(content);
        Long known = before.counts().get(kind);
        if (asOf.isBefore(before.asOf()) || (known != null && known == value)) {
            return;
        }
        changed.put(content, before.with(kind, value, asOf));
        long increment = value - (known == null ? 0 : known);
        if (isFirstOfItsKind(kind) || increment != 0) {
            signals.add(signal(signal, kind, increment, known == null ? occurredAt : asOf)
                    .setSemantics(SignalSemantics.SIGNAL_SEMANTICS_INCREMENT)
                    .setContent(content)
                    .build());
        }
    }

    /** The first signal of a kind is sent even if it is zero: measured and zero is something else than not measured. */
    private boolean isFirstOfItsKind(SignalKind kind) {
        Seen account = before(Seen.ACCOUNT);
        if (account.counts().containsKey(kind)) {
            return false;
        }
        changed.put(Seen.ACCOUNT, account.with(kind, 0, asOf.isAfter(account.asOf()) ? asOf : account.asOf()));
        return true;
    }

    private Seen before(String content) {
        Seen now = changed.get(content);
        return now == null ? seen.getOrDefault(content, Seen.NOTHING) : now;
    }

    private Signal.Builder signal(Signal.Builder signal, SignalKind kind, long value, Instant occurredAt) {
        return signal.setKind(kind)
                .setValue(value)
                .setOccurredAt(Timestamps.of(occurredAt))
                .setObservedAt(Timestamps.of(observedAt));
    }
}
