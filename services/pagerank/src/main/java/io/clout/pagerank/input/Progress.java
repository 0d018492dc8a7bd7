// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.input;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says every few seconds how far a step has come, at which rate, and how long it will still take. */
public final class Progress {
    private static final long INTERVAL = Duration.ofSeconds(5).toNanos();
    private static final double NANOS = 1e9;

    private final PrintStream out;
    private String step = "";
    private String unit = "";
    private long begin;
    private long spoken;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Begins a step that counts things of a unit ("links"). */
    public void begin(String step, String unit) {
        this.step = step;
        this.unit = unit;
        begin = System.nanoTime();
        spoken = begin;
    }

    /** Tells how much is done, if it has not been told just now; {@code part} is the part done of all, or 0 if unknown. */
    public void at(long count, double part) {
        long now = System.nanoTime();
        if (now - spoken < INTERVAL) {
            return;
        }
        spoken = now;
        double seconds = (now - begin) / NANOS;
        String left = part > 0 ? format(", %.0f %%, %.0f s left", 100 * part, seconds / part - seconds) : "";
        String rate = format(count > 10 * seconds ? "%,.0f" : "%.2f", count / seconds);
        out.println(format("%s: %,d %s, %s/s%s", step, count, unit, rate, left));
    }

    /** Ends the step. */
    public void end(long count) {
        double seconds = (System.nanoTime() - begin) / NANOS;
        out.println(format("%s: %,d %s in %.1f s", step, count, unit, seconds));
    }

    /** Says something once. */
    public void say(String text) {
        out.println(text);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
