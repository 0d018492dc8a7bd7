// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.standalone.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** A real PostgreSQL and a real Kafka, and a stand-in for Keycloak, for the service under test. */
public class ProfileServers implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        var database = TestServers.postgres("profile");
        var settings = new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.reactive.url", database.reactiveUrl(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password(),
                "kafka.bootstrap.servers", TestServers.kafka()));
        settings.putAll(FakeSignIn.start());
        return settings;
    }

    @Override
    public void stop() {} // the servers go with the JVM
}
