// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.signals;

import io.clout.common.signal.ParsedLine;
import io.clout.common.signal.RejectionReason;
import io.clout.common.signal.SignalLine;
import io.clout.common.time.Timestamps;
import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.Signal;

/**
 * One line of a request. Which kinds there are for other sources, and who has consented, is the service's to say; here it only matters
 * whether the line can be read.
 */
sealed interface ImportLine {

    /** Can be sent on. */
    record Readable(ImportedSignal signal) implements ImportLine {}

    /** Cannot. */
    record Unreadable(RejectedLine rejected) implements ImportLine {}

    /** Reads a line. */
    static ImportLine read(LineReader.Line line) {
        if (!line.whole()) {
            return rejected(line, RejectionReason.TOO_LONG, "a line has at most " + LineReader.LONGEST + " bytes");
        }
        return switch (SignalLine.parse(line.text())) {
            case ParsedLine.Rejected(var reason, var message) -> rejected(line, reason, message);
            case SignalLine signal
            when signal.network() != Network.NETWORK_OTHER ->
                rejected(line, RejectionReason.NOT_OTHER, "only signals of the network OTHER are accepted here");
            case SignalLine signal -> new Readable(imported(line.number(), signal));
        };
    }

    private static Unreadable rejected(LineReader.Line line, RejectionReason reason, String message) {
        return new Unreadable(new RejectedLine(line.number(), reason.code(), message + "."));
    }

    private static ImportedSignal imported(long number, SignalLine line) {
        var imported = ImportedSignal.newBuilder()
                .setLine(number)
                .setPersonId(line.person())
                .setAccount(line.account())
                .setSignal(signal(line));
        var id = line.id();
        if (id != null) {
            imported.setId(id);
        }
        return imported.build();
    }

    private static Signal signal(SignalLine line) {
        var signal = Signal.newBuilder()
                .setKind(line.kind())
                .setSemantics(line.semantics())
                .setValue(line.value())
                .setOccurredAt(Timestamps.of(line.occurredAt()))
                .setObservedAt(Timestamps.of(line.observedAt()));
        var content = line.content();
        if (content != null) {
            signal.setContent(content);
        }
        if (!line.actor().isEmpty()) {
            signal.setActor(line.actor());
        }
        var reactions = line.actorDailyReactions();
        if (reactions != null) {
            signal.setActorDailyReactions(reactions);
        }
        return signal.build();
    }
}
