// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Observation;
import io.clout.ingest.testing.TestConfig;
import io.clout.proto.signal.v1.SignalKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads exports as the service does, with its limits and up to the observations, but keeps nothing. */
public final class Exports {

    private static final ExternalAccount SOMEBODY = new ExternalAccount("1", "ada");

    /**
     * What came of an export.
     *
     * @param account whose it is, if it says so
     * @param entries how many were found
     * @param observed what was observed in them, added up by kind
     * @param problems why entries were skipped or files could not be read to their end
     */
    public record Outcome(
            Optional<ExternalAccount> account, long entries, Map<SignalKind, Double> observed, List<String> problems) {}

    /** Notes the parts in the order in which the receiver numbers them. */
    private record Noted(ArchiveFormat format, Map<String, FileUse> parts) implements ArchiveFormat {

        @Override
        public FileUse use(String path) {
            return format.use(path);
        }

        @Override
        public String part(String path) {
            parts.putIfAbsent(format.part(path), format.use(path));
            return format.part(path);
        }

        @Override
        public String ownerFile() {
            return format.ownerFile();
        }

        FileUse part(int number) {
            return List.copyOf(parts.values()).get(number - 1);
        }
    }

    private final Map<SignalKind, Double> observed = new EnumMap<>(SignalKind.class);
    private final List<String> problems = new ArrayList<>();

    private Exports() {}

    public static Outcome read(ArchiveFormat format, byte[] upload) throws IOException {
        return read(format, new ByteArrayInputStream(upload));
    }

    public static Outcome read(ArchiveFormat format, InputStream upload) throws IOException {
        return new Exports().outcome(new Noted(format, new LinkedHashMap<>()), upload);
    }

    private Outcome outcome(Noted format, InputStream upload) throws IOException {
        ArchiveConfig limits = TestConfig.of(ArchiveConfig.class, Map.of());
        ReceivedArchive archive = new ArchiveReceiver(format, limits, chunk -> map(format, chunk))
                .receive(upload, new ArchiveReader(limits, Clock.systemUTC()));
        archive.parts()
                .forEach(part -> part.breaks()
                        .forEach(broken -> problems.add(broken.reason().code())));
        ImportReader.totals(archive.parts()).forEach(this::count);
        return new Outcome(
                archive.account(),
                archive.parts().stream().mapToLong(ReceivedPart::entries).sum(),
                observed,
                problems.stream().distinct().toList());
    }

    private void map(Noted format, Chunk chunk) {
        var entries = (FileUse.Entries) format.part(chunk.part());
        for (var entry : chunk.entries()) {
            var reading = EntryReading.of(entries.mapping(), entry, SOMEBODY, Instant.now());
            reading.observed().forEach(this::count);
            reading.skipped().forEach(reason -> problems.add(reason.code()));
        }
    }

    private void count(Observation observation) {
        observed.merge(observation.kind(), value(observation), Double::sum);
    }

    private static double value(Observation observation) {
        return switch (observation) {
            case Observation.AccountTotal total -> total.value();
            case Observation.PostTotal total -> total.value();
            case Observation.PostReactions reactions -> reactions.value();
            case Observation.Accumulated accumulated -> accumulated.value();
            case Observation.Reaction _ -> 1;
        };
    }
}
