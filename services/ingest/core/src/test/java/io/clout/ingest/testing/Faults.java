// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What networks do wrong. */
final class Faults {

    private static final Pattern ID = Pattern.compile("id|\\w+_id|\\w+Id");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Faults() {}

    static UnaryOperator<Response> status(int status, String body, Map<String, String> headers) {
        HttpHeaders all = new HttpHeaders(headers.entrySet().stream()
                .map(header -> new HttpHeader(header.getKey(), header.getValue()))
                .toList());
        return response ->
                Response.response().status(status).headers(all).body(body).build();
    }

    /** A change that changes nothing leaves the bytes alone: not every body is text. */
    static UnaryOperator<Response> body(UnaryOperator<String> change) {
        return response -> {
            String good = response.getBodyAsString();
            String spoilt = change.apply(good);
            return spoilt.equals(good)
                    ? response
                    : Response.Builder.like(response).but().body(spoilt).build();
        };
    }

    static UnaryOperator<Response> late(int millis) {
        return response -> Response.Builder.like(response)
                .but()
                .configureDelay(null, null, millis, null)
                .build();
    }

    /** Every object has a field more. */
    static String withUnknownFields(String body) {
        JsonNode json = parse(body);
        addUnknown(json);
        return json.isMissingNode() ? body : json.toString();
    }

    /** As its sender packed it. */
    static UnaryOperator<Response> packed() {
        return response -> {
            byte[] body = response.getBody();
            return body == null || body.length == 0
                    ? response
                    : Response.Builder.like(response)
                            .but()
                            .body(TarBuilder.gzip(body))
                            .headers(response.getHeaders().plus(new HttpHeader("Content-Encoding", "gzip")))
                            .build();
        };
    }

    /** The reply without one of its counts each time, or with something else in its place; ids stay as they are. */
    static List<String> withoutNumbers(String body) {
        return withoutCounts(body, false);
    }

    /** The reply without one of its counts and ids each time, or with something else in its place. */
    static List<String> withoutCounts(String body) {
        return withoutCounts(body, true);
    }

    private static List<String> withoutCounts(String body, boolean alsoIds) {
        List<String> spoilt = new ArrayList<>();
        JsonNode json = parse(body);
        for (String pointer : counts(json, "")) {
            int last = pointer.lastIndexOf('/');
            String field = pointer.substring(last + 1);
            boolean isId = ID.matcher(field).matches();
            // A changed id names something else, so ids are only removed or set to null.
            int ways = isId ? alsoIds ? 2 : 0 : 4;
            for (int way = 0; way < ways; way++) {
                JsonNode copy = json.deepCopy();
                if (copy.at(pointer.substring(0, last)) instanceof ObjectNode object) {
                    switch (way) {
                        case 0 -> object.remove(field);
                        case 1 -> object.set(field, NullNode.getInstance());
                        case 2 -> object.put(field, "n/a");
                        default -> object.put(field, -1);
                    }
                    spoilt.add(copy.toString());
                }
            }
        }
        return spoilt;
    }

    private static List<String> counts(JsonNode json, String pointer) {
        List<String> found = new ArrayList<>();
        json.properties().forEach(field -> {
            String inside = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            boolean isCount =
                    field.getValue().isNumber() || field.getValue().asText().matches("\\d{1,9}");
            found.addAll(isCount ? List.of(inside) : counts(field.getValue(), inside));
        });
        if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                found.addAll(counts(array.get(i), pointer + "/" + i));
            }
        }
        return found;
    }

    private static void addUnknown(JsonNode json) {
        json.forEach(Faults::addUnknown);
        if (json instanceof ObjectNode object) {
            object.putObject("a_field_of_tomorrow").put("count", 7);
        }
    }

    /** A missing node if it is no JSON. */
    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
