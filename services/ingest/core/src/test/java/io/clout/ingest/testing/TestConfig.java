// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import io.clout.ingest.http.NetworksConfig;
import io.clout.proto.signal.v1.Network;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.stream.Collectors;

/** Configuration in plain tests: the real defaults, and what a test wants otherwise. */
public final class TestConfig {

    private TestConfig() {}

    /**
     * What every network can be set.
     *
     * @param properties by name below the network, such as {@code http.timeout}
     */
    public static NetworksConfig.Settings network(Map<String, String> properties) {
        Map<String, String> full = properties.entrySet().stream()
                .collect(Collectors.toMap(setting -> "clout.networks.clout." + setting.getKey(), Map.Entry::getValue));
        return of(NetworksConfig.class, full).of(Network.NETWORK_CLOUT);
    }

    /**
     * @param properties by full name, such as {@code clout.archive.max-files}
     */
    public static <T> T of(Class<T> mapping, Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(mapping)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(mapping);
    }
}
