// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import io.clout.common.time.Timestamps;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Observation.Accumulated;
import io.clout.ingest.network.Observation.Dated;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reaction;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.ingest.network.Observation.TakenBack;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.signal.v1.SignalSemantics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private final Set<SeenReactor> seenReactors;
    private final Set<SeenReactor> newReactors = new LinkedHashSet<>();
    /** What all posts ever got, of the kinds that this changes. */
    private final Map<SignalKind, Double> accumulated = new EnumMap<>(SignalKind.class);

    private final List<Signal> signals = new ArrayList<>();
    private final ActorHash actors;
    private final Instant asOf;
    private final Instant observedAt;

    /**
     * @param seen what was seen before, by content; {@link Seen#ACCOUNT} for the account itself
     * @param seenReactors who was told apart before
     * @param asOf the moment of which the observations tell: now for an API, the day it was made for an export
     */
    Increments(
            Map<String, Seen> seen, Set<SeenReactor> seenReactors, ActorHash actors, Instant asOf, Instant observedAt) {
        this.seen = seen;
        this.seenReactors = seenReactors;
        this.actors = actors;
        this.asOf = asOf;
        this.observedAt = observedAt;
    }

    /** What is to be remembered now, by content; only what differs from before. */
    Map<String, Seen> changed() {
        return changed;
    }

    /** The people who are counted one by one from now on. */
    Set<SeenReactor> newReactors() {
        return newReactors;
    }

    /** What is new, in the order of the observations. */
    List<Signal> signals() {
        List<Signal> all = new ArrayList<>(signals);
        accumulated.forEach((kind, total) -> all.add(total(kind, total)));
        return all;
    }

    void add(Observation observation) {
        switch (observation) {
            case AccountTotal total -> addTotal(total);
            case PostTotal total ->
                addCount(new PostReactions(total.post(), total.kind(), total.value(), List.of(), total.occurredAt()));
            case PostReactions reactions -> addCount(reactions);
            case Accumulated accumulated -> accumulate(accumulated);
            case Reaction reaction -> addReaction(reaction);
            case TakenBack one -> takeBack(one);
        }
    }

    private void addTotal(AccountTotal total) {
        Seen before = before(Seen.ACCOUNT);
        Double known = before.counts().get(total.kind());
        if (asOf.isBefore(before.asOf()) || (known != null && known == total.value())) {
            return;
        }
        changed.put(Seen.ACCOUNT, before.with(total.kind(), total.value(), asOf));
        signals.add(total(total.kind(), total.value()));
    }

    private Signal total(SignalKind kind, double value) {
        return signal(kind, value, asOf)
                .setSemantics(SignalSemantics.SIGNAL_SEMANTICS_TOTAL)
                .build();
    }

    /** Only what a post has beyond what was seen of it is added, so observing it again adds nothing; one signal tells the sum. */
    private void accumulate(Accumulated one) {
        Seen post = before(one.post());
        double known = post.counts().getOrDefault(one.kind(), 0.0);
        if (asOf.isBefore(post.asOf()) || (post.counts().containsKey(one.kind()) && known == one.value())) {
            return;
        }
        changed.put(one.post(), post.with(one.kind(), one.value(), asOf));
        Seen account = before(Seen.ACCOUNT);
        double total = account.counts().getOrDefault(one.kind(), 0.0) + one.value() - known;
        Instant newest = asOf.isAfter(account.asOf()) ? asOf : account.asOf();
        changed.put(Seen.ACCOUNT, account.with(one.kind(), total, newest));
        accumulated.put(one.kind(), total);
    }

    private void addReaction(Reaction reaction) {
        Seen before = before(reaction.content());
        if (asOf.isBefore(before.asOf()) || before.counts().containsKey(reaction.kind())) {
            return;
        }
        changed.put(reaction.content(), before.with(reaction.kind(), 1, asOf));
        isFirstOfItsKind(reaction.kind());
        signals.add(increment(reaction.content(), reaction.kind(), 1, reaction.occurredAt())
                .setActor(actors.hash(reaction.actor()))
                .build());
    }

    private void takeBack(TakenBack one) {
        Seen before = before(one.content());
        if (asOf.isBefore(before.asOf()) || before.counts().containsKey(one.kind())) {
            return;
        }
        changed.put(one.content(), before.with(one.kind(), 1, asOf));
        isFirstOfItsKind(one.kind());
        signals.add(increment(one.content(), one.kind(), -1, one.occurredAt()).build());
    }

    /** An actor seen for the first time is one signal; what the count says beyond them is one more, without an actor. */
    private void addCount(PostReactions count) {
        String post = count.post();
        SignalKind kind = count.kind();
        double value = count.value();
        Seen before = before(post);
        if (asOf.isBefore(before.asOf())) {
            return;
        }
        Double known = before.counts().get(kind);
        if (known == null || known != value) {
            changed.put(post, before.with(kind, value, asOf));
        }
        Instant otherwise = known == null ? count.occurredAt() : asOf;
        double rest = value - (known == null ? 0 : known);
        boolean first = isFirstOfItsKind(kind);
        for (Reactor reactor : count.named()) {
            var told = new SeenReactor(post, kind, actors.hash(reactor.actor()));
            if (!seenReactors.contains(told) && newReactors.add(told)) {
                rest--;
                first = false;
                signals.add(increment(post, kind, 1, reactor.at().orElse(otherwise))
                        .setActor(told.actor())
                        .build());
            }
        }
        for (Dated day : known == null ? anonymous(count) : List.<Dated>of()) {
            double some = Math.min(day.count(), Math.max(0, rest));
            if (some > 0) {
                rest -= some;
                first = false;
                signals.add(increment(post, kind, some, day.at()).build());
            }
        }
        if (rest != 0 || first) {
            signals.add(increment(post, kind, rest, otherwise).build());
        }
    }

    /** How many came when, without those who are named with their time. */
    private static List<Dated> anonymous(PostReactions count) {
        List<Dated> days = new ArrayList<>();
        for (Dated day : count.dated()) {
            Instant end = day.at().plus(Duration.ofDays(1));
            long named = count.named().stream()
                    .flatMap(reactor -> reactor.at().stream())
                    .filter(at -> !at.isBefore(day.at()) && at.isBefore(end))
                    .count();
            days.add(new Dated(day.at(), Math.max(0, day.count() - named)));
        }
        return days;
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

    private Signal.Builder increment(String content, SignalKind kind, double value, Instant occurredAt) {
        return signal(kind, value, occurredAt)
                .setSemantics(SignalSemantics.SIGNAL_SEMANTICS_INCREMENT)
                .setContent(content);
    }

    private Signal.Builder signal(SignalKind kind, double value, Instant occurredAt) {
        return Signal.newBuilder()
                .setKind(kind)
                .setValue(value)
                .setOccurredAt(Timestamps.of(occurredAt))
                .setObservedAt(Timestamps.of(observedAt));
    }
}
