// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.reaction;

import io.clout.common.time.Timestamps;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.signal.v1.SignalSemantics;
import io.clout.proto.signal.v1.SignalsObserved;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** What a batch of signals says of the last 90 days. */
record Reactions(SignalsObserved batch, Instant since) {
    /** What is older says nothing about now. */
    static final Duration WINDOW = Duration.ofDays(90);

    private static final String RECEIVED = "_RECEIVED";

    /** With a name, and not to oneself. Those taken back name nobody. */
    List<Signal> named() {
        return where(signal -> isReceived(signal)
                && !signal.getActor().isEmpty()
                && !signal.getActor().equals(batch.getActor())
                && signal.getValue() > 0);
    }

    /** With or without a name, also those taken back. */
    List<Signal> received() {
        return where(signal -> isReceived(signal) && signal.getValue() != 0);
    }

    /** Posts that the person wrote, not those passed on. */
    List<Signal> posts() {
        return where(signal -> signal.getKind() == SignalKind.SIGNAL_KIND_POSTS
                && signal.getValue() > 0
                && !signal.getContent().isEmpty());
    }

    private List<Signal> where(Predicate<Signal> wanted) {
        return batch.getSignalsList().stream()
                .filter(signal -> signal.getSemantics() == SignalSemantics.SIGNAL_SEMANTICS_INCREMENT
                        && Double.isFinite(signal.getValue())
                        && at(signal).isAfter(since))
                .filter(wanted)
                .toList();
    }

    private static boolean isReceived(Signal signal) {
        return signal.getKind().name().endsWith(RECEIVED);
    }

    /** What claims to have happened after it was seen counts when it was seen. */
    static Instant at(Signal signal) {
        var occurred = Timestamps.instant(signal.getOccurredAt());
        var observed = Timestamps.instant(signal.getObservedAt());
        return occurred.isBefore(observed) ? occurred : observed;
    }
}
