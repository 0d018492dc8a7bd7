// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.input;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/** A file to read, or the standard input (named "-"); what is gzip inside is unpacked, whatever the name says. */
public final class InputFile {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_MAGIC = 0x1f8b;

    private final Path path;
    private volatile long position;

    public InputFile(Path path) {
        this.path = path;
    }

    private boolean isStandardInput() {
        return path.toString().equals("-");
    }

    public String name() {
        return isStandardInput() ? "standard input" : path.getFileName().toString();
    }

    /** The unpacked content, made by a thread of its own. */
    InputStream open() throws IOException {
        BufferedInputStream raw = new BufferedInputStream(isStandardInput() ? System.in : counted(), BUFFER);
        raw.mark(2);
        int magic = raw.read() << 8 | raw.read();
        raw.reset();
        return new ReadAhead(magic == GZIP_MAGIC ? new GZIPInputStream(raw, BUFFER) : raw, name());
    }

    private InputStream counted() throws IOException {
        FileChannel channel = FileChannel.open(path);
        InputStream file = Channels.newInputStream(channel);
        return new FilterInputStream(file) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                position += Math.max(0, read);
                return read;
            }
        };
    }

    /** The part of the file that has been read; 0 if unknown. */
    double part() throws IOException {
        return isStandardInput() ? 0 : (double) position / Math.max(1, Files.size(path));
    }

    /** Name, size, time of change, and a digest of both ends: hashing 7 GB would take as long as reading them. */
    String fingerprint() throws IOException {
        if (isStandardInput()) {
            return "stream " + UUID.randomUUID();
        }
        try (FileChannel channel = FileChannel.open(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (long at : new long[] {0, Math.max(0, channel.size() - BUFFER)}) {
                ByteBuffer end = ByteBuffer.allocate(BUFFER);
                channel.read(end, at);
                digest.update(end.flip());
            }
            return "%s %d %s %s"
                    .formatted(
                            path.toAbsolutePath().normalize(),
                            channel.size(),
                            Files.getLastModifiedTime(path),
                            HexFormat.of().formatHex(digest.digest(), 0, 16));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
