// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.archive.EntryReader.Next;
import io.clout.ingest.archive.ReceivedPart.Break;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Owner;
import io.clout.ingest.network.SkipReason;
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
    private final Map<SkipReason, Break> breaks = new LinkedHashMap<>();
    private Owner owner = Owner.UNKNOWN;
    private Optional<ChunkBuilder> chunk = Optional.empty();
    /** Everything that came, read or not: numbers the entries. */
    private long arrived;
    /** Entries that were kept or counted. */
    private long taken;

    PartReceiver(int number, String name, String path, FileUse use, Keeper keeper) {
        this.number = number;
        this.name = name;
        this.path = path;
        this.use = use;
        this.keeper = keeper;
    }

    void read(EntryReader entries) throws IOException {
        for (Next next = entries.next(); !(next instanceof Next.End); next = entries.next()) {
            switch (next) {
                case Next.Entry(JsonNode entry) -> take(entry);
                case Next.Unreadable(SkipReason reason) -> {
                    flush(); // a chunk numbers its entries from its first on
                    passOver(reason);
                    arrived++;
                }
                case Next.Broken(SkipReason reason) -> passOver(reason);
                case Next.End _ -> {}
            }
        }
    }

    /** What the entries say about whose they are. */
    Owner owner() {
        return owner;
    }

    /** Notes that what comes next cannot be read. */
    void passOver(SkipReason reason) {
        breaks.merge(reason, new Break(reason, arrived + 1, 1), Break::and);
    }

    private void take(JsonNode entry) throws IOException {
        switch (use) {
            case FileUse.Entries entries -> {
                arrived++;
                taken++;
                if (owner.account().isEmpty()) {
                    owner = owner.and(entries.owner().apply(entry));
                }
                add(entry);
            }
            case FileUse.Count count -> {
                if (!count.layout().isEntry(entry)) {
                    passOver(SkipReason.NOT_AN_ENTRY);
                } else if (count.counts().test(entry)) {
                    taken++;
                }
                arrived++;
            }
            case FileUse.Identity _, FileUse.Generated _, FileUse.Nested _, FileUse.PassedOver _, FileUse.Ignored _ ->
                throw new IllegalStateException(path + " is no part");
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
        return new ReceivedPart(number, name, path, use, taken, List.copyOf(breaks.values()));
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
