// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A server for {@link FakeYouTube} beside the running service; tests say through WireMock's own port what it answers. */
public class YouTubeServer implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "clout.test.youtube-port";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                PORT,
                Integer.toString(server.port()),
                "clout.youtube.api-url",
                server.baseUrl(),
                "clout.youtube.token-url",
                server.baseUrl() + "/token",
                "clout.youtube.api-key",
                "operator",
                "clout.youtube.client-id",
                "app",
                "clout.youtube.client-secret",
                "app secret");
    }

    @Override
    public void stop() {
        server.stop();
    }
}
