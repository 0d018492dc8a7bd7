// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.ingest.archive.ArchiveProblem.ARCHIVE_TOO_LARGE;
import static io.clout.ingest.archive.ArchiveProblem.NOT_AN_ARCHIVE;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.archive.JsonEntries.Next;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one upload while it arrives, and hands on what is to be kept of it. */
final class ArchiveReceiver implements ZipReader.FileHandler {

    private final ArchiveFormat format;
    private final ArchiveLimits limits;
    private final Consumer<Chunk> keep;
    private final List<ReceivedPart> parts = new ArrayList<>();
    private Optional<ExternalAccount> account = Optional.empty();
    private Optional<Instant> generatedAt = Optional.empty();
    private long keptBytes;

    /**
     * @param keep stores a chunk
     */
    ArchiveReceiver(ArchiveFormat format, ArchiveLimits limits, Consumer<Chunk> keep) {
        this.format = format;
        this.limits = limits;
        this.keep = keep;
    }

    ReceivedArchive receive(InputStream upload, ZipReader zip) throws IOException {
        zip.read(upload, this);
        ExternalAccount owner =
                account.orElseThrow(() -> new ArchiveException(NOT_AN_ARCHIVE, "does not say whose it is"));
        return new ReceivedArchive(owner, generatedAt, List.copyOf(parts));
    }

    @Override
    public boolean wants(String path) {
        return !(format.use(path) instanceof FileUse.Ignored);
    }

    @Override
    public void read(String path, InputStream content) throws IOException {
        var entries = new JsonEntries(content, limits.maxEntry().asLongValue());
        FileUse use = format.use(path);
        switch (use) {
            case FileUse.Identity identity -> account = first(entries).flatMap(identity.read());
            case FileUse.Generated generated -> generatedAt = first(entries).flatMap(generated.read());
            case FileUse.Count _, FileUse.Entries _ -> parts.add(readPart(path, use, entries));
            case FileUse.Ignored _ -> {}
        }
    }

    private static Optional<JsonNode> first(JsonEntries entries) throws IOException {
        return entries.next() instanceof Next.Entry entry ? Optional.of(entry.json()) : Optional.empty();
    }

    private ReceivedPart readPart(String path, FileUse use, JsonEntries entries) throws IOException {
        int number = parts.size() + 1;
        boolean kept = use instanceof FileUse.Entries;
        var chunk = new ChunkBuilder(number, 1);
        long count = 0;
        Next next = entries.next();
        for (; next instanceof Next.Entry entry; next = entries.next()) {
            count++;
            if (kept) {
                chunk.add(entry.json());
                if (chunk.isFull()) {
                    keep(chunk.build());
                    chunk = new ChunkBuilder(number, count + 1);
                }
            }
        }
        if (!chunk.isEmpty()) {
            keep(chunk.build());
        }
        Optional<String> broken = next instanceof Next.Broken b ? Optional.of(b.reason()) : Optional.empty();
        return new ReceivedPart(number, path, use, count, broken);
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
