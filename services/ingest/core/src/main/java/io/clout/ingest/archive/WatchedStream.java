// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose bytes are looked at as they pass; every way of reading goes one way, and none leads back. */
abstract class WatchedStream extends FilterInputStream {

    WatchedStream(InputStream in) {
        super(in);
    }

    /**
     * Looks at what has just been read.
     *
     * @param length how many bytes came, at least one; -1 at the end
     */
    abstract void passed(byte[] buffer, int offset, int length) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n != 0) {
            passed(buffer, offset, n);
        }
        return n;
    }

    @Override
    public final long skip(long n) throws IOException {
        return Math.max(0, read(new byte[(int) Math.clamp(n, 0, 8192)]));
    }

    @Override
    public final boolean markSupported() {
        return false;
    }

    /** Nothing: parsers close what they have read, but there is more of the archive behind it. */
    @Override
    public final void close() {}

    final void drain() throws IOException {
        byte[] buffer = new byte[8192];
        while (read(buffer, 0, buffer.length) >= 0) {
            // Only those who watch look at these bytes.
        }
    }
}
