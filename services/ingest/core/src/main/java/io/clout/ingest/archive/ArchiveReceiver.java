// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.ingest.archive.ArchiveProblem.ARCHIVE_TOO_LARGE;
import static io.clout.ingest.archive.ArchiveProblem.HOSTILE_ARCHIVE;
import static io.clout.ingest.archive.ArchiveProblem.HTML_FORMAT;
import static io.clout.ingest.archive.ArchiveProblem.NOT_AN_ARCHIVE;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.archive.EntryReader.Next;
import io.clout.ingest.archive.ReceivedArchive.LookedAt;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.EntryLayout;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Owner;
import io.clout.ingest.network.SkipReason;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one upload while it arrives, and hands on what is to be kept of it. */
final class ArchiveReceiver implements ArchiveReader.FileHandler {

    /** More than any network's export has; more is an attack. */
    private static final int MAX_PARTS = 1_000;

    /** Files that are named as passed over; a person can do no more with a longer list. */
    private static final int MAX_PASSED_OVER = 100;

    private final ArchiveFormat format;
    private final ArchiveConfig limits;
    private final Consumer<Chunk> keep;
    private final Map<String, PartReceiver> parts = new LinkedHashMap<>();
    private final List<LookedAt> lookedAt = new ArrayList<>();
    private Owner owner = Owner.UNKNOWN;
    private Optional<Instant> generatedAt = Optional.empty();
    private boolean isKnown;
    private boolean isHtml;
    private int passedOver;
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
            throw isHtml
                    ? new ArchiveException(HTML_FORMAT, "this is the HTML format; ask the network for JSON")
                    : new ArchiveException(NOT_AN_ARCHIVE, "holds no file of this network");
        }
        for (PartReceiver part : parts.values()) {
            part.flush();
            owner = owner.and(part.owner());
        }
        return new ReceivedArchive(
                owner.account(),
                List.copyOf(lookedAt),
                generatedAt,
                parts.values().stream().map(PartReceiver::received).toList());
    }

    @Override
    public boolean wants(String path) {
        return !(use(path) instanceof FileUse.Ignored);
    }

    @Override
    public boolean isArchive(String path) {
        return format.use(path) instanceof FileUse.Nested;
    }

    @Override
    public void read(String path, InputStream content) throws IOException {
        FileUse use = use(path);
        isKnown |= !(use instanceof FileUse.PassedOver);
        switch (use) {
            case FileUse.Identity(var layout, String says, var read) -> {
                lookedAt.add(new LookedAt(path, says));
                owner = first(layout, content).map(read).map(owner::and).orElse(owner);
            }
            case FileUse.Generated(var layout, var read) ->
                generatedAt = first(layout, content).flatMap(read).or(() -> generatedAt);
            case FileUse.Count(var layout, var _, var _) -> readPart(path, use, layout, content);
            case FileUse.Entries(var layout, var _, var _) -> readPart(path, use, layout, content);
            case FileUse.PassedOver(SkipReason reason) -> passOver(path, use, reason);
            case FileUse.Ignored _, FileUse.Nested _ -> {}
        }
    }

    /** What the network says of the file; and a page for people that stands where a file of JSON would be is passed over. */
    private FileUse use(String path) {
        FileUse use = format.use(path);
        return use instanceof FileUse.Ignored && isPage(path) ? new FileUse.PassedOver(SkipReason.HTML_FORMAT) : use;
    }

    private boolean isPage(String path) {
        String name = path.substring(0, path.lastIndexOf('.') + 1);
        return path.endsWith(".html")
                && (name.endsWith("start_here.") || !(format.use(name + "json") instanceof FileUse.Ignored));
    }

    private Optional<JsonNode> first(EntryLayout layout, InputStream content) throws IOException {
        EntryReader entries = EntryReader.of(layout, content, limits);
        return entries.next() instanceof Next.Entry(JsonNode entry) ? Optional.of(entry) : Optional.empty();
    }

    private void passOver(String path, FileUse use, SkipReason reason) throws ArchiveException {
        isHtml |= reason == SkipReason.HTML_FORMAT;
        if (passedOver++ < MAX_PASSED_OVER) {
            part(path, use).passOver(reason);
        }
    }

    private void readPart(String path, FileUse use, EntryLayout layout, InputStream content) throws IOException {
        PartReceiver part = part(path, use);
        part.read(EntryReader.of(layout, content, limits));
        if (format.part(path).equals(path)) {
            part.flush();
        }
    }

    private PartReceiver part(String path, FileUse use) throws ArchiveException {
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
        return part;
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
