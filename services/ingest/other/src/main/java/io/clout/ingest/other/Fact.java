// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.other;

import io.clout.common.time.Timestamps;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.Accumulated;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.ingest.publish.ActorHash;
import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalSemantics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a line says, in the terms in which core remembers what was seen.
 *
 * @param key names the fact within the person's account: the same line again has the same
 * @param asOf the moment of which a total tells, so that an older file never undoes a newer one; empty for what happened once
 */
record Fact(String key, Observation observation, Optional<Instant> asOf) {

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
            return new Fact(key, new Accumulated(key, signal.getKind(), signal.getValue()), asOf);
        }
        var key = account + "/" + signal.getKind().getNumber() + "/" + signal.getContent();
        return new Fact(key, new PostTotal(key, signal.getKind(), signal.getValue(), occurredAt(signal)), asOf);
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
        return new Fact(key, observation, Optional.empty());
    }

    private static Instant occurredAt(Signal signal) {
        return Timestamps.instant(signal.getOccurredAt());
    }
}
