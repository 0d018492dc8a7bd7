// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clout.ingest.network.SkipReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads rows of comma-separated values in UTF-8, whatever stands before their header. Quotes inside a text may be doubled (RFC 4180)
 * or escaped by a backslash; networks write both, and a path that ends with a backslash as well. One row that cannot be read ends
 * nothing.
 */
final class CsvEntries implements EntryReader {

    /** A file with more rows than this that cannot be read is not what it says; each costs as much as a whole entry. */
    private static final int MAX_UNREADABLE = 1_000;

    private final List<String> columns;
    private final CsvRows rows;
    private List<String> header = List.of();
    private int unreadable;
    private boolean ended;

    /**
     * @param columns names that the header has among others
     */
    CsvEntries(InputStream in, List<String> columns, int maxRow) {
        this.columns = columns;
        this.rows = new CsvRows(new CsvLines(in, maxRow));
    }

    @Override
    public Next next() throws IOException {
        if (ended) {
            return new Next.End();
        }
        if (header.isEmpty() && !findHeader()) {
            return broken(SkipReason.NO_HEADER);
        }
        return switch (rows.next(header.size())) {
            case CsvRows.Row.Fields(List<String> fields) -> new Next.Entry(entry(fields));
            case CsvRows.Row.Unreadable(SkipReason reason) ->
                ++unreadable > MAX_UNREADABLE ? broken(SkipReason.NOT_CSV) : new Next.Unreadable(reason);
            case CsvRows.Row.End _ -> {
                ended = true;
                yield new Next.End();
            }
        };
    }

    private Next broken(SkipReason reason) {
        ended = true;
        return new Next.Broken(reason);
    }

    private boolean findHeader() throws IOException {
        while (unreadable <= MAX_UNREADABLE) {
            switch (rows.next(columns.size())) {
                case CsvRows.Row.Fields(List<String> fields) -> {
                    List<String> names = fields.stream().map(CsvEntries::name).toList();
                    if (names.containsAll(columns)) {
                        header = names;
                        return true;
                    }
                }
                case CsvRows.Row.Unreadable _ -> unreadable++;
                case CsvRows.Row.End _ -> {
                    return false;
                }
            }
        }
        return false;
    }

    /** Some networks write a byte order mark in front of the first name. */
    private static String name(String field) {
        return field.replace("\uFEFF", "").strip();
    }

    private ObjectNode entry(List<String> fields) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(fields.size(), header.size()); i++) {
            entry.put(header.get(i), fields.get(i));
        }
        return entry;
    }
}
