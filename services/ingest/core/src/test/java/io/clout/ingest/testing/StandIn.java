// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Stands in for the network that {@link IngestTest} names; tests say through {@link #client} what it answers. */
public class StandIn implements QuarkusTestResourceConfigurableLifecycleManager<IngestTest> {

    private static final String URL = "clout.test.stand-in";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private FakeNetwork network = new FakeNetwork.None();

    /** Base URL of the stand-in of the running test. */
    public static String url() {
        return ConfigProvider.getConfig().getValue(URL, String.class);
    }

    /** Talks to the stand-in of the running test. */
    public static WireMock client() {
        URI url = URI.create(url());
        return new WireMock(url.getHost(), url.getPort());
    }

    /** The network that a test names. */
    static FakeNetwork network(IngestTest test) {
        try {
            return test.value().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(test.value() + " cannot be made", e);
        }
    }

    @Override
    public void init(IngestTest test) {
        network = network(test);
    }

    @Override
    public Map<String, String> start() {
        server.start();
        Map<String, String> properties = new HashMap<>(network.configuration(server.baseUrl()));
        properties.put(URL, server.baseUrl());
        return properties;
    }

    @Override
    public void stop() {
        server.stop();
    }
}
