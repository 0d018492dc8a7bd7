// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import io.clout.common.network.NetworkName;
import io.clout.gateway.problem.ApiProblem;
import io.clout.gateway.problem.ProblemOf;
import io.clout.gateway.problem.ProblemType;
import io.clout.proto.account.v1.MutinyConnectorServiceGrpc;
import io.clout.proto.signal.v1.Network;
import io.grpc.Channel;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Finds the ingestion service that runs a network. Created at startup, so that a mistake in the configuration shows at once. */
@ApplicationScoped
@Startup
public class Connectors {
    private static final Logger LOG = Logger.getLogger(Connectors.class);

    private final List<IngestionService> services;

    Connectors(IngestConfig ingest, Channels channels, BackendConfig backend) {
        var routes = new IngestRoutes(ingest);
        this.services = routes.addresses().stream()
                .map(address -> service(
                        address,
                        routes.at(address),
                        ingest.address().filter(address::equals).isPresent(),
                        channels.to(address),
                        backend))
                .toList();
    }

    private static IngestionService service(
            String address, List<Network> networks, boolean together, Channel channel, BackendConfig backend) {
        var names = networks.stream().map(NetworkName::title).collect(Collectors.joining(", "));
        var client = new ServiceClient<>(
                "ingest at " + address,
                MutinyConnectorServiceGrpc.newMutinyStub(channel),
                (together ? "Linking accounts and uploading archives is" : "Linking accounts of " + names + " is")
                        + " unavailable right now. Scores and everything else still work.",
                backend.networkDeadline(),
                backend);
        return new IngestionService(address, client, backend.glance(), networks);
    }

    /** One for each address. */
    public List<IngestionService> services() {
        return services;
    }

    /**
     * Asks all ingestion services at once.
     *
     * @param away replaces the answer of a service that is unavailable
     */
    public <T> Uni<List<T>> ask(
            Function<IngestionService, Uni<List<T>>> question, Function<IngestionService, List<T>> away) {
        var answers = services.stream()
                .map(service -> question.apply(service)
                        .onFailure(failure -> ProblemOf.failure(failure).status() >= 500)
                        .recoverWithItem(failure -> {
                            LOG.debugf(failure, "The ingestion service at %s does not answer", service.address());
                            return away.apply(service);
                        }))
                .toList();
        return Uni.join()
                .all(answers)
                .andFailFast()
                .map(all -> all.stream().flatMap(List::stream).toList());
    }

    /** By the name that paths have, in any case. */
    public NetworkClient named(String network) {
        try {
            return of(NetworkName.parse(network.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException _) {
            throw unknownNetwork();
        }
    }

    /** Only says where requests for the network go; whether it runs there, the service answers. */
    public NetworkClient of(Network network) {
        return services.stream()
                .filter(service -> service.serves(network))
                .map(service -> new NetworkClient(network, service.client()))
                .findFirst()
                .orElseThrow(Connectors::unknownNetwork);
    }

    private static ApiProblem unknownNetwork() {
        return new ApiProblem(
                ProblemType.UNKNOWN_NETWORK, "GET /api/v1/networks lists the networks that this server offers.");
    }
}
