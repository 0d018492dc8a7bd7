// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.ingest.archive.ArchiveProblem.HOSTILE_ARCHIVE;
import static io.clout.ingest.archive.ArchiveProblem.NOT_AN_ARCHIVE;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Files packed into one, read from front to back. */
interface Container {

    /**
     * One of the files.
     *
     * @param path with forward slashes
     * @param isFile whether it has content; false for a folder, and for links and devices, which are never followed
     * @param content until the next file is asked for; need not be read to its end
     */
    record PackedFile(String path, boolean isFile, InputStream content) {}

    /** Names and comments in front of what is packed; a library holds them in memory. */
    int MAX_GZIP_HEADER = 128 << 10;

    /** The next file; empty if the container has ended as it should. */
    Optional<PackedFile> next() throws IOException;

    /** Opens a zip, a tar or a packed tar, whichever it is by its first bytes; names are not asked. */
    static Container open(InputStream in, ArchiveConfig limits) throws IOException {
        var whole = new PushbackInputStream(in, TarReader.RECORD);
        byte[] start = start(whole);
        if (ZipReader.begins(start)) {
            return new ZipReader(whole, limits);
        }
        if (GzipCompressorInputStream.matches(start, start.length)) {
            whole = new PushbackInputStream(gunzip(whole, limits), TarReader.RECORD);
            start = start(whole);
        }
        if (TarReader.begins(start)) {
            return new TarReader(whole, limits);
        }
        throw new ArchiveException(NOT_AN_ARCHIVE, "begins neither like a zip nor like a tar");
    }

    private static byte[] start(PushbackInputStream in) throws IOException {
        byte[] start = in.readNBytes(TarReader.RECORD);
        in.unread(start);
        return start;
    }

    private static InputStream gunzip(InputStream in, ArchiveConfig limits) throws IOException {
        var packed = new MeteredStream(in, HOSTILE_ARCHIVE);
        packed.allow(MAX_GZIP_HEADER);
        InputStream unpacked = GzipCompressorInputStream.builder()
                .setInputStream(packed)
                .setDecompressConcatenated(true)
                .setOnMemberStart(member -> packed.allowAll())
                .setOnMemberEnd(member -> packed.allow(MAX_GZIP_HEADER))
                .get();
        return UnpackedStream.ofAll(unpacked, packed::bytes, limits);
    }
}
