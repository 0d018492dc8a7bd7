// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.ingest.archive.ArchiveProblem.ARCHIVE_TOO_LARGE;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;

/** The packed side of an upload: counts bytes and time, and notices whether the end of the zip came by. */
final class UploadStream extends FilterInputStream {

    /** The last record of every zip begins with these bytes ("PK\5\6"). */
    private static final int END_OF_ZIP = 0x504b0506;

    private final ArchiveLimits limits;
    private final Clock clock;
    private final Instant deadline;
    private long bytes;
    private long limit;
    private int lastFour;
    private boolean ended;

    UploadStream(InputStream in, ArchiveLimits limits, Clock clock) {
        super(in);
        this.limits = limits;
        this.clock = clock;
        this.deadline = clock.instant().plus(limits.maxDuration());
        this.limit = limits.maxUpload().asLongValue();
    }

    /** Whether a whole zip came by. A cut between two files looks like an end to the zip reader; only this record proves it. */
    boolean ended() {
        return ended;
    }

    /** Allows this many bytes from here on; {@link #unlimit} goes back to the limit for the whole. */
    void limitTo(long more) {
        limit = Math.min(bytes + more, limits.maxUpload().asLongValue());
    }

    void unlimit() {
        limit = limits.maxUpload().asLongValue();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        for (int i = offset; i < offset + n; i++) {
            lastFour = (lastFour << 8) | (buffer[i] & 0xff);
            ended |= lastFour == END_OF_ZIP;
        }
        bytes += Math.max(n, 0);
        if (bytes > limit) {
            throw new ArchiveException(ARCHIVE_TOO_LARGE, "more than " + limit + " bytes");
        }
        if (clock.instant().isAfter(deadline)) {
            throw new ArchiveException(ARCHIVE_TOO_LARGE, "takes longer than " + limits.maxDuration());
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        return read(new byte[(int) Math.clamp(n, 0, 8192)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
