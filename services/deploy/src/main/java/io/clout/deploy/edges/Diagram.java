// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy.edges;

import java.util.ArrayList;
import java.util.List;

/** The edges as a Mermaid flow chart, which hosts of git repositories draw. */
public record Diagram(Edges edges) {

    public String markdown() {
        var lines = new ArrayList<>(List.of("```mermaid", "flowchart TD"));
        edges.services().forEach((name, service) -> {
            if (service.serves() != null) {
                lines.add("  %s([%s]) -->|HTTPS| %s".formatted(service.serves(), service.serves(), name));
            }
            service.calls().forEach(called -> lines.add("  %s -->|gRPC| %s".formatted(name, called)));
            service.writes().stream()
                    .filter(topic -> !topic.endsWith(".dlq"))
                    .forEach(topic -> lines.add("  %s --> %s".formatted(name, node(topic))));
            service.reads().forEach(topic -> lines.add("  %s --> %s".formatted(node(topic), name)));
            if (service.database() != null) {
                lines.add("  %s --- %s_db[(%s)]".formatted(name, service.database(), service.database()));
            }
        });
        lines.add("  ingest -->|HTTPS| networks([networks])");
        lines.add("```");
        return String.join("\n", lines) + "\n";
    }

    private static String node(String topic) {
        return "%s[/%s/]".formatted(topic.replace('.', '_'), topic);
    }
}
