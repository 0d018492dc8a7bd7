// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import io.clout.common.network.NetworkName;
import io.clout.common.signal.SignalLine;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalSemantics;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Kind.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A line of the open signal format that the catalogue allows.
 *
 * @param measure how the line says its value adds up
 * @param content the post it is about; null for facts about the account
 * @param id names an increment, so that it counts once; null if it has no name
 * @param actor who acted; empty if the line does not say
 * @param actorDailyReactions how many reactions the actor gave that day, 1 or more; 0 if the line does not say
 * @param occurredAt in milliseconds since 1970; not after {@code observedAt}
 * @param observedAt likewise
 */
record ScorableLine(
        String person,
        Network network,
        String account,
        Kind kind,
        Measure measure,
        double value,
        long occurredAt,
        long observedAt,
        @Nullable String content,
        @Nullable String id,
        String actor,
        double actorDailyReactions) {

    ScorableLine {
        if (measure == Measure.FLOW && kind.measure() == Measure.TOTAL) {
            throw new IllegalArgumentException(kind + " is a total of the account; increments of it cannot be used");
        }
        if (measure == Measure.TOTAL && kind.measure() == Measure.FLOW && content == null) {
            throw new IllegalArgumentException("a TOTAL of " + kind + " needs the content it is about");
        }
        if (measure == Measure.TOTAL && value < 0) {
            throw new IllegalArgumentException("a TOTAL is not negative");
        }
        if (actorDailyReactions != 0 && !(actorDailyReactions >= 1)) {
            throw new IllegalArgumentException("actorDailyReactions is 1 or more");
        }
        if (!kind.isOn(network)) {
            throw new IllegalArgumentException(kind + " is not a signal of " + NetworkName.of(network));
        }
    }

    /**
     * Checks a line against the catalogue.
     *
     * @throws IllegalArgumentException if it cannot be scored; the message says why
     */
    static ScorableLine of(SignalLine line) {
        Double reactions = line.actorDailyReactions();
        return new ScorableLine(
                line.person(),
                line.network(),
                line.account(),
                Kind.of(line.kind()),
                line.semantics() == SignalSemantics.SIGNAL_SEMANTICS_TOTAL ? Measure.TOTAL : Measure.FLOW,
                line.value(),
                line.occurredAt().toEpochMilli(),
                line.observedAt().toEpochMilli(),
                line.content(),
                line.id(),
                line.actor(),
                reactions == null ? 0 : reactions);
    }
}
