// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The lines of a file, each bounded, which can be put back. */
final class CsvLines {

    /**
     * @param text without its end
     * @param isWhole false if it was longer than allowed and the rest of it was dropped
     */
    record Line(String text, boolean isWhole) {}

    private final BufferedReader in;
    private final int maxLength;
    private final Deque<Line> ahead = new ArrayDeque<>();

    CsvLines(InputStream in, int maxLength) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.maxLength = maxLength;
    }

    int maxLength() {
        return maxLength;
    }

    /** The next line, left where it is. */
    Optional<Line> peek() throws IOException {
        if (ahead.isEmpty()) {
            read().ifPresent(ahead::add);
        }
        return Optional.ofNullable(ahead.peek());
    }

    Optional<Line> next() throws IOException {
        Optional<Line> next = peek();
        ahead.poll();
        return next;
    }

    /** Puts lines back, in their order. */
    void putBack(List<Line> lines) {
        lines.reversed().forEach(ahead::push);
    }

    private Optional<Line> read() throws IOException {
        var text = new StringBuilder();
        boolean isWhole = true;
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            isWhole &= text.length() < maxLength;
            if (isWhole) {
                text.append((char) c);
            }
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        return Optional.of(new Line(text.toString(), isWhole));
    }
}
