// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import static java.util.function.Function.identity;

import io.clout.common.network.NetworkName;
import io.clout.proto.signal.v1.Network;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the requests of each network go, by the configuration. */
final class IngestRoutes {
    private final Map<Network, String> addresses = new EnumMap<>(Network.class);

    /** @throws IllegalStateException if an operator has to correct the configuration */
    IngestRoutes(IngestConfig config) {
        if (config.address().isEmpty() && config.apart().isEmpty()) {
            throw new IllegalStateException(
                    "No ingestion service is configured: set clout.gateway.ingest.address, clout.gateway.ingest.apart, or both");
        }
        config.address().ifPresent(address -> NetworkName.all().forEach(network -> addresses.put(network, address)));
        var networks = NetworkName.all().stream().collect(Collectors.toMap(NetworkName::key, identity()));
        config.apart()
                .forEach((key, address) ->
                        addresses.put(Optional.ofNullable(networks.get(key)).orElseThrow(() -> unknown(key)), address));
    }

    private static IllegalStateException unknown(String key) {
        return new IllegalStateException("clout.gateway.ingest.apart." + key + ": unknown network; the networks are "
                + NetworkName.all().stream().map(NetworkName::key).collect(Collectors.joining(", ")));
    }

    /** Each once. */
    List<String> addresses() {
        return addresses.values().stream().distinct().toList();
    }

    /** The networks whose requests go there, in the order in which people see them. */
    List<Network> at(String address) {
        return NetworkName.all().stream()
                .filter(network -> address.equals(addresses.get(network)))
                .toList();
    }
}
