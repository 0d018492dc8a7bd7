// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.archive.EntryReader.Next;
import io.clout.ingest.archive.ReceivedPart.Break;
import io.clout.ingest.network.FileUse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files of one part while they arrive. */
final class PartReceiver {

    /** Takes a full chunk. */
    @FunctionalInterface
    interface Keeper {
        void keep(Chunk chunk) throws ArchiveException;
    }

    private final int number;
    private final String name;
    private final String path;
    private final FileUse use;
    private final Keeper keeper;
    private final Map<String, Break> breaks = new LinkedHashMap<>();
    private Optional<ChunkBuilder> chunk = Optional.empty();
    private long arrived;
    private long counted;

    PartReceiver(int number, String name, String path, FileUse use, Keeper keeper) {
        this.number = number;
        this.name = name;
        this.path = path;
        this.use = use;
        this.keeper = keeper;
    }

    void read(EntryReader entries) throws IOException {
        Next next = entries.next();
        for (; next instanceof Next.Entry(JsonNode entry); next = entries.next()) {
            arrived++;
            switch (use) {
                case FileUse.Entries _ -> add(entry);
                case FileUse.Count count -> counted += count.counts().test(entry) ? 1 : 0;
                case FileUse.Identity _, FileUse.Generated _, FileUse.Nested _, FileUse.Ignored _ ->
                    throw new IllegalStateException(path + " is no part");
            }
        }
        if (next instanceof Next.Broken(String reason)) {
            breaks.merge(reason, new Break(reason, arrived + 1, 1), Break::and);
        }
    }

    /** Keeps what is left; called when no more files of the part come for the moment. */
    void flush() throws IOException {
        if (chunk.isPresent()) {
            keeper.keep(chunk.get().build());
            chunk = Optional.empty();
        }
    }

    ReceivedPart received() {
        return new ReceivedPart(
                number,
                name,
                path,
                use,
                use instanceof FileUse.Count ? counted : arrived,
                List.copyOf(breaks.values()));
    }

    private void add(JsonNode entry) throws IOException {
        ChunkBuilder open = chunk.orElseGet(() -> new ChunkBuilder(number, arrived));
        chunk = Optional.of(open);
        open.add(entry);
        if (open.isFull()) {
            flush();
        }
    }
}
