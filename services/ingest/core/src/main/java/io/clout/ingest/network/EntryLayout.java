// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Document;

/** Where the entries are in a file of an export. */
public sealed interface EntryLayout {

    /** A JSON list, or a single object; either may be assigned to a variable, as X does. */
    EntryLayout JSON = new JsonList();

    /**
     * JSON whose list of entries lies inside.
     *
     * @param path names of the fields that lead to it, such as {@code friends_v2}; none if the list is the whole file
     */
    record JsonList(List<String> path) implements EntryLayout {
        public JsonList(String... path) {
            this(List.of(path));
        }
    }

    /**
     * Rows of comma-separated values, as objects of texts by the names in the header. Whatever stands before the header is passed
     * over.
     *
     * @param columns names that the header has among others; a file without such a line is {@code no_header}
     */
    record Csv(List<String> columns) implements EntryLayout {
        public Csv(String... columns) {
            this(List.of(columns));
        }
    }

    /**
     * A page for people, where the network gives nothing else. Read into memory as a whole, so it must be small.
     *
     * @param read finds the entries
     */
    record Html(Function<Document, List<JsonNode>> read) implements EntryLayout {}
}
