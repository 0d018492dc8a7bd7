// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * An export of any size, made up while it is written, so that it is never anywhere as a whole.
 *
 * @param form how the network packs it
 * @param files what the network's reader is interested in; the stream is made anew at each call
 * @param mediaMegabytes pictures, which do not pack and which nobody reads
 */
public record LargeExport(Form form, Supplier<Stream<File>> files, int mediaMegabytes) {

    /** How the files are put into one. */
    public enum Form {
        ZIP,
        TGZ
    }

    /**
     * A file of many entries.
     *
     * @param head what stands in front of the first entry
     * @param entry the entry of a number, from 0
     * @param between what stands between two entries
     * @param tail what stands behind the last one
     */
    public record File(
            String path, String head, LongFunction<String> entry, String between, String tail, long entries) {

        /** One entry that is a file of its own. */
        public static File ofOne(String path, String content) {
            return new File(path, "", number -> content, "", "", 1);
        }

        void write(OutputStream out) throws IOException {
            out.write(utf8(head));
            for (long number = 0; number < entries; number++) {
                out.write(utf8(number == 0 ? "" : between));
                out.write(utf8(entry.apply(number)));
            }
            out.write(utf8(tail));
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final int MEDIA_BYTES = 1 << 20;

    public LargeExport {
        if (mediaMegabytes < 1) {
            throw new IllegalArgumentException("An export has pictures");
        }
    }

    long entries() {
        try (Stream<File> all = files.get()) {
            return all.mapToLong(File::entries).sum();
        }
    }

    void write(OutputStream out) throws IOException {
        byte[] picture = new byte[MEDIA_BYTES];
        new Random(1).nextBytes(picture);
        switch (form) {
            case ZIP -> zip(out, picture);
            case TGZ -> tgz(out, picture);
        }
    }

    private void zip(OutputStream out, byte[] picture) throws IOException {
        var checksum = new CRC32();
        checksum.update(picture);
        try (var zip = new ZipOutputStream(out);
                Stream<File> all = files.get()) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (int i = 0; i < mediaMegabytes; i++) {
                var entry = new ZipEntry("media/" + i + ".jpg");
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(picture.length);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(picture);
            }
            all.forEach(file -> {
                try {
                    zip.putNextEntry(new ZipEntry(file.path()));
                    file.write(zip);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void tgz(OutputStream out, byte[] picture) throws IOException {
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(out, 1 << 16), "UTF-8");
                Stream<File> all = files.get()) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (int i = 0; i < mediaMegabytes; i++) {
                put(tar, "media/" + i + ".jpg", picture.length, to -> to.write(picture));
            }
            all.forEach(file -> {
                try {
                    var size = new Counted();
                    file.write(size); // a tar says in front how long a file is
                    put(tar, file.path(), size.bytes, file::write);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void put(TarArchiveOutputStream tar, String path, long size, Content content) throws IOException {
        var entry = new TarArchiveEntry(path);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
        content.writeTo(tar);
        tar.closeArchiveEntry();
    }

    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }
}
