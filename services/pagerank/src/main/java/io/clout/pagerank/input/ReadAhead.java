// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a stream in a thread of its own, a few blocks ahead, so that unpacking and parsing each have a core. */
final class ReadAhead extends InputStream {
    private static final int BLOCK = 1 << 18;
    private static final int BLOCKS = 8;

    /** A piece of the stream; an empty one is its end. */
    private record Block(byte[] bytes, @Nullable IOException failure) {}

    private final InputStream source;
    private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread reader;
    private Block current = new Block(new byte[0], null);
    private int position;
    private boolean ended;

    ReadAhead(InputStream source, String name) {
        this.source = source;
        reader = Thread.ofPlatform().daemon().name("read " + name).start(() -> readAll(name));
    }

    private void readAll(String name) {
        try {
            try {
                Block block;
                do {
                    block = new Block(source.readNBytes(BLOCK), null);
                    blocks.put(block);
                } while (block.bytes.length > 0);
            } catch (EOFException | ZipException damaged) {
                blocks.put(failed(new WrongInputException(
                        name + " is damaged or ends too early (" + damaged.getMessage() + "); get it again")));
            } catch (IOException broken) {
                blocks.put(failed(broken));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static Block failed(IOException failure) {
        return new Block(new byte[0], failure);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (position == current.bytes.length && !next()) {
            return -1;
        }
        int count = Math.min(length, current.bytes.length - position);
        System.arraycopy(current.bytes, position, bytes, offset, count);
        position += count;
        return count;
    }

    private boolean next() throws IOException {
        if (ended) {
            return false;
        }
        try {
            current = blocks.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        position = 0;
        if (current.failure != null) {
            throw current.failure;
        }
        ended = current.bytes.length == 0;
        return !ended;
    }

    @Override
    public void close() throws IOException {
        reader.interrupt();
        source.close();
    }
}
