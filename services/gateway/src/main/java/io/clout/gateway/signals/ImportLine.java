// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.signals;

import io.clout.common.signal.ParsedLine;
import io.clout.common.signal.RejectionReason;
import io.clout.common.signal.SignalLine;
import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.Network;

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
            case SignalLine signal -> new Readable(signal.imported(line.number()));
        };
    }

    private static Unreadable rejected(LineReader.Line line, RejectionReason reason, String message) {
        return new Unreadable(new RejectedLine(line.number(), reason.code(), message + "."));
    }
}
