// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.ingest.archive.ArchiveProblem.ARCHIVE_TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;

/** The packed side of an upload: limits its bytes and its time. */
final class UploadStream extends WatchedStream {

    private final ArchiveConfig limits;
    private final Clock clock;
    private final Instant deadline;
    private final long limit;
    private long bytes;

    UploadStream(InputStream in, ArchiveConfig limits, Clock clock) {
        super(in);
        this.limits = limits;
        this.clock = clock;
        this.deadline = clock.instant().plus(limits.maxDuration());
        this.limit = limits.maxUpload().asLongValue();
    }

    @Override
    void passed(byte[] buffer, int offset, int length) throws IOException {
        bytes += Math.max(length, 0);
        if (bytes > limit) {
            throw new ArchiveException(ARCHIVE_TOO_LARGE, "more than " + limit + " bytes");
        }
        if (clock.instant().isAfter(deadline)) {
            throw new ArchiveException(ARCHIVE_TOO_LARGE, "takes longer than " + limits.maxDuration());
        }
    }
}
