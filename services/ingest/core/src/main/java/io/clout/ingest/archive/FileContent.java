// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.ingest.archive.ArchiveProblem.ARCHIVE_TOO_LARGE;
import static io.clout.ingest.archive.ArchiveProblem.DAMAGED_ARCHIVE;
import static io.clout.ingest.archive.ArchiveProblem.HOSTILE_ARCHIVE;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** The unpacked side of one file in a zip: limits its size and how far it may swell, and checks its checksum. */
final class FileContent extends InputStream {

    /** A small file that packs very well harms nobody. */
    private static final long RATIO_FREE_BYTES = 1L << 20;

    private final ZipArchiveInputStream zip;
    private final ArchiveLimits limits;
    private final CRC32 checksum = new CRC32();
    private boolean ended;

    FileContent(ZipArchiveInputStream zip, ArchiveLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = zip.read(buffer, offset, length);
        long unpacked = zip.getUncompressedCount();
        if (unpacked > limits.maxFile().asLongValue()) {
            throw new ArchiveException(
                    ARCHIVE_TOO_LARGE, "a file of more than " + limits.maxFile().asLongValue() + " bytes");
        }
        if (unpacked > RATIO_FREE_BYTES && unpacked / limits.maxRatio() > zip.getCompressedCount()) {
            throw new ArchiveException(HOSTILE_ARCHIVE, "a file swells more than " + limits.maxRatio() + " times");
        }
        ended = n < 0;
        if (n > 0) {
            checksum.update(buffer, offset, n);
        }
        return n;
    }

    /**
     * @param expected what the zip says; -1 if it does not
     */
    void verify(long expected) throws ArchiveException {
        if (ended && expected != -1 && expected != checksum.getValue()) {
            throw new ArchiveException(DAMAGED_ARCHIVE, "a file does not match its checksum");
        }
    }

    void drain() throws IOException {
        byte[] buffer = new byte[8192];
        while (read(buffer, 0, buffer.length) >= 0) {
            // Only the limits look at these bytes.
        }
    }
}
