// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.MapEntry;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.clout.gateway.json.ProtoJson;
import java.util.List;

/** Writes messages as JSON. What has no value is left out; lists are there even if they are empty. */
public final class MessageWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private MessageWriter() {}

    /** The message as a JSON object. */
    public static ObjectNode write(Message message) {
        ObjectNode json = JSON.objectNode();
        for (FieldDescriptor field : Names.fields(message.getDescriptorForType())) {
            if (field.isMapField()) {
                json.set(field.getJsonName(), map((List<?>) message.getField(field)));
            } else if (field.isRepeated()) {
                var items = json.putArray(field.getJsonName());
                ((List<?>) message.getField(field)).forEach(item -> items.add(value(item)));
            } else if (!absent(message, field)) {
                json.set(field.getJsonName(), value(message.getField(field)));
            }
        }
        return json;
    }

    private static boolean absent(Message message, FieldDescriptor field) {
        return field.hasPresence() && !message.hasField(field)
                || message.getField(field) instanceof EnumValueDescriptor word && word.getNumber() == 0;
    }

    private static ObjectNode map(List<?> entries) {
        ObjectNode json = JSON.objectNode();
        entries.stream()
                .map(entry -> (MapEntry<?, ?>) entry)
                .forEach(entry -> json.set(entry.getKey().toString(), value(entry.getValue())));
        return json;
    }

    private static JsonNode value(Object value) {
        return switch (value) {
            case Timestamp instant -> JSON.textNode(ProtoJson.instant(instant).toString());
            case Message message -> write(message);
            case EnumValueDescriptor word -> JSON.textNode(Names.word(word));
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Double number -> JSON.numberNode(number);
            case Boolean flag -> JSON.booleanNode(flag);
            default -> JSON.textNode(value.toString());
        };
    }
}
