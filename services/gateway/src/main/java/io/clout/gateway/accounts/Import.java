// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.common.network.NetworkName;
import io.clout.gateway.json.ProtoJson;
import io.clout.proto.account.v1.ImportPart;
import io.clout.proto.account.v1.SkippedEntries;
import io.clout.proto.account.v1.TotalQuestion;
import io.clout.proto.signal.v1.Network;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The reading of one uploaded archive.
 *
 * @param entriesRead posts, followers and so on, so far
 * @param entriesTotal as far as known; 0 while unknown
 * @param signals made of them so far
 * @param problem why it failed, as a code; absent unless it did
 * @param problemDetail where in the archive the problem was found: names of files and of the fields missing there; absent if nowhere
 * @param questions totals that do not count before the person says that they are right
 * @param accountId the account that the archive belongs to; absent until known
 * @param endedAt when it was done or failed; absent before
 */
public record Import(
        String id,
        String network,
        State state,
        long entriesRead,
        long entriesTotal,
        long signals,
        List<Part> parts,
        Optional<String> problem,
        Optional<String> problemDetail,
        List<DoubtfulTotal> questions,
        Optional<String> accountId,
        Instant startedAt,
        Optional<Instant> endedAt) {

    /** Where an import is. */
    public enum State {
        /** Bytes are arriving. */
        RECEIVING,
        /** Safely kept; being read. */
        READING,
        /** All of it is on its way to the score. */
        DONE,
        /** Could not be used, or not to its end. */
        FAILED;

        /** Whether the import will change no more. */
        public boolean ended() {
            return this == DONE || this == FAILED;
        }
    }

    /**
     * What one file of the archive gave.
     *
     * @param name inside the archive
     * @param read entries
     */
    public record Part(String name, long read, List<Skipped> skipped) {}

    /**
     * Entries left out for one reason.
     *
     * @param reason a code
     * @param count entries; files if the reason ends a file
     * @param firstEntry where the first one was, counted from 1
     * @param endsFile whether nothing of the file could be read from there on
     */
    public record Skipped(String reason, long count, long firstEntry, boolean endsFile) {}

    /**
     * A total that fell by more than half.
     *
     * @param kind of signal
     */
    public record DoubtfulTotal(String kind, double before, double now) {}

    /** The import as the ingestion service reports it. */
    public static Import of(Network network, io.clout.proto.account.v1.Import progress) {
        return new Import(
                progress.getImportId(),
                NetworkName.of(network),
                state(progress.getState()),
                progress.getEntriesRead(),
                progress.getEntriesTotal(),
                progress.getSignals(),
                progress.getPartsList().stream().map(Import::part).toList(),
                progress.hasProblem() ? Optional.of(progress.getProblem()) : Optional.empty(),
                progress.hasProblemDetail() ? Optional.of(progress.getProblemDetail()) : Optional.empty(),
                progress.getQuestionsList().stream().map(Import::question).toList(),
                progress.hasAccountId() ? Optional.of(progress.getAccountId()) : Optional.empty(),
                ProtoJson.instant(progress.getStartedAt()),
                progress.hasEndedAt() ? Optional.of(ProtoJson.instant(progress.getEndedAt())) : Optional.empty());
    }

    private static State state(io.clout.proto.account.v1.ImportState state) {
        return switch (state) {
            case IMPORT_STATE_RECEIVING, IMPORT_STATE_UNSPECIFIED, UNRECOGNIZED -> State.RECEIVING;
            case IMPORT_STATE_READING -> State.READING;
            case IMPORT_STATE_DONE -> State.DONE;
            case IMPORT_STATE_FAILED -> State.FAILED;
        };
    }

    private static Part part(ImportPart part) {
        return new Part(
                part.getName(),
                part.getRead(),
                part.getSkippedList().stream().map(Import::skipped).toList());
    }

    private static Skipped skipped(SkippedEntries entries) {
        return new Skipped(entries.getReason(), entries.getCount(), entries.getFirstEntry(), entries.getEndsFile());
    }

    private static DoubtfulTotal question(TotalQuestion question) {
        return new DoubtfulTotal(
                question.getKind().name().substring("SIGNAL_KIND_".length()), question.getBefore(), question.getNow());
    }
}
