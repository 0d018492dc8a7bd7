// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.clout.common.network.NetworkName;
import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.Kind.Measure;
import io.clout.scoring.signal.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the open signal format.
 *
 * @param measure how the line says its value adds up
 * @param content the post it is about; null for facts about the account
 * @param id names an increment, so that it counts once; null if it has no name
 * @param actor who acted; empty if the line does not say
 * @param actorDailyReactions how many reactions the actor gave that day, 1 or more; 0 if the line does not say
 * @param occurredAt in milliseconds since 1970; not after {@code observedAt}
 * @param observedAt likewise; when it occurred, where the line does not say
 */
record SignalLine(
        String person,
        Network network,
        String account,
        Kind kind,
        Measure measure,
        double value,
        long occurredAt,
        long observedAt,
        @Nullable String content,
        @Nullable String id,
        String actor,
        double actorDailyReactions) {

    private static final JsonFactory JSON = new JsonFactory();

    SignalLine {
        if (measure == Measure.FLOW && kind.measure() == Measure.TOTAL) {
            throw new IllegalArgumentException(kind + " is a total of the account; increments of it cannot be used");
        }
        if (measure == Measure.TOTAL && kind.measure() == Measure.FLOW && content == null) {
            throw new IllegalArgumentException("a TOTAL of " + kind + " needs the content it is about");
        }
        if (measure == Measure.TOTAL && value < 0) {
            throw new IllegalArgumentException("a TOTAL is not negative");
        }
        if (actorDailyReactions != 0 && !(actorDailyReactions >= 1)) {
            throw new IllegalArgumentException("actorDailyReactions is 1 or more");
        }
        if (!kind.isOn(network)) {
            throw new IllegalArgumentException(kind + " is not a signal of " + NetworkName.of(network));
        }
    }

    /**
     * Reads a line. Fields that the format does not have are passed over.
     *
     * @throws IllegalArgumentException if it is not one; the message says why
     */
    static SignalLine parse(String line) {
        try (JsonParser json = JSON.createParser(line)) {
            return new Fields(json).line();
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("not JSON: " + malformed.getOriginalMessage(), malformed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The fields read so far. */
    private static final class Fields {
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
        private double value = Double.NaN;
        private double actorDailyReactions;

        Fields(JsonParser json) throws IOException {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                read(field, json);
            }
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("more than one JSON object");
            }
        }

        private void read(String field, JsonParser json) throws IOException {
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

        private static @Nullable String text(String field, JsonParser json) throws IOException {
            return switch (json.currentToken()) {
                case VALUE_STRING -> json.getText();
                case VALUE_NULL -> null;
                default -> throw new IllegalArgumentException(field + " is not a string");
            };
        }

        private static double number(String field, JsonParser json) throws IOException {
            if (!json.currentToken().isNumeric()) {
                throw new IllegalArgumentException(field + " is not a number");
            }
            return json.getDoubleValue();
        }

        SignalLine line() {
            long occurred = instant("occurredAt", present("occurredAt", occurredAt));
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("value is missing");
            }
            long observed = observedAt == null ? occurred : instant("observedAt", observedAt);
            return new SignalLine(
                    present("person", person),
                    NetworkName.parse(present("network", network)),
                    present("account", account),
                    kind(present("kind", kind)),
                    measure(present("semantics", semantics)),
                    value,
                    Math.min(occurred, observed),
                    observed,
                    content,
                    id,
                    actor == null ? "" : actor,
                    actorDailyReactions);
        }

        private static String present(String field, @Nullable String text) {
            if (text == null || text.isEmpty()) {
                throw new IllegalArgumentException(field + " is missing");
            }
            return text;
        }

        private static Kind kind(String name) {
            try {
                return Kind.valueOf(name);
            } catch (IllegalArgumentException unknown) {
                throw new IllegalArgumentException("unknown kind " + name, unknown);
            }
        }

        private static Measure measure(String semantics) {
            return switch (semantics) {
                case "TOTAL" -> Measure.TOTAL;
                case "INCREMENT" -> Measure.FLOW;
                default -> throw new IllegalArgumentException("semantics is TOTAL or INCREMENT, not " + semantics);
            };
        }

        private static long instant(String field, String text) {
            try {
                return Instant.parse(text).toEpochMilli();
            } catch (DateTimeException | ArithmeticException malformed) {
                throw new IllegalArgumentException(
                        field + " is not an instant such as 2026-01-01T00:00:00Z", malformed);
            }
        }
    }
}
