// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Stands in for the network. Its init arguments become configuration, with {@code %s} standing for its base URL; tests say through
 * {@link #client} what it answers.
 */
public class StandIn implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "clout.test.stand-in";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private Map<String, String> configuration = Map.of();

    /** Talks to the stand-in of the running test. */
    public static WireMock client() {
        return new WireMock("127.0.0.1", ConfigProvider.getConfig().getValue(PORT, Integer.class));
    }

    @Override
    public void init(Map<String, String> arguments) {
        configuration = arguments;
    }

    @Override
    public Map<String, String> start() {
        server.start();
        Map<String, String> properties = new HashMap<>();
        configuration.forEach((name, value) -> properties.put(name, value.replace("%s", server.baseUrl())));
        properties.put(PORT, Integer.toString(server.port()));
        return properties;
    }

    @Override
    public void stop() {
        server.stop();
    }
}
