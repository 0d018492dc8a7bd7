// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A server for {@link FakeBluesky} beside the running service; tests say through WireMock's own port what it answers. */
public class BlueskyServer implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "clout.test.bluesky-port";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                PORT,
                Integer.toString(server.port()),
                "clout.bluesky.api-url",
                server.baseUrl(),
                "clout.bluesky.plc-url",
                server.baseUrl(),
                "clout.bluesky.private-servers",
                "true");
    }

    @Override
    public void stop() {
        server.stop();
    }
}
