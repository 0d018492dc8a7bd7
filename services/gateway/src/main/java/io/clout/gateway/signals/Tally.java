// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.signals;

import io.clout.proto.signal.v1.ImportSignalsResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what becomes of lines while they are on their way. */
final class Tally {
    /** Rejections that are reported. A file that is wrong throughout is wrong for the same few reasons. */
    static final int REPORTED = 1_000;

    private final List<RejectedLine> rejected = new ArrayList<>();
    private long accepted;
    private long repeated;
    private long rejectedLines;

    void add(ImportSignalsResponse answer) {
        accepted += answer.getAccepted();
        repeated += answer.getRepeatedLines();
        answer.getRejectedList().forEach(line -> reject(RejectedLine.of(line)));
    }

    void reject(RejectedLine line) {
        rejectedLines++;
        if (rejected.size() < REPORTED) {
            rejected.add(line);
        }
    }

    SignalReport report() {
        var sorted = rejected.stream()
                .sorted(Comparator.comparingLong(RejectedLine::line))
                .toList();
        return new SignalReport(accepted, repeated, rejectedLines, sorted);
    }
}
