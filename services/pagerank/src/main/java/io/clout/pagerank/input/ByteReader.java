// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.input;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Bytes one after the other, the last of which can be had again. Unlike a BufferedInputStream it takes no lock for each. */
final class ByteReader implements Closeable {
    static final int END = -1;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;

    ByteReader(InputStream in) {
        this.in = in;
    }

    /** The next byte, or {@link #END}. */
    int read() throws IOException {
        if (position >= limit) {
            position = 0;
            limit = Math.max(0, in.read(buffer, 0, BUFFER));
            if (limit == 0) {
                position = 1;
                return END;
            }
        }
        return buffer[position++] & 0xff;
    }

    /** Makes the byte just read the next one again. */
    void back() {
        position--;
    }

    boolean isAtEnd() throws IOException {
        boolean end = read() == END;
        back();
        return end;
    }

    /** Skips what is left of a line. */
    void skipLine() throws IOException {
        for (int read = read(); read != '\n' && read != END; read = read()) {
            // Nothing to do with it.
        }
    }

    /** What is left of a line, without its end; just the beginning, and nothing of the rest, if it is longer than 64 KiB. */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = read(); read != '\n' && read != END; read = read()) {
            if (line.size() < BUFFER) {
                line.write(read);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
