// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Document;

/** Where the entries are in a file of an export. */
public sealed interface EntryLayout {

    /** A JSON list, or a single object; either may be assigned to a variable, as X does. */
    EntryLayout JSON = new JsonList();

    /** Whether something in the list is an entry. */
    default boolean isEntry(JsonNode found) {
        return true;
    }

    /**
     * JSON whose entries are the list that is the whole file, or the list that stands under one of the names; networks change between
     * the two. A single object is an entry only if it has a mark: else a list of hundreds that was wrapped in a new way would pass for
     * a list of one. A list under another name is taken if it is all there is in the object, and its first entry has a mark.
     *
     * @param names of the field that holds the list, or of one around it. A version behind a name ({@code friends_v2}) is not part of it
     * @param marks an entry has one of these fields; none if every object is an entry
     */
    record JsonList(Set<String> names, Set<String> marks) implements EntryLayout {
        public JsonList(String... names) {
            this(Set.of(names), Set.of());
        }

        public JsonList marked(String... fields) {
            return new JsonList(names, Set.of(fields));
        }

        /** Whether the file may be a single object that is an entry. */
        public boolean mayBeObject() {
            return names.isEmpty() || !marks.isEmpty();
        }

        public boolean isNamed(String field) {
            return names.contains(field.replaceFirst("_v\\d+$", ""));
        }

        @Override
        public boolean isEntry(JsonNode found) {
            return marks.isEmpty() || marks.stream().anyMatch(found::has);
        }
    }

    /**
     * Rows of comma-separated values, as objects of texts by the names in the header. Whatever stands before the header is passed
     * over.
     *
     * @param columns names that the header has among others; a file without such a line is {@link SkipReason#NO_HEADER}
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
