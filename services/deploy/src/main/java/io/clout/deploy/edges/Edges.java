// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy.edges;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Who talks to whom: {@code helm/clout/edges.yaml}.
 *
 * @param services by name
 * @param networks by key
 */
public record Edges(SortedMap<String, Service> services, SortedMap<String, Source> networks) {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    /**
     * The edges of one service, as the comments of the file explain them.
     *
     * @param serves who calls from outside the platform
     * @param calls services that it calls by gRPC
     * @param reads Kafka topics
     * @param writes Kafka topics
     * @param outside what it reaches beyond the platform
     */
    public record Service(
            @Nullable String serves,
            List<String> calls,
            @Nullable String database,
            List<String> reads,
            List<String> writes,
            @Nullable String group,
            @Nullable String transaction,
            @Nullable String ownTopics,
            List<String> outside) {

        @SuppressWarnings("NullAway") // Jackson leaves out what the file leaves out.
        public Service {
            calls = calls == null ? List.of() : List.copyOf(calls);
            reads = reads == null ? List.of() : List.copyOf(reads);
            writes = writes == null ? List.of() : List.copyOf(writes);
            outside = outside == null ? List.of() : List.copyOf(outside);
        }

        public boolean usesKafka() {
            return !reads.isEmpty() || !writes.isEmpty();
        }
    }

    /** @param internet whether reading the network means requests to servers outside */
    public record Source(boolean internet) {}

    public static Edges read(Path root) throws IOException {
        return YAML.readValue(root.resolve("helm/clout/edges.yaml").toFile(), Edges.class);
    }
}
