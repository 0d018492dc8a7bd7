// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import io.clout.standalone.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A real PostgreSQL and a real Kafka for the service under test, and an empty place for its state. */
public class ScoringServers implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        var database = TestServers.postgres("scoring");
        try {
            return Map.of(
                    "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                    "quarkus.datasource.reactive.url", database.reactiveUrl(),
                    "quarkus.datasource.username", database.user(),
                    "quarkus.datasource.password", database.password(),
                    "kafka.bootstrap.servers", TestServers.kafka(),
                    "clout.scoring.statement.keys",
                            Files.createTempDirectory("scoring-keys").toString(),
                    "clout.scoring.statement.make-first-key", "true",
                    "QUARKUS_KAFKA_STREAMS_STATE_DIR",
                            Files.createTempDirectory("scoring-streams").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {} // the servers go with the JVM
}
