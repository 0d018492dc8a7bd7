// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.network.EntryMapping;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.ReadingStep;
import io.clout.ingest.network.SkipReason;
import io.clout.proto.signal.v1.SignalKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A part of the member's data that becomes signals: a domain of the API and a file of the export.
 *
 * <p>Named as the API does, in the order of reading.
 */
enum Domain implements ReadingStep {
    CONNECTIONS("Connections", SignalKind.SIGNAL_KIND_CONNECTIONS, row -> true, "First Name", "Connected On"),
    RECOMMENDATIONS(
            "Recommendations_Received",
            SignalKind.SIGNAL_KIND_RECOMMENDATIONS,
            Rows::isVisible,
            "First Name",
            "Text",
            "Status"),
    ENDORSEMENTS(
            "Endorsement_Received_Info",
            SignalKind.SIGNAL_KIND_SKILL_ENDORSEMENTS,
            Rows::isAccepted,
            "Skill Name",
            "Endorser First Name"),
    MEMBER_SHARE_INFO(
            "Shares", Set.of(SignalKind.SIGNAL_KIND_POSTS), (row, account) -> Rows.share(row), "Date", "ShareLink"),
    ALL_COMMENTS(
            "Comments",
            Set.of(SignalKind.SIGNAL_KIND_COMMENTS_GIVEN),
            (row, account) -> Rows.comment(row),
            "Date",
            "Link",
            "Message"),
    ALL_LIKES(
            "Reactions",
            Set.of(SignalKind.SIGNAL_KIND_LIKES_GIVEN),
            (row, account) -> Rows.reaction(row),
            "Date",
            "Type",
            "Link"),
    /** In no export, and of its own API: what others did with the member's posts, where LinkedIn grants it. */
    POST_STATISTICS(
            "",
            Set.of(
                    SignalKind.SIGNAL_KIND_IMPRESSIONS_RECEIVED,
                    SignalKind.SIGNAL_KIND_LIKES_RECEIVED,
                    SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED,
                    SignalKind.SIGNAL_KIND_RESHARES_RECEIVED,
                    SignalKind.SIGNAL_KIND_SAVES_RECEIVED),
            (row, account) -> new EntryResult.Skipped(SkipReason.NOT_A_POST));

    private final String file;
    private final Optional<SignalKind> counted;
    private final Set<SignalKind> measures;
    private final Predicate<JsonNode> counts;
    private final EntryMapping mapping;
    private final List<String> columns;

    Domain(String file, SignalKind counted, Predicate<JsonNode> counts, String... columns) {
        this.file = file;
        this.counted = Optional.of(counted);
        this.measures = Set.of(counted);
        this.counts = counts;
        this.mapping = (row, account) -> new EntryResult.Observed(List.of());
        this.columns = List.of(columns);
    }

    Domain(String file, Set<SignalKind> measures, EntryMapping mapping, String... columns) {
        this.file = file;
        this.counted = Optional.empty();
        this.measures = measures;
        this.counts = row -> true;
        this.mapping = mapping;
        this.columns = List.of(columns);
    }

    @Override
    public Set<SignalKind> measures() {
        return measures;
    }

    /** Name of the file in the export, without its ending. */
    String file() {
        return file;
    }

    /** The total that the number of rows is; empty if each row counts by itself. */
    Optional<SignalKind> counted() {
        return counted;
    }

    Predicate<JsonNode> counts() {
        return counts;
    }

    EntryMapping mapping() {
        return mapping;
    }

    /** Columns that tell the header of the file. */
    List<String> columns() {
        return columns;
    }
}
