// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy.values;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The table of values in the chart's README. */
record ValuesTable(List<Value> values) {

    String markdown() {
        var rows = new ArrayList<>(List.of("| Key | Default | Meaning |", "| --- | --- | --- |"));
        values.forEach(value -> add(rows, value));
        return String.join("\n", rows) + "\n";
    }

    private static void add(List<String> rows, Value value) {
        if (value.children().isEmpty()) {
            rows.add("| `%s` | `%s` | %s |".formatted(value.path(), show(value.node()), value.description()));
        } else {
            // Defaults of a service that differ from those of all need no words of their own.
            value.children().forEach(child -> add(rows, child));
        }
    }

    private static String show(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue().isEmpty() ? "\"\"" : scalar.getValue();
            case SequenceNode list -> list.getValue().isEmpty() ? "[]" : inline(list);
            case MappingNode map -> map.getValue().isEmpty() ? "{}" : "see values.yaml";
            default -> throw new IllegalArgumentException("not a value: " + node);
        };
    }

    private static String inline(SequenceNode list) {
        return list.getValue().stream().allMatch(ScalarNode.class::isInstance)
                ? list.getValue().stream()
                        .map(each -> ((ScalarNode) each).getValue())
                        .toList()
                        .toString()
                : "see values.yaml";
    }
}
