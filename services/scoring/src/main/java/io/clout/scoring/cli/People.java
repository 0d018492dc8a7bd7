// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import io.clout.common.signal.OpenLineRules;
import io.clout.common.signal.ParsedLine;
import io.clout.common.signal.RejectionReason;
import io.clout.common.signal.SignalLine;
import io.clout.common.time.TimeRange;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.RejectedSignal;
import io.clout.scoring.score.Score;
import io.clout.scoring.score.Scorer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Everyone in a file of signals. Keeps sums, not lines, so memory grows with people, named increments and posts only. */
final class People {
    private final Map<String, PersonFile> people = new LinkedHashMap<>();
    private final Optional<Instant> until;
    private final PrintStream problems;
    private long newest = Long.MIN_VALUE;
    private long lines;
    private long linesLeftOut;

    /**
     * Starts with no people.
     *
     * @param until what occurred later is passed over; empty: nothing is
     * @param problems gets a line for each line that cannot be used
     */
    People(Optional<Instant> until, PrintStream problems) {
        this.until = until;
        this.problems = problems;
    }

    /** Reads all lines of UTF-8 text; empty ones are skipped. */
    void read(InputStream in) throws IOException {
        long last = until.map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines++;
            if (!line.isBlank()) {
                read(line, last);
            }
        }
    }

    private void read(String line, long last) {
        switch (SignalLine.parse(line)) {
            case SignalLine signal
            when signal.person().isEmpty() -> leaveOut("person is missing", RejectionReason.NO_PERSON.code());
            case SignalLine signal ->
                refusal(signal)
                        .ifPresentOrElse(
                                refused -> leaveOut(refused.getDetail(), refused.getReason()), () -> add(signal, last));
            case ParsedLine.Rejected(var reason, var message) -> leaveOut(message, reason.code());
        }
    }

    /** What may be pushed about another source is what may be scored here. The future is: files tell what would be. */
    private Optional<RejectedSignal> refusal(SignalLine signal) {
        return signal.network() == Network.NETWORK_OTHER
                ? OpenLineRules.refusal(signal.imported(lines), TimeRange.LATEST)
                : Optional.empty();
    }

    private void add(SignalLine line, long last) {
        try {
            ScorableLine signal = ScorableLine.of(line);
            if (signal.occurredAt() <= last) {
                people.computeIfAbsent(signal.person(), person -> new PersonFile())
                        .add(signal);
                newest = Math.max(newest, signal.occurredAt());
            }
        } catch (IllegalArgumentException e) {
            leaveOut(String.valueOf(e.getMessage()));
        }
    }

    /** As the import of the same line says it. */
    private void leaveOut(String detail, String reason) {
        leaveOut(detail + " (" + reason + ")");
    }

    private void leaveOut(String why) {
        linesLeftOut++;
        problems.println("line " + lines + ": " + why);
    }

    /** The instant that scores are of: the one asked for, else the newest signal's. */
    Instant asOf() {
        return until.orElseGet(() -> Instant.ofEpochMilli(newest == Long.MIN_VALUE ? 0 : newest));
    }

    long lines() {
        return lines;
    }

    long linesLeftOut() {
        return linesLeftOut;
    }

    /** The score of everyone of whom anything was observed, in the order in which they appear. */
    Map<String, Score> scores(Scorer scorer) {
        long day = Math.floorDiv(asOf().toEpochMilli(), TimeUnit.DAYS.toMillis(1));
        Map<String, Score> scores = new LinkedHashMap<>();
        people.forEach((person, file) -> {
            if (file.state().scorable()) {
                scores.put(person, scorer.score(file.state(), day));
            }
        });
        return scores;
    }

    /** Scores everyone of whom anything was observed; returns how many that are. */
    int score(Scorer scorer, ScoreWriter writer) throws IOException {
        long day = Math.floorDiv(asOf().toEpochMilli(), TimeUnit.DAYS.toMillis(1));
        int scored = 0;
        for (Map.Entry<String, PersonFile> person : people.entrySet()) {
            if (person.getValue().state().scorable()) {
                writer.write(person.getKey(), scorer.explain(person.getValue().state(), day));
                scored++;
            }
        }
        return scored;
    }
}
