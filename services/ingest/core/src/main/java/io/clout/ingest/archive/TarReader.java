// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.ingest.archive.ArchiveProblem.DAMAGED_ARCHIVE;
import static io.clout.ingest.archive.ArchiveProblem.HOSTILE_ARCHIVE;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** The files of a tar, with long names as GNU and POSIX (pax) write them. */
final class TarReader implements Container {

    static final int RECORD = TarConstants.DEFAULT_RCDSIZE;

    /** Long names and attributes between two files; the library holds them in memory. */
    private static final long MAX_HEADERS = 256 << 10;

    private final ArchiveConfig limits;
    private final TarEnd end;
    private final MeteredStream packed;
    private final TarArchiveInputStream tar;

    TarReader(InputStream in, ArchiveConfig limits) {
        this.limits = limits;
        this.end = new TarEnd(in);
        this.packed = new MeteredStream(end, HOSTILE_ARCHIVE);
        this.tar = new TarArchiveInputStream(packed, "UTF-8");
    }

    /** Whether a file that starts so is a tar: its first record holds a checksum of itself. */
    static boolean begins(byte[] start) {
        try {
            return start.length == RECORD && TarUtils.verifyCheckSum(start);
        } catch (IllegalArgumentException e) {
            return false; // no number where the checksum would be
        }
    }

    @Override
    public Optional<PackedFile> next() throws IOException {
        if (tar.getCurrentEntry() != null) {
            tar.skip(Long.MAX_VALUE);
        }
        end.mayCome();
        packed.allow(MAX_HEADERS);
        TarArchiveEntry entry = tar.getNextEntry();
        packed.allowAll();
        if (entry == null) {
            end.require();
            return Optional.empty();
        }
        long before = packed.bytes();
        var content = UnpackedStream.ofFile(tar, () -> packed.bytes() - before, limits);
        return Optional.of(new PackedFile(path(entry), isFile(entry), content));
    }

    /** Tars made by hand often begin every path with the folder they were made in. */
    private static String path(TarArchiveEntry entry) {
        return entry.getName().replaceFirst("^(\\./+)+", "");
    }

    private static boolean isFile(TarArchiveEntry entry) {
        return switch (entry.getLinkFlag()) {
            case TarConstants.LF_NORMAL,
                    TarConstants.LF_OLDNORM,
                    TarConstants.LF_CONTIG,
                    TarConstants.LF_GNUTYPE_SPARSE -> !entry.isDirectory();
            default -> false;
        };
    }

    /** Notices the two empty records at the end of a tar, and that nothing follows: a cut looks like an end to the library. */
    private static final class TarEnd extends WatchedStream {

        private long bytes;
        private long zeros;

        TarEnd(InputStream in) {
            super(in);
        }

        /** Called where a file has ended. */
        void mayCome() {
            bytes = 0;
            zeros = 0;
        }

        void require() throws IOException {
            drain();
            if (zeros < 2 * RECORD || zeros < bytes) {
                throw new ArchiveException(DAMAGED_ARCHIVE, "the tar is cut, or something follows its end");
            }
        }

        @Override
        void passed(byte[] buffer, int offset, int length) {
            if (length < 0) {
                return;
            }
            int atEnd = 0;
            while (atEnd < length && buffer[offset + length - 1 - atEnd] == 0) {
                atEnd++;
            }
            zeros = atEnd == length ? zeros + atEnd : atEnd;
            bytes += length;
        }
    }
}
