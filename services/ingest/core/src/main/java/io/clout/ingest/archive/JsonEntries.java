// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;

/**
 * Reads the entries of one file of an export, one at a time: a JSON array, a single JSON object, or either of them assigned to a
 * variable, as X does ({@code window.YTD.tweets.part0 = [ ... ]}).
 */
final class JsonEntries {

    /** What one step found. */
    sealed interface Next {

        record Entry(JsonNode json) implements Next {}

        record End() implements Next {}

        /**
         * The rest of the file cannot be read.
         *
         * @param reason {@code not_json} or {@code entry_too_large}
         */
        record Broken(String reason) implements Next {}
    }

    /** Longer than any assignment in front of the JSON. */
    private static final int MAX_PREFIX = 512;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build());

    private final EntryLimit limit;
    private Optional<JsonParser> parser = Optional.empty();
    private boolean inArray;
    private boolean ended;

    JsonEntries(InputStream in, long maxEntryBytes) {
        this.limit = new EntryLimit(in, maxEntryBytes);
    }

    Next next() throws IOException {
        if (ended) {
            return new Next.End();
        }
        try {
            limit.nextEntry();
            JsonParser open = open();
            JsonToken token = inArray ? open.nextToken() : open.currentToken();
            ended = !inArray || token == JsonToken.END_ARRAY;
            return token == JsonToken.END_ARRAY ? new Next.End() : new Next.Entry(JSON.readTree(open));
        } catch (JsonProcessingException e) {
            ended = true;
            return new Next.Broken("not_json");
        } catch (EntryLimit.ExceededException e) {
            ended = true;
            return new Next.Broken("entry_too_large");
        }
    }

    private JsonParser open() throws IOException {
        if (parser.isPresent()) {
            return parser.get();
        }
        JsonParser opened = JSON.getFactory().createParser(skipPrefix(limit));
        inArray = opened.nextToken() == JsonToken.START_ARRAY;
        if (!inArray && opened.currentToken() == null) {
            throw new com.fasterxml.jackson.core.JsonParseException(opened, "no JSON in it");
        }
        parser = Optional.of(opened);
        return opened;
    }

    /** Skips to the first bracket: no name that X assigns to holds one. */
    private static InputStream skipPrefix(InputStream in) throws IOException {
        var rest = new PushbackInputStream(in, 1);
        for (int i = 0; i < MAX_PREFIX; i++) {
            int b = rest.read();
            if (b == '[' || b == '{' || b < 0) {
                if (b >= 0) {
                    rest.unread(b);
                }
                break;
            }
        }
        return rest;
    }
}
