// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import java.io.IOException;
import java.io.InputStream;

/** Counts bytes, and while a limit is set lets no more through: for what a library reads into memory as a whole. */
final class MeteredStream extends WatchedStream {

    private final ArchiveProblem beyond;
    private long bytes;
    private long limit = Long.MAX_VALUE;

    /**
     * @param beyond what it means if more is read than allowed
     */
    MeteredStream(InputStream in, ArchiveProblem beyond) {
        super(in);
        this.beyond = beyond;
    }

    long bytes() {
        return bytes;
    }

    /** Allows this many bytes from here on, until {@link #allowAll}. */
    void allow(long more) {
        limit = bytes + more;
    }

    void allowAll() {
        limit = Long.MAX_VALUE;
    }

    @Override
    void passed(byte[] buffer, int offset, int length) throws IOException {
        bytes += Math.max(length, 0);
        if (bytes > limit) {
            throw new ArchiveException(beyond, "more bytes in one piece than are held in memory");
        }
    }
}
