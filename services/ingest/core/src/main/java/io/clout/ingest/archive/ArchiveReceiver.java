// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.ingest.archive.ArchiveProblem.ARCHIVE_TOO_LARGE;
import static io.clout.ingest.archive.ArchiveProblem.HOSTILE_ARCHIVE;
import static io.clout.ingest.archive.ArchiveProblem.NOT_AN_ARCHIVE;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.archive.EntryReader.Next;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.EntryLayout;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Owner;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one upload while it arrives, and hands on what is to be kept of it. */
final class ArchiveReceiver implements ArchiveReader.FileHandler {

    /** More than any network's export has; beyond, somebody plays with names. */
    private static final int MAX_PARTS = 1_000;

    private final ArchiveFormat format;
    private final ArchiveConfig limits;
    private final Consumer<Chunk> keep;
    private final Map<String, PartReceiver> parts = new LinkedHashMap<>();
    private Owner owner = Owner.UNKNOWN;
    private Optional<Instant> generatedAt = Optional.empty();
    private boolean isKnown;
    private long keptBytes;

    /**
     * @param keep stores a chunk
     */
    ArchiveReceiver(ArchiveFormat format, ArchiveConfig limits, Consumer<Chunk> keep) {
        this.format = format;
        this.limits = limits;
        this.keep = keep;
    }

    ReceivedArchive receive(InputStream upload, ArchiveReader reader) throws IOException {
        reader.read(upload, this);
        if (!isKnown) {
            throw new ArchiveException(NOT_AN_ARCHIVE, "holds no file of this network");
        }
        for (PartReceiver part : parts.values()) {
            part.flush();
        }
        return new ReceivedArchive(
                owner.account(),
                generatedAt,
                parts.values().stream().map(PartReceiver::received).toList());
    }

    @Override
    public boolean wants(String path) {
        return !(format.use(path) instanceof FileUse.Ignored);
    }

    @Override
    public boolean isArchive(String path) {
        return format.use(path) instanceof FileUse.Nested;
    }

    @Override
    public void read(String path, InputStream content) throws IOException {
        FileUse use = format.use(path);
        isKnown = true;
        switch (use) {
            case FileUse.Identity(var layout, var read) ->
                owner = first(layout, content).map(read).map(owner::and).orElse(owner);
            case FileUse.Generated(var layout, var read) ->
                generatedAt = first(layout, content).flatMap(read).or(() -> generatedAt);
            case FileUse.Count(var layout, var _, var _) -> readPart(path, use, layout, content);
            case FileUse.Entries(var layout, var _) -> readPart(path, use, layout, content);
            case FileUse.Ignored _, FileUse.Nested _ -> {}
        }
    }

    private Optional<JsonNode> first(EntryLayout layout, InputStream content) throws IOException {
        EntryReader entries = EntryReader.of(layout, content, limits);
        return entries.next() instanceof Next.Entry(JsonNode entry) ? Optional.of(entry) : Optional.empty();
    }

    private void readPart(String path, FileUse use, EntryLayout layout, InputStream content) throws IOException {
        String name = format.part(path);
        PartReceiver part = parts.get(name);
        if (part == null) {
            part = new PartReceiver(parts.size() + 1, name, path, use, this::keep);
            parts.put(name, part);
        } else if (name.equals(path)) {
            throw new ArchiveException(HOSTILE_ARCHIVE, "a file has a name already seen");
        }
        if (parts.size() > MAX_PARTS) {
            throw new ArchiveException(ARCHIVE_TOO_LARGE, "more than " + MAX_PARTS + " parts");
        }
        part.read(EntryReader.of(layout, content, limits));
        if (name.equals(path)) {
            part.flush();
        }
    }

    private void keep(Chunk chunk) throws ArchiveException {
        keptBytes += chunk.bytes().length;
        if (keptBytes > limits.maxKept().asLongValue()) {
            throw new ArchiveException(
                    ARCHIVE_TOO_LARGE, "more than " + limits.maxKept().asLongValue() + " to keep");
        }
        keep.accept(chunk);
    }
}
