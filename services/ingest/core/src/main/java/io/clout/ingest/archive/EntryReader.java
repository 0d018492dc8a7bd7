// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.network.EntryLayout;
import io.clout.ingest.network.SkipReason;
import java.io.IOException;
import java.io.InputStream;

/** Reads the entries of one file of an export, one at a time. */
interface EntryReader {

    /** What one step found. */
    sealed interface Next {

        record Entry(JsonNode json) implements Next {}

        /** One entry cannot be read; others follow. */
        record Unreadable(SkipReason reason) implements Next {}

        record End() implements Next {}

        /**
         * The rest of the file cannot be read.
         *
         * @param reason one that {@link SkipReason#endsFile}
         */
        record Broken(SkipReason reason) implements Next {}
    }

    /** The next entry; {@link Next.End} for ever after the last one, or after {@link Next.Broken}. */
    Next next() throws IOException;

    static EntryReader of(EntryLayout layout, InputStream in, ArchiveConfig limits) {
        long maxEntry = limits.maxEntry().asLongValue();
        return switch (layout) {
            case EntryLayout.JsonList list -> new JsonEntries(in, list, maxEntry);
            case EntryLayout.Csv(var columns) -> new CsvEntries(in, columns, Math.toIntExact(maxEntry));
            case EntryLayout.Html(var read) ->
                new HtmlEntries(in, read, limits.maxPage().asLongValue());
        };
    }
}
