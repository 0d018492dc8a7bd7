// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;

/**
 * A few entries of an export on their way to becoming signals: the unit that is kept, published and deleted as one.
 *
 * @param part number of the file in the export
 * @param firstEntry number of its first entry in the file, from 1
 * @param bytes the entries as lines of JSON, deflated
 */
public record Chunk(int part, long firstEntry, byte[] bytes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    List<JsonNode> entries() {
        // Not by an iterator of Jackson's, which takes a list that comes first for the list of entries.
        try (JsonParser lines =
                JSON.getFactory().createParser(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            List<JsonNode> entries = new ArrayList<>();
            while (lines.nextToken() != null) {
                entries.add(JSON.readTree(lines));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
