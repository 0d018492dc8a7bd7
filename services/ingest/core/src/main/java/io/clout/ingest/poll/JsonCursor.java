// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Writes cursors that are records, with lists, maps, times and other records in them, for networks that {@link StepCursor} is too small for. */
public final class JsonCursor {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private JsonCursor() {}

    /**
     * @param text as {@link #text} wrote it
     */
    public static <C extends Record> C parse(Class<C> type, String text) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a cursor of ours", e);
        }
    }

    public static String text(Record cursor) {
        try {
            return JSON.writeValueAsString(cursor);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no cursor: " + cursor.getClass(), e);
        }
    }
}
