// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.other;

import io.clout.common.time.Timestamps;
import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.signal.v1.SignalSemantics;
import java.time.Instant;

/** Lines as an operator's program sends them. */
public final class Lines {
    public static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");

    private Lines() {}

    /** Somebody liked a post. */
    public static ImportedSignal like(String personId, String actor, String id) {
        return line(personId, SignalKind.SIGNAL_KIND_LIKES_RECEIVED, SignalSemantics.SIGNAL_SEMANTICS_INCREMENT, 1)
                .setId(id)
                .setSignal(signal(
                                SignalKind.SIGNAL_KIND_LIKES_RECEIVED,
                                SignalSemantics.SIGNAL_SEMANTICS_INCREMENT,
                                1,
                                THEN)
                        .setContent("post/7")
                        .setActor(actor))
                .build();
    }

    /** How many likes the post has that {@link #like} is about. */
    public static ImportedSignal likes(String personId, int count, Instant observedAt) {
        var line = line(personId, SignalKind.SIGNAL_KIND_LIKES_RECEIVED, SignalSemantics.SIGNAL_SEMANTICS_TOTAL, count);
        line.getSignalBuilder().setContent("post/7").setObservedAt(Timestamps.of(observedAt));
        return line.build();
    }

    /** How many follow the person at the source. */
    public static ImportedSignal followers(String personId, String account, int count, Instant observedAt) {
        return ImportedSignal.newBuilder()
                .setLine(1)
                .setPersonId(personId)
                .setAccount(account)
                .setSignal(signal(
                        SignalKind.SIGNAL_KIND_FOLLOWERS, SignalSemantics.SIGNAL_SEMANTICS_TOTAL, count, observedAt))
                .build();
    }

    public static ImportedSignal.Builder line(
            String personId, SignalKind kind, SignalSemantics semantics, double value) {
        return ImportedSignal.newBuilder()
                .setLine(1)
                .setPersonId(personId)
                .setAccount("forum.example/" + personId)
                .setSignal(signal(kind, semantics, value, THEN));
    }

    private static Signal.Builder signal(SignalKind kind, SignalSemantics semantics, double value, Instant at) {
        return Signal.newBuilder()
                .setKind(kind)
                .setSemantics(semantics)
                .setValue(value)
                .setOccurredAt(Timestamps.of(at))
                .setObservedAt(Timestamps.of(at));
    }
}
