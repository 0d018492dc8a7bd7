// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.clout.common.network.NetworkName;
import io.clout.proto.signal.v1.Network;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.ConfigProvider;

/** Stands in for every network; tests say through {@link #client} what it answers. */
public class StandIns implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "clout.test.stand-in.";

    private final List<WireMockServer> servers = new ArrayList<>();

    /** Base URL of the stand-in of a network. */
    public static String url(Network network) {
        return ConfigProvider.getConfig().getValue(URL + NetworkName.key(network), String.class);
    }

    /** Talks to the stand-in of a network. */
    public static WireMock client(Network network) {
        URI url = URI.create(url(network));
        return new WireMock(url.getHost(), url.getPort());
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> properties = new HashMap<>();
        for (FakeNetwork network : ServiceLoader.load(FakeNetwork.class, StandIns.class.getClassLoader())) {
            var server = new WireMockServer(
                    WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
            server.start();
            servers.add(server);
            properties.putAll(network.configuration(server.baseUrl()));
            properties.put(URL + NetworkName.key(network.network()), server.baseUrl());
        }
        return properties;
    }

    @Override
    public void stop() {
        servers.forEach(WireMockServer::stop);
    }
}
