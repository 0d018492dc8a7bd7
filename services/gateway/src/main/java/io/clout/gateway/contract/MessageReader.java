// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.clout.gateway.problem.ApiProblem;
import io.clout.gateway.problem.InputError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads JSON bodies into messages of the contract, strictly: every field that is unknown or of the wrong type is named by its pointer. */
@ApplicationScoped
public class MessageReader {

    private final ObjectMapper json;

    MessageReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Merges a body into a request.
     *
     * @return the same builder
     * @throws ApiProblem {@code invalid}, with all errors
     */
    public <B extends Message.Builder> B read(@Nullable String body, B into) {
        var errors = new ArrayList<InputError>();
        object(tree(body), into, "", errors);
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors);
        }
        return into;
    }

    private JsonNode tree(@Nullable String body) {
        if (body == null || body.isBlank()) {
            throw ApiProblem.invalid(List.of(InputError.inBody("", "the body is missing")));
        }
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw ApiProblem.invalid(List.of(InputError.inBody("", "is not JSON")));
        }
    }

    private static void object(JsonNode node, Message.Builder into, String at, List<InputError> errors) {
        if (!node.isObject()) {
            errors.add(InputError.inBody(at, "must be an object"));
            return;
        }
        var fields = Names.fields(into.getDescriptorForType()).stream()
                .collect(Collectors.toMap(FieldDescriptor::getJsonName, Function.identity()));
        node.properties().forEach(member -> {
            String pointer = at + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            FieldDescriptor field = fields.get(member.getKey());
            if (field == null) {
                errors.add(InputError.inBody(
                        pointer,
                        "unknown field; the fields are "
                                + fields.keySet().stream().sorted().collect(Collectors.joining(", "))));
            } else if (field.isRepeated()) {
                list(member.getValue(), into, field, pointer, errors);
            } else if (field.getContainingOneof() != null && into.hasOneof(field.getContainingOneof())) {
                errors.add(InputError.inBody(pointer, "must be the only field here"));
            } else {
                value(member.getValue(), into, field, pointer, errors).ifPresent(value -> into.setField(field, value));
            }
        });
    }

    private static void list(
            JsonNode node, Message.Builder into, FieldDescriptor field, String at, List<InputError> errors) {
        if (!node.isArray()) {
            errors.add(InputError.inBody(at, "must be a list"));
            return;
        }
        for (int index = 0; index < node.size(); index++) {
            value(node.get(index), into, field, at + "/" + index, errors)
                    .ifPresent(value -> into.addRepeatedField(field, value));
        }
    }

    private static Optional<Object> value(
            JsonNode node, Message.Builder parent, FieldDescriptor field, String at, List<InputError> errors) {
        Optional<Object> value = switch (field.getJavaType()) {
            case MESSAGE ->
                Names.isInstant(field.getMessageType())
                        ? instant(node)
                        : Optional.of(message(node, parent.newBuilderForField(field), at, errors));
            case ENUM ->
                Names.values(field.getEnumType()).stream()
                        .filter(word -> node.isTextual() && Names.word(word).equals(node.textValue()))
                        .<Object>map(word -> word)
                        .findFirst();
            case STRING -> node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
            case BOOLEAN -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
            case DOUBLE -> node.isNumber() ? Optional.of(node.doubleValue()) : Optional.empty();
            case INT -> node.isInt() && node.intValue() >= 0 ? Optional.of(node.intValue()) : Optional.empty();
            case LONG ->
                node.canConvertToLong() && node.isIntegralNumber() && node.longValue() >= 0
                        ? Optional.of(node.longValue())
                        : Optional.empty();
            case FLOAT, BYTE_STRING -> throw new IllegalStateException("no body has a " + field.getFullName());
        };
        if (value.isEmpty()) {
            errors.add(InputError.inBody(at, "must be " + expected(field)));
        }
        return value;
    }

    private static Message message(JsonNode node, Message.Builder into, String at, List<InputError> errors) {
        object(node, into, at, errors);
        return into.build();
    }

    private static Optional<Object> instant(JsonNode node) {
        try {
            var instant = Instant.parse(node.textValue() == null ? "" : node.textValue());
            return Optional.of(Timestamp.newBuilder()
                    .setSeconds(instant.getEpochSecond())
                    .setNanos(instant.getNano())
                    .build());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static String expected(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case MESSAGE -> "an instant such as 2026-12-31T12:00:00Z";
            case ENUM ->
                "one of "
                        + Names.values(field.getEnumType()).stream()
                                .map(Names::word)
                                .collect(Collectors.joining(", "));
            case STRING -> "a string";
            case BOOLEAN -> "true or false";
            case DOUBLE -> "a number";
            default -> "a whole number, not below 0";
        };
    }
}
