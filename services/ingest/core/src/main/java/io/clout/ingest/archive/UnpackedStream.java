// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.ingest.archive.ArchiveProblem.ARCHIVE_TOO_LARGE;
import static io.clout.ingest.archive.ArchiveProblem.HOSTILE_ARCHIVE;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** The unpacked side of something packed: limits its size and how far it may swell. */
final class UnpackedStream extends WatchedStream {

    /** Little that packs very well harms nobody. */
    private static final long RATIO_FREE_BYTES = 1L << 20;

    private final LongSupplier packed;
    private final int maxRatio;
    private final long maxBytes;
    private long bytes;
    private boolean begun;
    private boolean ended;

    private UnpackedStream(InputStream unpacked, LongSupplier packed, int maxRatio, long maxBytes) {
        super(unpacked);
        this.packed = packed;
        this.maxRatio = maxRatio;
        this.maxBytes = maxBytes;
    }

    /**
     * @param packed how many bytes have been read so far to unpack it
     */
    static UnpackedStream ofFile(InputStream unpacked, LongSupplier packed, ArchiveConfig limits) {
        return new UnpackedStream(
                unpacked, packed, limits.maxRatio(), limits.maxFile().asLongValue());
    }

    /** Reads many files together, which are limited one by one. */
    static UnpackedStream ofAll(InputStream unpacked, LongSupplier packed, ArchiveConfig limits) {
        return new UnpackedStream(unpacked, packed, limits.maxRatio(), Long.MAX_VALUE);
    }

    boolean begun() {
        return begun;
    }

    boolean ended() {
        return ended;
    }

    @Override
    void passed(byte[] buffer, int offset, int length) throws IOException {
        begun = true;
        ended = length < 0;
        bytes += Math.max(length, 0);
        if (bytes > maxBytes) {
            throw new ArchiveException(ARCHIVE_TOO_LARGE, "a file of more than " + maxBytes + " bytes");
        }
        if (bytes > RATIO_FREE_BYTES && bytes / maxRatio > packed.getAsLong()) {
            throw new ArchiveException(HOSTILE_ARCHIVE, "swells more than " + maxRatio + " times");
        }
    }
}
