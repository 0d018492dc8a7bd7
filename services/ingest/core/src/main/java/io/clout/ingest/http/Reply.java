// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.clout.ingest.http.NetworkFailure.Kind;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network's reply, or an object inside it. What is asked for must be there: a field that is missing or of another type is a
 * {@link Kind#COULD_NOT_READ}, never a zero. Fields that nobody asks for are ignored.
 *
 * @param path where in the reply it is, for the error
 * @param headers of the reply as a whole
 */
public record Reply(JsonNode json, String path, HttpHeaders headers) {

    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    /** One entry of a {@code Link} header (RFC 8288). */
    private static final Pattern LINK = Pattern.compile("<([^>]*)>[^<]*?;\\s*rel=\"?([^\";,]+)\"?");

    public Reply(JsonNode json, String path) {
        this(json, path, NO_HEADERS);
    }

    /** Reads one thing out of a reply. */
    @FunctionalInterface
    public interface Mapping<T> {

        T of(Reply reply) throws NetworkFailure;
    }

    public static <T> List<T> map(List<Reply> replies, Mapping<T> mapping) throws NetworkFailure {
        return flatMap(replies, reply -> List.of(mapping.of(reply)));
    }

    /** What all replies give, one after the other. */
    public static <T> List<T> flatMap(List<Reply> replies, Mapping<List<T>> mapping) throws NetworkFailure {
        List<T> all = new ArrayList<>(replies.size());
        for (Reply reply : replies) {
            all.addAll(mapping.of(reply));
        }
        return all;
    }

    /** What an entry of a list is called where a person can look: its id, else its place in the reply. */
    public String name() {
        JsonNode id = json.path("id");
        return id.isValueNode() && !id.isNull() ? id.asText() : path;
    }

    public boolean has(String field) {
        return json.hasNonNull(field);
    }

    public Reply object(String field) throws NetworkFailure {
        return inside(require(field, json.path(field).isObject(), "an object"), "/" + field);
    }

    public List<Reply> objects(String field) throws NetworkFailure {
        return elements(require(field, json.path(field).isArray(), "a list"), "/" + field);
    }

    /** An object that the network leaves out where nothing is in it. */
    public Reply objectIfAny(String field) throws NetworkFailure {
        return has(field) ? object(field) : inside(MissingNode.getInstance(), "/" + field);
    }

    /** A list that the network leaves out where nothing is in it. */
    public List<Reply> objectsIfAny(String field) throws NetworkFailure {
        return has(field) ? objects(field) : List.of();
    }

    /** The elements of a reply that is a list as a whole. */
    public List<Reply> elements() throws NetworkFailure {
        if (!json.isArray()) {
            throw new NetworkFailure(Kind.COULD_NOT_READ, path + " is not a list");
        }
        return elements(json, "");
    }

    public String text(String field) throws NetworkFailure {
        return require(field, json.path(field).isTextual(), "a text").textValue();
    }

    /** A text that the network leaves out where there is none; then empty. */
    public String textIfAny(String field) throws NetworkFailure {
        return has(field) ? text(field) : "";
    }

    /** An address that people will follow: only one at https is believed. */
    public URI secureLink(String field) throws NetworkFailure {
        try {
            URI link = URI.create(text(field));
            if ("https".equals(link.getScheme()) && link.getHost() != null) {
                return link;
            }
        } catch (IllegalArgumentException e) {
            throw missing(field, "a link: " + e.getMessage());
        }
        throw missing(field, "a link at https");
    }

    /** An id, which some networks write as a number. */
    public String id(String field) throws NetworkFailure {
        JsonNode id = json.path(field);
        return require(field, (id.isTextual() && !id.textValue().isEmpty()) || id.isIntegralNumber(), "an id")
                .asText();
    }

    /** An id that the network writes as a number; anything else is not one of its ids. */
    public String numberedId(String field) throws NetworkFailure {
        return Long.toString(count(field));
    }

    public boolean flag(String field) throws NetworkFailure {
        return require(field, json.path(field).isBoolean(), "yes or no").booleanValue();
    }

    /** A whole number, zero or more. */
    public long count(String field) throws NetworkFailure {
        JsonNode number = json.path(field);
        return require(field, number.isIntegralNumber() && number.longValue() >= 0, "a count")
                .longValue();
    }

    /** A list of whole numbers, each zero or more. */
    public List<Long> counts(String field) throws NetworkFailure {
        List<Long> counts = new ArrayList<>();
        for (JsonNode number : require(field, json.path(field).isArray(), "a list")) {
            require(field, number.isIntegralNumber() && number.longValue() >= 0, "a list of counts");
            counts.add(number.longValue());
        }
        return counts;
    }

    /** A whole number, zero or more; empty where it is kept back, which networks write as nothing, null or -1. */
    public OptionalLong countIfShown(String field) throws NetworkFailure {
        boolean isKeptBack = !has(field)
                || (json.path(field).isIntegralNumber() && json.path(field).longValue() == -1);
        return isKeptBack ? OptionalLong.empty() : OptionalLong.of(count(field));
    }

    /** A whole number, zero or more, that the network writes as a text. */
    public long countInText(String field) throws NetworkFailure {
        String digits = text(field);
        require(field, digits.matches("\\d{1,18}"), "a count");
        return Long.parseLong(digits);
    }

    /** A finite number of any kind. */
    public double number(String field) throws NetworkFailure {
        return require(field, json.path(field).isNumber(), "a number").doubleValue();
    }

    /** A time in ISO 8601, with any offset; without one it is UTC. */
    public Instant time(String field) throws NetworkFailure {
        return Times.parse(text(field)).orElseThrow(() -> missing(field, "a time"));
    }

    /** A time in seconds since 1970. */
    public Instant epochSeconds(String field) throws NetworkFailure {
        return Instant.ofEpochSecond(count(field));
    }

    /** Where the {@code Link} header leads, such as {@code next}. */
    public Optional<URI> link(String relation) {
        for (String header : headers.allValues("Link")) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                if (link.group(2).equals(relation)) {
                    return Optional.of(URI.create(link.group(1)));
                }
            }
        }
        return Optional.empty();
    }

    /** What to send along next time to get the reply only if it differs; empty if the network has no such thing. */
    public String validator() {
        return headers.firstValue("ETag")
                .or(() -> headers.firstValue("Last-Modified"))
                .orElse("");
    }

    private List<Reply> elements(JsonNode array, String below) {
        List<Reply> elements = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            elements.add(inside(element, below + "/" + elements.size()));
        }
        return elements;
    }

    private Reply inside(JsonNode node, String below) {
        return new Reply(node, path + below, headers);
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
