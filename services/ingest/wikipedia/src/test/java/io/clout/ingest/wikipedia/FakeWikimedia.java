// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Stands in for Wikipedia, Wikidata and the page views; tests say through WireMock's own port what they answer. */
public class FakeWikimedia implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "clout.test.wikimedia-port";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @Override
    public Map<String, String> start() {
        server.start();
        var configuration = new HashMap<>(FakeWikipedia.configuration(server.baseUrl()));
        configuration.put(PORT, Integer.toString(server.port()));
        return configuration;
    }

    @Override
    public void stop() {
        server.stop();
    }
}
