// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Optional;

/**
 * Reads entries of JSON: an array, a single object, an array inside objects, or any of them assigned to a variable, as X does
 * ({@code window.YTD.tweets.part0 = [ ... ]}).
 */
final class JsonEntries implements EntryReader {

    /** Longer than any assignment in front of the JSON. */
    private static final int MAX_PREFIX = 512;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build());

    private final EntryLimit limit;
    private final List<String> path;
    private Optional<JsonParser> parser = Optional.empty();
    private boolean inArray;
    private boolean ended;

    /**
     * @param path names of the fields that lead to the entries
     */
    JsonEntries(InputStream in, List<String> path, long maxEntryBytes) {
        this.limit = new EntryLimit(in, maxEntryBytes);
        this.path = path;
    }

    @Override
    public Next next() throws IOException {
        if (ended) {
            return new Next.End();
        }
        try {
            limit.nextEntry();
            if (parser.isEmpty() && !open()) {
                ended = true;
                return new Next.Broken("no_list");
            }
            JsonParser open = parser.orElseThrow();
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

    /** Goes to where the entries begin; returns false if the path does not lead anywhere. */
    private boolean open() throws IOException {
        JsonParser opened = JSON.getFactory().createParser(skipPrefix(limit));
        parser = Optional.of(opened);
        if (opened.nextToken() == null) {
            throw new JsonParseException(opened, "no JSON in it");
        }
        for (String field : path) {
            if (!goTo(field, opened)) {
                return false;
            }
        }
        inArray = opened.currentToken() == JsonToken.START_ARRAY;
        return path.isEmpty() || inArray;
    }

    private boolean goTo(String field, JsonParser opened) throws IOException {
        if (opened.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (opened.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = field.equals(opened.currentName());
            opened.nextToken();
            if (found) {
                return true;
            }
            skip(opened);
        }
        return false;
    }

    /** What is skipped may be larger than an entry; only a single text in it may not. */
    private void skip(JsonParser opened) throws IOException {
        int depth = 0;
        while (true) {
            limit.nextEntry();
            JsonToken token = opened.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
            if (opened.nextToken() == null) {
                throw new JsonParseException(opened, "ends inside");
            }
        }
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
