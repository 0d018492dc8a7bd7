// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.clout.common.network.NetworkName;
import io.clout.proto.signal.v1.Network;
import io.clout.standalone.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * A real PostgreSQL and a real Kafka, for {@code @QuarkusTestResource}, and what else a test has instead of a service's
 * surroundings, such as an identity provider that gives ingestion a token of its own. Everything else is as the service is configured.
 */
public class Servers implements QuarkusTestResourceLifecycleManager {

    /** Units of the network's budget that a test may take. */
    static final long BUDGET = 1_000_000;

    private static final Map<String, String> SETTINGS = Map.of(
            "quarkus.http.test-port", "0",
            "clout.ingest.check", "0.2S",
            "clout.vault.keyset-file", "${java.io.tmpdir}/clout-test-${user.name}/keyset.json",
            "clout.actor.key-file", "${java.io.tmpdir}/clout-test-${user.name}/actor.key");

    private final WireMockServer identity =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @Override
    public Map<String, String> start() {
        identity.start();
        identity.stubFor(WireMock.post("/token")
                .willReturn(WireMock.okJson("{\"access_token\":\"own-token\",\"expires_in\":300}")));
        var database = TestServers.postgres("ingest");
        var properties = new HashMap<>(SETTINGS);
        for (Network network : NetworkName.all()) {
            String prefix = "clout.networks." + NetworkName.key(network);
            properties.put(prefix + ".http.timeout", "1S");
            properties.put(prefix + ".budget.units-per-day", Long.toString(BUDGET));
        }
        properties.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        properties.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        properties.put("quarkus.datasource.username", database.user());
        properties.put("quarkus.datasource.password", database.password());
        properties.put("kafka.bootstrap.servers", TestServers.kafka());
        properties.put("clout.ingest.client.token-url", identity.baseUrl() + "/token");
        properties.put("clout.ingest.client.secret", "a-secret");
        return properties;
    }

    @Override
    public void stop() {
        // The other servers go with the JVM.
        identity.stop();
    }
}
