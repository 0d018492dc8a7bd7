// SPDX-License-Identifier: Apache-2.0
package io.clout.common.signal;

import io.clout.common.time.Timestamps;
import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.signal.v1.SignalSemantics;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
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

    /** The JSON Schema of a line about another source, for those who write such lines. */
    public static InputStream schema() {
        return Objects.requireNonNull(SignalLine.class.getResourceAsStream("signal-line.schema.json"));
    }

    /**
     * The line as services send it on.
     *
     * @param number of the line in its source, from 1
     */
    public ImportedSignal imported(long number) {
        var imported = ImportedSignal.newBuilder()
                .setLine(number)
                .setPersonId(person)
                .setAccount(account)
                .setSignal(signal());
        if (id != null) {
            imported.setId(id);
        }
        return imported.build();
    }

    private Signal signal() {
        var signal = Signal.newBuilder()
                .setKind(kind)
                .setSemantics(semantics)
                .setValue(value)
                .setOccurredAt(Timestamps.of(occurredAt))
                .setObservedAt(Timestamps.of(observedAt));
        if (content != null) {
            signal.setContent(content);
        }
        if (!actor.isEmpty()) {
            signal.setActor(actor);
        }
        if (actorDailyReactions != null) {
            signal.setActorDailyReactions(actorDailyReactions);
        }
        return signal.build();
    }
}
