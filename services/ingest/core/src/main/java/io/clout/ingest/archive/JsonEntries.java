// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clout.ingest.network.EntryLayout.JsonList;
import io.clout.ingest.network.SkipReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;

/**
 * Reads entries of JSON where {@link JsonList} says that they are: an array, a single object, an array inside objects, or any of
 * them assigned to a variable, as X does ({@code window.YTD.tweets.part0 = [ ... ]}).
 */
final class JsonEntries implements EntryReader {

    /** Longer than any assignment in front of the JSON. */
    private static final int MAX_PREFIX = 512;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build());

    private final EntryLimit limit;
    private final JsonList layout;
    private Optional<JsonParser> parser = Optional.empty();
    /** Read while the list was looked for: the first of it, or all there is. */
    private Optional<JsonNode> found = Optional.empty();

    private boolean inArray;
    /** The list is known by its first entry alone, so it must be all there is in the object. */
    private boolean mustBeAlone;

    private boolean ended;

    JsonEntries(InputStream in, JsonList layout, long maxEntryBytes) {
        this.limit = new EntryLimit(in, maxEntryBytes);
        this.layout = layout;
    }

    @Override
    public Next next() throws IOException {
        if (ended) {
            return new Next.End();
        }
        try {
            limit.nextEntry();
            if (parser.isEmpty() && !open()) {
                return broken(SkipReason.NO_LIST);
            }
            if (found.isPresent()) {
                JsonNode entry = found.get();
                found = Optional.empty();
                ended = !inArray;
                return new Next.Entry(entry);
            }
            return nextOfList(parser.orElseThrow());
        } catch (JsonProcessingException e) {
            return broken(SkipReason.NOT_JSON);
        } catch (EntryLimit.ExceededException e) {
            return broken(SkipReason.ENTRY_TOO_LARGE);
        }
    }

    private Next nextOfList(JsonParser open) throws IOException {
        JsonToken token = open.nextToken();
        if (token != JsonToken.END_ARRAY) {
            return new Next.Entry(JSON.readTree(open));
        }
        ended = true;
        return mustBeAlone && open.nextToken() != JsonToken.END_OBJECT ? broken(SkipReason.NO_LIST) : new Next.End();
    }

    private Next broken(SkipReason reason) {
        ended = true;
        return new Next.Broken(reason);
    }

    /** Goes to where the entries begin; returns false if there are none. */
    private boolean open() throws IOException {
        JsonParser opened = JSON.getFactory().createParser(skipPrefix(limit));
        parser = Optional.of(opened);
        JsonToken token = opened.nextToken();
        if (token == null) {
            throw new JsonParseException(opened, "no JSON in it");
        }
        if (token == JsonToken.START_ARRAY) {
            inArray = true;
        } else if (layout.names().isEmpty() && layout.marks().isEmpty()) {
            found = Optional.of(JSON.readTree(opened));
        } else if (token != JsonToken.START_OBJECT || !findList(opened)) {
            return found.isPresent();
        }
        return true;
    }

    /** Looks through the fields of an object for the list; without one, the object itself may be an entry. */
    private boolean findList(JsonParser opened) throws IOException {
        ObjectNode whole = JSON.createObjectNode();
        while (opened.nextToken() == JsonToken.FIELD_NAME) {
            String field = opened.currentName();
            JsonToken value = opened.nextToken();
            if (layout.isNamed(field) && (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT)) {
                inArray = value == JsonToken.START_ARRAY;
                if (inArray || findList(opened)) {
                    return true;
                }
            } else if (layout.marks().isEmpty()) {
                skip(opened);
            } else if (value == JsonToken.START_ARRAY
                    && whole.isEmpty()
                    && !layout.marks().contains(field)) {
                ArrayNode list = listUnlessEntries(opened);
                if (inArray) {
                    return true;
                }
                whole.set(field, list);
            } else {
                whole.set(field, JSON.readTree(opened));
            }
        }
        if (found.isEmpty() && !layout.marks().isEmpty() && layout.isEntry(whole)) {
            found = Optional.of(whole);
        }
        return false;
    }

    /** Reads a list as a whole, unless it begins with an entry: then it is the list looked for, under a name of its own. */
    private ArrayNode listUnlessEntries(JsonParser opened) throws IOException {
        ArrayNode list = JSON.createArrayNode();
        while (opened.nextToken() != JsonToken.END_ARRAY) {
            JsonNode element = JSON.readTree(opened);
            if (list.isEmpty() && element.isObject() && layout.isEntry(element)) {
                found = Optional.of(element);
                inArray = true;
                mustBeAlone = true;
                return list;
            }
            list.add(element);
        }
        return list;
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
