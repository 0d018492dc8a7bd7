// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import io.clout.gateway.problem.ApiProblem;
import io.clout.gateway.problem.ProblemType;
import io.clout.proto.account.v1.MutinyConnectorServiceGrpc;
import io.clout.proto.signal.v1.Network;
import io.grpc.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The networks of this installation: those whose service has an address in the configuration. */
@ApplicationScoped
public class Connectors {
    private static final String PREFIX = "NETWORK_";

    private final BackendConfig config;
    private final List<Connector> all;

    Connectors(NetworksConfig networks, Channels channels, BackendConfig config) {
        this.config = config;
        this.all = networks.networks().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(network -> connector(network.getKey(), channels.to(network.getValue())))
                .toList();
    }

    private Connector connector(KnownNetwork known, Channel channel) {
        var without = known.title() + " cannot be reached right now. Scores and everything else still work.";
        var stub = MutinyConnectorServiceGrpc.newMutinyStub(channel);
        return new Connector(
                known.network(),
                known.title(),
                new ServiceClient<>("ingest-" + known.key(), stub, without, config.networkDeadline(), config),
                config.glance());
    }

    /** In the order in which a person is offered them. */
    public List<Connector> all() {
        return all;
    }

    public Optional<Connector> of(Network network) {
        return all.stream().filter(connector -> connector.network() == network).findFirst();
    }

    /** By the name that paths have, in any case. */
    public Connector named(String network) {
        return all.stream()
                .filter(connector -> nameOf(connector.network()).equals(network.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(
                        ProblemType.UNKNOWN_NETWORK, "GET /api/v1/networks lists the networks of this installation."));
    }

    /** The name of a network in the REST API: {@code TWITTER}. */
    public static String nameOf(Network network) {
        return network.name().substring(PREFIX.length());
    }
}
