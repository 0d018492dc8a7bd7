// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets only so many bytes through between two entries, so that one huge entry cannot fill the memory. */
final class EntryLimit extends FilterInputStream {

    /** One entry is larger than allowed. */
    static final class ExceededException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final long max;
    private long left;

    EntryLimit(InputStream in, long max) {
        super(in);
        this.max = max;
        nextEntry();
    }

    /** Called at the start of each entry. */
    void nextEntry() {
        left = max;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        left -= Math.max(n, 0);
        if (left < 0) {
            throw new ExceededException();
        }
        return n;
    }
}
