// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Stands in for X; tests say through WireMock's own port what it answers. */
public class FakeX implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "clout.test.x-port";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                PORT,
                Integer.toString(server.port()),
                "clout.twitter.api-url",
                server.baseUrl(),
                "clout.twitter.client-id",
                "app",
                "clout.twitter.client-secret",
                "app secret");
    }

    @Override
    public void stop() {
        server.stop();
    }
}
