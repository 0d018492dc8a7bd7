// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.openapi;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.clout.gateway.contract.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Examples of messages, put together from one sample for each name of a field, so that none is ever out of date. */
final class ContractExamples {

    private final Properties samples = new Properties();

    ContractExamples() {
        try (var file = ContractExamples.class.getResourceAsStream("/openapi/samples.properties")) {
            samples.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("samples.properties", e);
        }
    }

    /** An object with every field; of those that exclude each other the first. */
    Map<String, Object> of(Descriptor message) {
        var example = new LinkedHashMap<String, Object>();
        Set<String> chosen = new TreeSet<>();
        for (FieldDescriptor field : Names.fields(message)) {
            var choice = field.getRealContainingOneof();
            if (choice == null || chosen.add(choice.getName())) {
                example.put(
                        field.getJsonName(),
                        field.isRepeated() && !field.isMapField() ? List.of(value(field)) : value(field));
            }
        }
        return example;
    }

    private Object value(FieldDescriptor field) {
        if (field.isMapField()) {
            return Map.of("score", "52.1", "minimum", "55");
        }
        return switch (field.getJavaType()) {
            case INT, LONG -> Long.parseLong(samples.getProperty(field.getName(), "3"));
            case DOUBLE -> Double.parseDouble(samples.getProperty(field.getName(), "55"));
            case BOOLEAN -> false;
            case ENUM -> Names.word(Names.values(field.getEnumType()).getFirst());
            case MESSAGE ->
                Names.isInstant(field.getMessageType()) ? "2026-11-28T12:00:00Z" : of(field.getMessageType());
            default -> sample(field);
        };
    }

    private String sample(FieldDescriptor field) {
        var sample = samples.getProperty(field.getName());
        if (sample == null) {
            throw new IllegalStateException("samples.properties has no " + field.getName());
        }
        return sample;
    }
}
