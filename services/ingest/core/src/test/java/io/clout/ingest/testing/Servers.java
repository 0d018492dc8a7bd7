// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import io.clout.standalone.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real PostgreSQL and a real Kafka, for {@code @QuarkusTestResource}. */
public class Servers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var database = TestServers.postgres("ingest");
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.reactive.url", database.reactiveUrl(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password(),
                "kafka.bootstrap.servers", TestServers.kafka());
    }

    @Override
    public void stop() {
        // The servers go with the JVM.
    }
}
