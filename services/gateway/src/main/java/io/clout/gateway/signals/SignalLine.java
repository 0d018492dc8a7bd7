// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.signals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.Timestamp;
import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.signal.v1.SignalSemantics;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * One line of the open signal format, the one that {@code ./clout score} reads too. What the words of a line mean for a signal (which
 * kinds there are for other sources, who has consented) is the service's to say; here it is only whether they can be read.
 */
sealed interface SignalLine {

    /** Can be sent on. */
    record Readable(ImportedSignal signal) implements SignalLine {}

    /** Cannot. */
    record Unreadable(RejectedLine rejected) implements SignalLine {}

    /** Reads a line. Fields that the format does not have are passed over. */
    static SignalLine read(LineReader.Line line) {
        try {
            return new Readable(Fields.of(line).signal());
        } catch (InvalidLine invalid) {
            return new Unreadable(new RejectedLine(line.number(), invalid.reason, invalid.detail));
        }
    }

    /** Ends the reading of a line. */
    final class InvalidLine extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;
        private final String detail;

        private InvalidLine(String reason, String detail) {
            super(detail, null, false, false);
            this.reason = reason;
            this.detail = detail;
        }
    }

    /** The fields of a line. */
    record Fields(long line, JsonNode json) {
        private static final String OTHER = "OTHER";
        private static final ObjectReader JSON = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .reader();

        static Fields of(LineReader.Line line) throws InvalidLine {
            if (!line.whole()) {
                throw new InvalidLine("too_long", "A line has at most " + LineReader.LONGEST + " bytes.");
            }
            try {
                var json = JSON.readTree(line.text());
                if (json.isObject()) {
                    return new Fields(line.number(), json);
                }
            } catch (JsonProcessingException malformed) {
                throw new InvalidLine("not_json", "Not JSON: " + malformed.getOriginalMessage());
            }
            throw new InvalidLine("not_json", "A line is one JSON object.");
        }

        ImportedSignal signal() throws InvalidLine {
            if (!needed("network").equals(OTHER)) {
                throw new InvalidLine("not_other", "Only signals of the network OTHER are accepted here.");
            }
            var imported = ImportedSignal.newBuilder()
                    .setLine(line)
                    .setPersonId(needed("person"))
                    .setAccount(needed("account"));
            text("id").ifPresent(imported::setId);
            return imported.setSignal(observed()).build();
        }

        private Signal observed() throws InvalidLine {
            var occurred = instant("occurredAt", needed("occurredAt"));
            var known = text("observedAt");
            var observed = known.isPresent() ? instant("observedAt", known.get()) : occurred;
            var signal = Signal.newBuilder()
                    .setKind(kind())
                    .setSemantics(semantics())
                    .setValue(number("value").orElseThrow(() -> new InvalidLine("no_value", "value is missing.")))
                    .setOccurredAt(timestamp(occurred.isAfter(observed) ? observed : occurred))
                    .setObservedAt(timestamp(observed));
            text("content").ifPresent(signal::setContent);
            text("actor").ifPresent(signal::setActor);
            number("actorDailyReactions").ifPresent(signal::setActorDailyReactions);
            return signal.build();
        }

        private SignalKind kind() throws InvalidLine {
            var name = "SIGNAL_KIND_" + needed("kind");
            return Arrays.stream(SignalKind.values())
                    .filter(kind -> kind.name().equals(name) && kind != SignalKind.SIGNAL_KIND_UNSPECIFIED)
                    .findFirst()
                    .orElseThrow(() -> new InvalidLine("unknown_kind", "Unknown kind of signal."));
        }

        private SignalSemantics semantics() throws InvalidLine {
            return switch (needed("semantics")) {
                case "TOTAL" -> SignalSemantics.SIGNAL_SEMANTICS_TOTAL;
                case "INCREMENT" -> SignalSemantics.SIGNAL_SEMANTICS_INCREMENT;
                default -> throw new InvalidLine("unknown_semantics", "semantics must be TOTAL or INCREMENT.");
            };
        }

        private String needed(String field) throws InvalidLine {
            return text(field)
                    .filter(text -> !text.isEmpty())
                    .orElseThrow(() -> new InvalidLine("no_" + field, field + " is missing."));
        }

        private Optional<String> text(String field) throws InvalidLine {
            var value = json.path(field);
            if (value.isMissingNode() || value.isNull()) {
                return Optional.empty();
            }
            if (!value.isTextual()) {
                throw new InvalidLine("not_text", field + " is not a string.");
            }
            return Optional.of(value.textValue());
        }

        private Optional<Double> number(String field) throws InvalidLine {
            var value = json.path(field);
            if (value.isMissingNode() || value.isNull()) {
                return Optional.empty();
            }
            if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
                throw new InvalidLine("not_a_number", field + " is not a finite number.");
            }
            return Optional.of(value.doubleValue());
        }

        private static Instant instant(String field, String text) throws InvalidLine {
            try {
                return Instant.parse(text);
            } catch (DateTimeException malformed) {
                throw new InvalidLine("not_a_time", field + " is not an instant such as 2026-01-01T00:00:00Z.");
            }
        }

        private static Timestamp timestamp(Instant instant) {
            return Timestamp.newBuilder()
                    .setSeconds(instant.getEpochSecond())
                    .setNanos(instant.getNano())
                    .build();
        }
    }
}
