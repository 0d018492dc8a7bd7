// SPDX-License-Identifier: Apache-2.0
package io.clout.common.signal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.clout.common.network.NetworkName;
import io.clout.common.text.WrittenText;
import io.clout.common.time.TimeRange;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.signal.v1.SignalSemantics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one line read so far. Reads tokens and builds no tree: files have millions of lines. */
final class SignalLineParser {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String PREFIX = "SIGNAL_KIND_";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private static final Map<String, SignalKind> KINDS = Arrays.stream(SignalKind.values())
            .filter(kind -> kind != SignalKind.UNRECOGNIZED && kind != SignalKind.SIGNAL_KIND_UNSPECIFIED)
            .collect(Collectors.toUnmodifiableMap(kind -> kind.name().substring(PREFIX.length()), Function.identity()));

    private @Nullable String person;
    private @Nullable String network;
    private @Nullable String account;
    private @Nullable String kind;
    private @Nullable String semantics;
    private @Nullable String occurredAt;
    private @Nullable String observedAt;
    private @Nullable String content;
    private @Nullable String id;
    private @Nullable String actor;
    private @Nullable Double value;
    private @Nullable Double actorDailyReactions;

    /** Ends the reading of a line. Without a stack trace, as a file may have many such lines. */
    private static final class InvalidLine extends Exception {
        private static final long serialVersionUID = 1L;

        private final RejectionReason reason;
        private final String message;

        InvalidLine(RejectionReason reason, String message) {
            super(message, null, false, false);
            this.reason = reason;
            this.message = message;
        }
    }

    private SignalLineParser() {}

    static ParsedLine parse(String line) {
        try (JsonParser json = JSON.createParser(line)) {
            SignalLineParser fields = new SignalLineParser();
            fields.readAll(json);
            return fields.line();
        } catch (InvalidLine e) {
            return new ParsedLine.Rejected(e.reason, e.message);
        } catch (JsonProcessingException e) {
            return new ParsedLine.Rejected(RejectionReason.NOT_JSON, "not JSON" + at(e.getLocation()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string has none
        }
    }

    private static String at(@Nullable JsonLocation place) {
        return place == null ? "" : " at character " + place.getColumnNr();
    }

    private void readAll(JsonParser json) throws IOException, InvalidLine {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new InvalidLine(RejectionReason.NOT_JSON, "not a JSON object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            read(field, json);
        }
        if (json.nextToken() != null) {
            throw new InvalidLine(RejectionReason.NOT_JSON, "more than one JSON object");
        }
    }

    private void read(String field, JsonParser json) throws IOException, InvalidLine {
        switch (field) {
            case "person" -> person = text(field, json);
            case "network" -> network = text(field, json);
            case "account" -> account = text(field, json);
            case "kind" -> kind = text(field, json);
            case "semantics" -> semantics = text(field, json);
            case "occurredAt" -> occurredAt = text(field, json);
            case "observedAt" -> observedAt = text(field, json);
            case "content" -> content = text(field, json);
            case "id" -> id = text(field, json);
            case "actor" -> actor = text(field, json);
            case "value" -> value = number(field, json);
            case "actorDailyReactions" -> actorDailyReactions = number(field, json);
            default -> json.skipChildren();
        }
    }

    private static @Nullable String text(String field, JsonParser json) throws IOException, InvalidLine {
        return switch (json.currentToken()) {
            case VALUE_STRING -> written(field, json.getText());
            case VALUE_NULL -> null;
            default -> throw new InvalidLine(RejectionReason.NOT_TEXT, field + " is not a string");
        };
    }

    private static String written(String field, String text) throws InvalidLine {
        if (!WrittenText.isWritten(text)) {
            throw new InvalidLine(RejectionReason.NOT_TEXT, field + " holds a character that cannot be written");
        }
        return text;
    }

    private static @Nullable Double number(String field, JsonParser json) throws IOException, InvalidLine {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (!json.currentToken().isNumeric() || !Double.isFinite(json.getDoubleValue())) {
            throw new InvalidLine(RejectionReason.NOT_A_NUMBER, field + " is not a finite number");
        }
        return json.getDoubleValue();
    }

    private SignalLine line() throws InvalidLine {
        Instant occurred = instant("occurredAt", present("occurredAt", occurredAt, RejectionReason.NO_TIME));
        if (value == null) {
            throw new InvalidLine(RejectionReason.NO_VALUE, "value is missing");
        }
        Instant observed = observedAt == null ? occurred : instant("observedAt", observedAt);
        return new SignalLine(
                present("person", person, RejectionReason.NO_PERSON),
                network(present("network", network, RejectionReason.NO_NETWORK)),
                present("account", account, RejectionReason.NO_ACCOUNT),
                kind(present("kind", kind, RejectionReason.NO_KIND)),
                semantics(present("semantics", semantics, RejectionReason.NO_SEMANTICS)),
                value,
                occurred.isAfter(observed) ? observed : occurred,
                observed,
                content,
                id,
                actor == null ? "" : actor,
                actorDailyReactions);
    }

    private static String present(String field, @Nullable String text, RejectionReason otherwise) throws InvalidLine {
        if (text == null || text.isEmpty()) {
            throw new InvalidLine(otherwise, field + " is missing");
        }
        return text;
    }

    private static Network network(String name) throws InvalidLine {
        return NetworkName.find(name)
                .orElseThrow(() -> new InvalidLine(RejectionReason.UNKNOWN_NETWORK, "unknown network " + name));
    }

    private static SignalKind kind(String name) throws InvalidLine {
        SignalKind known = KINDS.get(name);
        if (known == null) {
            throw new InvalidLine(RejectionReason.UNKNOWN_KIND, "unknown kind " + name);
        }
        return known;
    }

    private static SignalSemantics semantics(String name) throws InvalidLine {
        return switch (name) {
            case "TOTAL" -> SignalSemantics.SIGNAL_SEMANTICS_TOTAL;
            case "INCREMENT" -> SignalSemantics.SIGNAL_SEMANTICS_INCREMENT;
            default ->
                throw new InvalidLine(
                        RejectionReason.UNKNOWN_SEMANTICS, "semantics is TOTAL or INCREMENT, not " + name);
        };
    }

    /** An instant, or a day, which begins at midnight (UTC), in {@link TimeRange}. */
    private static Instant instant(String field, String text) throws InvalidLine {
        try {
            Instant instant = DAY.matcher(text).matches()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
            if (TimeRange.contains(instant)) {
                return instant;
            }
        } catch (DateTimeException _) {
            // Told below.
        }
        throw new InvalidLine(
                RejectionReason.NOT_A_TIME,
                field + " is neither an instant such as 2026-01-01T00:00:00Z nor a day such as 2026-01-01");
    }
}
