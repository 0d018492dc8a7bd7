// SPDX-License-Identifier: Apache-2.0
package io.clout.perks;

import io.clout.standalone.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real PostgreSQL and a real Kafka for the service under test. */
public class PerksServers implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        var database = TestServers.postgres("perks");
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.reactive.url", database.reactiveUrl(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password(),
                "kafka.bootstrap.servers", TestServers.kafka(),
                "clout.vault.keyset-file", "${java.io.tmpdir}/clout-test-${user.name}/keyset.json");
    }

    @Override
    public void stop() {} // the servers go with the JVM
}
