// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Builds a tar in memory, with pax headers where names are long. */
public final class TarBuilder {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8");

    public TarBuilder() {
        longNames(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    /**
     * @param mode one of {@code TarArchiveOutputStream.LONGFILE_}
     */
    public TarBuilder longNames(int mode) {
        tar.setLongFileMode(mode);
        return this;
    }

    public TarBuilder file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public TarBuilder file(String path, byte[] content) {
        var entry = new TarArchiveEntry(path, true);
        entry.setSize(content.length);
        return entry(entry, content);
    }

    /** Something that is no file: a link, a device, a folder. */
    public TarBuilder other(String path, byte type, String target) {
        var entry = new TarArchiveEntry(path, type, true);
        entry.setLinkName(target);
        return entry(entry, new byte[0]);
    }

    /** What a tar says about the file that follows, such as a long name. */
    public TarBuilder extension(byte type, byte[] content) {
        var entry = new TarArchiveEntry("extension", type, true);
        entry.setSize(content.length);
        return entry(entry, content);
    }

    public byte[] build() {
        try {
            tar.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packed, as a {@code .tar.gz}. */
    public byte[] packed() {
        return gzip(build());
    }

    public static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private TarBuilder entry(TarArchiveEntry entry, byte[] content) {
        try {
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
