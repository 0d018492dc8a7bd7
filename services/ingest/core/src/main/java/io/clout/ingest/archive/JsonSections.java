// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.SkipReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads the lists of a file that has several, one list after the other ({@link FileUse.Sections}); as a reader it is at the current one. */
final class JsonSections implements EntryReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EntryLimit limit;
    private Optional<JsonParser> parser = Optional.empty();
    private Optional<SkipReason> problem = Optional.empty();
    private boolean inList;

    JsonSections(InputStream in, long maxEntryBytes) {
        this.limit = new EntryLimit(in, maxEntryBytes);
    }

    /** Goes to the next field that holds a list or an object, and says its name; empty at the end, or where the file breaks. */
    Optional<String> nextField() throws IOException {
        try {
            while (problem.isEmpty()) {
                leaveList();
                JsonParser open = parser.isPresent() ? parser.get() : open();
                if (open.nextToken() != JsonToken.FIELD_NAME) {
                    return Optional.empty();
                }
                String field = open.currentName();
                inList = open.nextToken().isStructStart();
                if (inList) {
                    return Optional.of(field);
                }
            }
        } catch (JsonProcessingException e) {
            problem = Optional.of(SkipReason.NOT_JSON);
        } catch (EntryLimit.ExceededException e) {
            problem = Optional.of(SkipReason.ENTRY_TOO_LARGE);
        }
        return Optional.empty();
    }

    /** What broke the file; empty if nothing did. */
    Optional<SkipReason> problem() {
        return problem;
    }

    @Override
    public Next next() throws IOException {
        if (!inList || problem.isPresent()) {
            return new Next.End();
        }
        try {
            return nextOfList(parser.orElseThrow());
        } catch (JsonProcessingException e) {
            problem = Optional.of(SkipReason.NOT_JSON);
        } catch (EntryLimit.ExceededException e) {
            problem = Optional.of(SkipReason.ENTRY_TOO_LARGE);
        }
        return new Next.Broken(problem.orElseThrow());
    }

    private Next nextOfList(JsonParser open) throws IOException {
        limit.nextEntry();
        JsonToken token = open.nextToken();
        if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
            inList = false;
            return new Next.End();
        }
        if (token == JsonToken.FIELD_NAME) {
            var entry = JSON.createObjectNode().put("name", open.currentName());
            open.nextToken();
            return new Next.Entry(entry.set("value", JSON.readTree(open)));
        }
        return new Next.Entry(JSON.readTree(open));
    }

    private JsonParser open() throws IOException {
        JsonParser opened = JSON.getFactory().createParser(limit);
        parser = Optional.of(opened);
        if (opened.nextToken() != JsonToken.START_OBJECT) {
            problem = Optional.of(SkipReason.NO_LIST);
        }
        return opened;
    }

    private void leaveList() throws IOException {
        while (inList) {
            nextOfList(parser.orElseThrow());
        }
    }
}
