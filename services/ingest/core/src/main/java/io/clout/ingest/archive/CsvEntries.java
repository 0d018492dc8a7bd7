// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** Reads rows of comma-separated values (RFC 4180) in UTF-8, whatever stands before their header. */
final class CsvEntries implements EntryReader {

    private final EntryLimit limit;
    private final List<String> columns;
    private final Iterator<CsvRecord> rows;
    private List<String> header = List.of();
    private boolean ended;

    /**
     * @param columns names that the header has among others
     */
    CsvEntries(InputStream in, List<String> columns, long maxEntryBytes) {
        this.limit = new EntryLimit(in, maxEntryBytes);
        this.columns = columns;
        this.rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(Math.toIntExact(maxEntryBytes))
                .ofCsvRecord(new InputStreamReader(limit, StandardCharsets.UTF_8))
                .iterator();
    }

    @Override
    public Next next() throws IOException {
        if (ended) {
            return new Next.End();
        }
        try {
            if (header.isEmpty() && !findHeader()) {
                ended = true;
                return new Next.Broken("no_header");
            }
            limit.nextEntry();
            ended = !rows.hasNext();
            return ended ? new Next.End() : new Next.Entry(entry(rows.next()));
        } catch (CsvParseException e) {
            ended = true;
            return new Next.Broken("not_csv");
        } catch (UncheckedIOException e) {
            ended = true;
            if (e.getCause() instanceof EntryLimit.ExceededException) {
                return new Next.Broken("entry_too_large");
            }
            throw e.getCause();
        }
    }

    private boolean findHeader() {
        while (rows.hasNext()) {
            limit.nextEntry();
            List<String> names =
                    rows.next().getFields().stream().map(CsvEntries::name).toList();
            if (names.containsAll(columns)) {
                header = names;
                return true;
            }
        }
        return false;
    }

    /** Some networks write a byte order mark in front of the first name. */
    private static String name(String field) {
        return field.replace("\uFEFF", "").strip();
    }

    private ObjectNode entry(CsvRecord row) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(row.getFieldCount(), header.size()); i++) {
            entry.put(header.get(i), row.getField(i));
        }
        return entry;
    }
}
