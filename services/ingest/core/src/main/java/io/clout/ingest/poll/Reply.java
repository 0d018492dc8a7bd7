// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.poll.NetworkFailure.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A network's reply, or an object inside it. What is asked for must be there: a field that is missing or of another type is a
 * {@link Kind#COULD_NOT_READ}, never a zero. Fields that nobody asks for are ignored.
 *
 * @param path where in the reply it is, for the error
 */
public record Reply(JsonNode json, String path) {

    public boolean has(String field) {
        return json.hasNonNull(field);
    }

    public Reply object(String field) throws NetworkFailure {
        return new Reply(require(field, json.path(field).isObject(), "an object"), path + "/" + field);
    }

    public List<Reply> objects(String field) throws NetworkFailure {
        JsonNode array = require(field, json.path(field).isArray(), "a list");
        List<Reply> objects = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            objects.add(new Reply(element, path + "/" + field + "/" + objects.size()));
        }
        return objects;
    }

    public String text(String field) throws NetworkFailure {
        return require(field, json.path(field).isTextual(), "a text").textValue();
    }

    /** A whole number, zero or more. */
    public long count(String field) throws NetworkFailure {
        JsonNode number = json.path(field);
        return require(field, number.isIntegralNumber() && number.longValue() >= 0, "a count")
                .longValue();
    }

    /** A time in ISO 8601. */
    public Instant time(String field) throws NetworkFailure {
        try {
            return Instant.parse(text(field));
        } catch (DateTimeException e) {
            throw missing(field, "a time");
        }
    }

    private JsonNode require(String field, boolean fits, String what) throws NetworkFailure {
        if (!fits) {
            throw missing(field, what);
        }
        return json.path(field);
    }

    private NetworkFailure missing(String field, String what) {
        return new NetworkFailure(Kind.COULD_NOT_READ, path + "/" + field + " is not " + what);
    }
}
