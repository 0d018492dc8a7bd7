// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** Packs entries of one file into chunks. */
final class ChunkBuilder {

    /** A tweet gives up to four signals, so that a chunk usually fills one batch. */
    private static final int MAX_ENTRIES = 128;

    private static final int MAX_BYTES = 1 << 20;

    private final int part;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DeflaterOutputStream deflater = new DeflaterOutputStream(bytes);
    private final long firstEntry;
    private int entries;
    private int unpacked;

    ChunkBuilder(int part, long firstEntry) {
        this.part = part;
        this.firstEntry = firstEntry;
    }

    void add(JsonNode entry) throws IOException {
        byte[] line = (entry + "\n").getBytes(StandardCharsets.UTF_8);
        deflater.write(line);
        unpacked += line.length;
        entries++;
    }

    boolean isFull() {
        return entries >= MAX_ENTRIES || unpacked >= MAX_BYTES;
    }

    Chunk build() throws IOException {
        deflater.close(); // else its memory outside the heap waits for the next collection
        return new Chunk(part, firstEntry, bytes.toByteArray());
    }
}
