// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.rank;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Ranks kept between two runs, to the last bit. Layout: step (4 bytes), nodes (4), change of that step (8), a rank
 * of 8 bytes for each node, CRC-32C of all before (8). A file is replaced as a whole, or not at all.
 */
public final class RankFile {
    private static final int HEADER = 16;
    private static final int CHUNK = 1 << 16;

    /** Ranks after a step, and how much it changed them. */
    public record Ranks(int step, double change, double[] values) {}

    private final Path path;

    public RankFile(Path path) {
        this.path = path;
    }

    /** Keeps ranks instead of those kept before. */
    public void write(Ranks ranks) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        CRC32C checksum = new CRC32C();
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
            buffer.putInt(ranks.step()).putInt(ranks.values().length).putDouble(ranks.change());
            for (double value : ranks.values()) {
                if (!buffer.hasRemaining()) {
                    flush(buffer, channel, checksum);
                }
                buffer.putDouble(value);
            }
            flush(buffer, channel, checksum);
            buffer.putLong(checksum.getValue()).flip();
            channel.write(buffer);
            channel.force(true);
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void flush(ByteBuffer buffer, FileChannel channel, CRC32C checksum) throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /** The ranks kept, if there are any, of this many nodes, and whole. */
    public Optional<Ranks> read(int nodes) throws IOException {
        long size = HEADER + (long) nodes * Double.BYTES + Long.BYTES;
        if (!Files.exists(path) || Files.size(path) != size) {
            return Optional.empty();
        }
        CRC32C checksum = new CRC32C();
        try (FileChannel channel = FileChannel.open(path)) {
            ByteBuffer header = fill(channel, HEADER);
            checksum.update(header.duplicate());
            int step = header.getInt();
            int written = header.getInt();
            double change = header.getDouble();
            double[] values = new double[nodes];
            for (int begin = 0; begin < nodes; begin += CHUNK / Double.BYTES) {
                int count = Math.min(CHUNK / Double.BYTES, nodes - begin);
                ByteBuffer chunk = fill(channel, count * Double.BYTES);
                checksum.update(chunk.duplicate());
                chunk.asDoubleBuffer().get(values, begin, count);
            }
            boolean whole = fill(channel, Long.BYTES).getLong() == checksum.getValue() && written == nodes;
            return whole ? Optional.of(new Ranks(step, change, values)) : Optional.empty();
        }
    }

    private static ByteBuffer fill(FileChannel channel, int size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // Until it is full, or the file is shorter than it was when asked.
        }
        return buffer.flip();
    }
}
