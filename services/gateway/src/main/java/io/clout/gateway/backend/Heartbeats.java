// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import grpc.health.v1.MutinyHealthGrpc;
import io.clout.proto.signal.v1.Network;
import io.grpc.Channel;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Whether each service behind the gateway answers. However many people ask, each service is asked once in two seconds. */
@ApplicationScoped
public class Heartbeats {
    private static final Duration RECENT = Duration.ofSeconds(2);
    private static final Set<Status.Code> SILENCE = Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED);

    /**
     * One service.
     *
     * @param networks those that it reads; none if it is not for reading networks
     */
    public record Heartbeat(String service, List<Network> networks, boolean answers) {}

    private final Duration patience;
    private final Uni<List<Heartbeat>> recent;

    Heartbeats(
            @GrpcClient("profile") Channel profile,
            @GrpcClient("scoring") Channel scoring,
            @GrpcClient("perks") Channel perks,
            Connectors connectors,
            Channels channels,
            BackendConfig config) {
        this.patience = config.glance();
        var services = new ArrayList<Uni<Heartbeat>>();
        services.add(ask("profile", List.of(), profile));
        services.add(ask("scoring", List.of(), scoring));
        services.add(ask("perks", List.of(), perks));
        for (var ingestion : connectors.services()) {
            services.add(ask("ingest", ingestion.networks(), channels.to(ingestion.address())));
        }
        this.recent = Uni.join().all(services).andFailFast().memoize().forFixedDuration(RECENT);
    }

    /** In the order in which people see them. */
    public Uni<List<Heartbeat>> recent() {
        return recent;
    }

    private Uni<Heartbeat> ask(String service, List<Network> networks, Channel channel) {
        var stub = MutinyHealthGrpc.newMutinyStub(channel);
        return Uni.createFrom()
                .deferred(() -> stub.withDeadlineAfter(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .check(HealthCheckRequest.getDefaultInstance()))
                .map(answer -> answer.getStatus() == ServingStatus.SERVING)
                // A refusal is an answer too.
                .onFailure()
                .recoverWithItem(failure ->
                        !SILENCE.contains(Status.fromThrowable(failure).getCode()))
                .map(answers -> new Heartbeat(service, networks, answers));
    }
}
