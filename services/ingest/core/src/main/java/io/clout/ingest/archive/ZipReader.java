// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.ingest.archive.ArchiveProblem.ARCHIVE_TOO_LARGE;
import static io.clout.ingest.archive.ArchiveProblem.DAMAGED_ARCHIVE;
import static io.clout.ingest.archive.ArchiveProblem.ENCRYPTED_ARCHIVE;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** The files of a zip. What nobody reads is not even unpacked, where the zip says in front how long it is. */
final class ZipReader implements Container {

    /** A stored file without its size must be searched for its end in memory, so it must be small. */
    private static final long MAX_SEARCHED_BYTES = 32L << 20;

    private final ArchiveConfig limits;
    private final ZipEnd end;
    private final MeteredStream packed;
    private final ZipArchiveInputStream zip;
    private Optional<Current> current = Optional.empty();

    /** The file that was given out last. */
    private record Current(ZipArchiveEntry entry, UnpackedStream content, CRC32 checksum) {}

    ZipReader(InputStream in, ArchiveConfig limits) {
        this.limits = limits;
        this.end = new ZipEnd(in);
        this.packed = new MeteredStream(end, ARCHIVE_TOO_LARGE);
        this.zip = new ZipArchiveInputStream(packed, "UTF-8", true, true);
    }

    /** Whether a file that starts so is a zip ("PK\3\4"). */
    static boolean begins(byte[] start) {
        return start.length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    @Override
    public Optional<PackedFile> next() throws IOException {
        if (current.isPresent()) {
            finish(current.get());
        }
        ZipArchiveEntry entry = zip.getNextEntry(); // also reads the checksum, if it stands behind the content
        if (current.isPresent()) {
            verify(current.get());
        }
        if (entry == null) {
            if (!end.came()) {
                throw new ArchiveException(DAMAGED_ARCHIVE, "ends before the end of the zip");
            }
            return Optional.empty();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new ArchiveException(ENCRYPTED_ARCHIVE, "a file of it");
        }
        if (!isSized(entry) && entry.getMethod() == ZipEntry.STORED) {
            packed.allow(MAX_SEARCHED_BYTES);
        }
        var checksum = new CRC32();
        var content = UnpackedStream.ofFile(new CheckedInputStream(zip, checksum), zip::getCompressedCount, limits);
        current = Optional.of(new Current(entry, content, checksum));
        return Optional.of(new PackedFile(entry.getName(), !entry.isDirectory(), content));
    }

    private void finish(Current file) throws IOException {
        if (file.content.begun() || !isSized(file.entry)) {
            file.content.drain();
        }
        packed.allowAll();
    }

    private static void verify(Current file) throws ArchiveException {
        long expected = file.entry.getCrc();
        if (file.content.ended() && expected != -1 && expected != file.checksum.getValue()) {
            throw new ArchiveException(DAMAGED_ARCHIVE, "a file does not match its checksum");
        }
    }

    private static boolean isSized(ZipArchiveEntry entry) {
        return !entry.getGeneralPurposeBit().usesDataDescriptor();
    }

    /** Notices the last record of a zip ("PK\5\6"): a cut between two files looks like an end to the library. */
    private static final class ZipEnd extends WatchedStream {

        private static final int LAST_RECORD = 0x504b0506;

        private int lastFour;
        private boolean came;

        ZipEnd(InputStream in) {
            super(in);
        }

        boolean came() {
            return came;
        }

        @Override
        void passed(byte[] buffer, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                lastFour = (lastFour << 8) | (buffer[i] & 0xff);
                came |= lastFour == LAST_RECORD;
            }
        }
    }
}
