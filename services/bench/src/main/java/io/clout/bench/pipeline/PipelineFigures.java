// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.pipeline;

import java.util.Locale;
import java.util.Map;

/**
 * What one {@link Pipeline} measured.
 *
 * @param written signals a second that Kafka's own producer wrote
 * @param read signals a second that Kafka's own consumer read
 * @param signals signals a second from Kafka into scores in Kafka, exactly once
 * @param scores scores a second made meanwhile
 * @param stored scores a second that reached PostgreSQL, until all had
 * @param records batches taken in, in {@code seconds}
 * @param withState people of whom there is state, of {@code stateBytes} together as it is encoded
 * @param disk bytes by what holds them
 * @param day the end of a day while its scores were stored
 * @param alone the end of a day while nobody read its scores
 */
public record PipelineFigures(
        int people,
        int replicas,
        double written,
        double read,
        double signals,
        double scores,
        double stored,
        long records,
        double seconds,
        CpuTimes cpu,
        long withState,
        long stateBytes,
        Map<String, Long> disk,
        DayEnd day,
        DayEnd alone) {

    /** A table for people. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, "people, replicas", "%,d, %d", people, replicas);
        line(text, "Kafka alone, written", "%,.0f signals/s", written);
        line(text, "Kafka alone, read", "%,.0f signals/s", read);
        line(text, "Kafka to scores", "%,.0f signals/s (%.2f of reading alone)", signals, signals / read);
        line(text, "", "%,.0f records/s of %d signals", records / seconds, Load.SIGNALS);
        line(text, "scores made", "%,.0f people/s", scores);
        line(text, "scores stored", "%,.0f people/s", stored);
        line(
                text,
                "day ended, stored meanwhile",
                "%,.0f people/s (%,d in %.1f s)",
                day.perSecond(),
                day.scores(),
                day.seconds());
        line(
                text,
                "day ended, by itself",
                "%,.0f people/s (%,d in %.1f s)",
                alone.perSecond(),
                alone.scores(),
                alone.seconds());
        line(text, "state", "%,d bytes a person, %,d people", stateBytes / Math.max(1, withState), withState);
        disk.forEach((what, bytes) -> line(text, what, "%,d bytes a person", bytes / Math.max(1, withState)));
        cpu.seconds()
                .forEach((what, used) ->
                        line(text, "CPU, " + what, "%.2f s, %.1f us a record", used, used / records * 1e6));
        alone.cpu()
                .seconds()
                .forEach((what, used) -> line(
                        text, "CPU of a day, " + what, "%.2f s, %.1f us a person", used, used / alone.scores() * 1e6));
        return text.toString();
    }

    private static void line(StringBuilder text, String what, String format, Object... values) {
        text.append("%-38s".formatted(what))
                .append(String.format(Locale.ROOT, format, values))
                .append(System.lineSeparator());
    }
}
