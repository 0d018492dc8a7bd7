// SPDX-License-Identifier: Apache-2.0
package io.clout.common.signal;

import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.signal.v1.SignalSemantics;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the open signal format. What it says can be read; whether it is true of its network, and whether the person has consented,
 * is for its readers to decide.
 *
 * @param content the post it is about; null for facts about the account
 * @param id names an increment, so that it counts once; null if it has no name
 * @param actor who acted; empty if the line does not say
 * @param actorDailyReactions how many reactions the actor gave that day; null if the line does not say
 * @param occurredAt not after {@code observedAt}
 * @param observedAt when it occurred, where the line does not say
 */
public record SignalLine(
        String person,
        Network network,
        String account,
        SignalKind kind,
        SignalSemantics semantics,
        double value,
        Instant occurredAt,
        Instant observedAt,
        @Nullable String content,
        @Nullable String id,
        String actor,
        @Nullable Double actorDailyReactions)
        implements ParsedLine {

    /** Reads a line. Fields that the format does not have are skipped. */
    public static ParsedLine parse(String line) {
        return SignalLineParser.parse(line);
    }
}
