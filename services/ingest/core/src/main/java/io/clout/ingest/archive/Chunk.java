// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        try (MappingIterator<JsonNode> entries =
                JSON.readerFor(JsonNode.class).readValues(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            return entries.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
