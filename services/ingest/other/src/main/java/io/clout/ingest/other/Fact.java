// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.other;

import io.clout.common.signal.OpenKinds;
import io.clout.common.time.Timestamps;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.Accumulated;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.ingest.publish.ActorHash;
import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.signal.v1.SignalSemantics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a line says, in the terms in which core remembers what was seen.
 *
 * @param key names the fact within the person's account: the same line again has the same
 * @param asOf the moment of which a total tells, so that an older file never undoes a newer one; empty for what happened once
 * @param hasName whether the source names the fact, so that it can correct how large it is
 * @param stands names the total at the post that an increment is about; empty if it is about no post, or is a total itself
 */
record Fact(String key, Observation observation, Optional<Instant> asOf, boolean hasName, Optional<Stands> stands) {

    /**
     * A count at a post.
     *
     * @param key names it within the person's account
     */
    record Stands(String key, SignalKind kind, double value, Instant at) {

        Stands and(Stands more) {
            return new Stands(key, kind, value + more.value, at);
        }
    }

    /** @param hash so that the name of a fact does not give away who acted */
    static Fact of(ImportedSignal line, ActorHash hash) {
        var signal = line.getSignal();
        return signal.getSemantics() == SignalSemantics.SIGNAL_SEMANTICS_TOTAL
                ? total(line.getAccount(), signal)
                : happened(line, signal, hash);
    }

    /** What a source says of its account adds to what the person's other sources say of theirs. */
    private static Fact total(String account, Signal signal) {
        var asOf = Optional.of(Timestamps.instant(signal.getObservedAt()));
        if (OpenKinds.TOTALS.contains(signal.getKind())) {
            var key = account + "/" + signal.getKind().getNumber();
            return new Fact(
                    key, new Accumulated(key, signal.getKind(), signal.getValue()), asOf, false, Optional.empty());
        }
        var key = atPost(account, signal);
        return new Fact(
                key,
                new PostTotal(key, signal.getKind(), signal.getValue(), occurredAt(signal)),
                asOf,
                false,
                Optional.empty());
    }

    private static String atPost(String account, Signal signal) {
        return account + "/" + signal.getKind().getNumber() + "/" + signal.getContent();
    }

    /**
     * The same fact among those that a total counts already: it says who was one of them, and adds nothing.
     *
     * @param total as it stands
     */
    Observation among(double total) {
        Stands at = stands.orElseThrow();
        List<Reactor> named = observation instanceof PostReactions reactions ? reactions.named() : List.of();
        return new PostReactions(at.key(), at.kind(), total, named, at.at());
    }

    /** How large it is. */
    double value() {
        return switch (observation) {
            case PostTotal total -> total.value();
            case PostReactions reactions -> reactions.value();
            case Observation _ -> Double.NaN;
        };
    }

    /** Whether it corrects how large something is that was known before. */
    boolean corrects(double before) {
        return hasName && !Double.isNaN(before) && before != value();
    }

    /** What it is beyond what was known of it; who acted is known already. */
    Fact correction(double before) {
        var rest = stands.map(at -> new Stands(at.key(), at.kind(), at.value() - before, at.at()));
        Observation now = observation instanceof PostReactions one
                ? new PostTotal(one.post(), one.kind(), one.value(), one.occurredAt())
                : observation;
        return new Fact(key, now, asOf, true, rest);
    }

    private static Fact happened(ImportedSignal line, Signal signal, ActorHash hash) {
        var name = line.hasId()
                ? "id/" + line.getId()
                : hash.hash(String.join(
                        "\n",
                        signal.getContent(),
                        signal.getActor(),
                        signal.getKind().name(),
                        occurredAt(signal).toString()));
        var key = line.getAccount() + "#" + name;
        var at = occurredAt(signal);
        var observation = signal.getActor().isEmpty()
                ? new PostTotal(key, signal.getKind(), signal.getValue(), at)
                : new PostReactions(
                        key,
                        signal.getKind(),
                        signal.getValue(),
                        // Who acts does so with a whole one; a part of one, or one taken back, is nobody's.
                        signal.getValue() < 1 ? List.of() : List.of(new Reactor(signal.getActor(), Optional.of(at))),
                        at);
        var stands = signal.getContent().isEmpty()
                ? Optional.<Stands>empty()
                : Optional.of(new Stands(atPost(line.getAccount(), signal), signal.getKind(), signal.getValue(), at));
        return new Fact(key, observation, Optional.empty(), line.hasId(), stands);
    }

    private static Instant occurredAt(Signal signal) {
        return Timestamps.instant(signal.getOccurredAt());
    }
}
