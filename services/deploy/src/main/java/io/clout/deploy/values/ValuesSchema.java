// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy.values;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * {@code values.schema.json}: no key that {@code values.yaml} lacks, no other type than its default's. Services and networks may set
 * every key of {@code defaults} as well.
 */
record ValuesSchema(List<Value> values) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> OVERRIDING = List.of("services", "networks");

    String json() throws IOException {
        var schema = JSON.createObjectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Values of the chart clout; generated from values.yaml by ./clout chart");
        close(schema, values);
        // Helm adds it for charts that are part of others.
        ((ObjectNode) schema.get("properties")).putObject("global").put("type", "object");
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    private void close(ObjectNode schema, List<Value> keys) throws IOException {
        schema.put("type", "object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        for (var key : keys) {
            describe(properties.putObject(key.name()), key);
        }
    }

    private void describe(ObjectNode schema, Value value) throws IOException {
        if (!value.description().isEmpty()) {
            schema.put("description", value.description());
        }
        switch (value.node()) {
            case MappingNode _ when value.open() -> schema.put("type", "object");
            case MappingNode _ -> close(schema, keys(value));
            case SequenceNode _ -> {
                schema.put("type", "array");
                schema.putObject("items").put("type", value.mark("@items").orElseThrow(() -> missing(value)));
            }
            case ScalarNode scalar -> {
                schema.put("type", type(scalar.getTag()));
                value.mark("@enum").ifPresent(set -> {
                    var names = schema.putArray("enum");
                    for (var name : set.split(" ")) {
                        names.add(name);
                    }
                });
            }
            default -> throw new IOException(value.path() + " is neither keys nor a list nor a value");
        }
    }

    private List<Value> keys(Value value) {
        var parent = value.path().contains(".") ? value.path().substring(0, value.path().lastIndexOf('.')) : "";
        if (!OVERRIDING.contains(parent)) {
            return value.children();
        }
        // What a service sets otherwise than the defaults may still hold all that they may.
        var common = values.stream()
                .filter(each -> each.path().equals("defaults"))
                .flatMap(each -> each.children().stream())
                .toList();
        var names = common.stream().map(Value::name).toList();
        var keys = new ArrayList<>(common);
        value.children().stream().filter(each -> !names.contains(each.name())).forEach(keys::add);
        return keys;
    }

    private static IOException missing(Value value) {
        return new IOException(value.path() + " needs `@items TYPE` in its comment");
    }

    private static String type(Tag tag) throws IOException {
        if (tag.equals(Tag.STR)) {
            return "string";
        } else if (tag.equals(Tag.INT)) {
            return "integer";
        } else if (tag.equals(Tag.BOOL)) {
            return "boolean";
        }
        throw new IOException("no type for " + tag);
    }
}
