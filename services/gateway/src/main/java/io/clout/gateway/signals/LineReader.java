// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.signals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of a bounded length, so that a body without line ends costs no more memory than one with them. */
final class LineReader {
    /** Bytes; a line of the open signal format has some 250. */
    static final int LONGEST = 16 * 1024;

    private final InputStream in;
    private long number;

    LineReader(InputStream in) {
        this.in = new BufferedInputStream(in, LONGEST);
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param whole whether this is all of it, and not only its beginning
     */
    record Line(long number, String text, boolean whole) {}

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
        var bytes = new ByteArrayOutputStream(256);
        var length = 0L;
        int next;
        while ((next = in.read()) != -1 && next != '\n') {
            if (length++ < LONGEST) {
                bytes.write(next);
            }
        }
        if (next == -1 && length == 0) {
            return Optional.empty();
        }
        return Optional.of(new Line(++number, bytes.toString(UTF_8), length <= LONGEST));
    }
}
