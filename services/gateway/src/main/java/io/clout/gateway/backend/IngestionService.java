// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import io.clout.common.security.CallerToken;
import io.clout.proto.account.v1.Connector;
import io.clout.proto.account.v1.ListConnectorsRequest;
import io.clout.proto.account.v1.ListReviewsRequest;
import io.clout.proto.account.v1.MutinyConnectorServiceGrpc.MutinyConnectorServiceStub;
import io.clout.proto.account.v1.Review;
import io.clout.proto.signal.v1.Network;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** An ingestion service at its address: one channel and one circuit, however many networks it runs. */
public final class IngestionService {
    private final String address;
    private final ServiceClient<MutinyConnectorServiceStub> client;
    private final Duration glance;
    private final Set<Network> routed;
    private volatile List<Network> networks;

    /** @param routed networks whose requests go here; all of them are assumed to run here until the service has answered */
    IngestionService(
            String address, ServiceClient<MutinyConnectorServiceStub> client, Duration glance, List<Network> routed) {
        this.address = address;
        this.client = client;
        this.glance = glance;
        this.routed = Set.copyOf(routed);
        this.networks = List.copyOf(routed);
    }

    /** Host and port; tells the services of an installation apart. */
    public String address() {
        return address;
    }

    ServiceClient<MutinyConnectorServiceStub> client() {
        return client;
    }

    /** Whether requests for the network go here. */
    public boolean serves(Network network) {
        return routed.contains(network);
    }

    /** The networks that ran here when the service last answered. */
    public List<Network> networks() {
        return networks;
    }

    /** What each network here offers the caller. Asks the service only, never the networks themselves. */
    public Uni<List<Connector>> connectors(CallerToken caller) {
        return look(caller, stub -> stub.listConnectors(ListConnectorsRequest.getDefaultInstance()))
                .map(response -> response.getConnectorsList().stream()
                        .filter(connector -> serves(connector.getNetwork()))
                        .toList())
                .invoke(connectors -> networks =
                        connectors.stream().map(Connector::getNetwork).toList());
    }

    /** Proofs here that wait for an operator; the caller has to be one. */
    public Uni<List<Review>> reviews(CallerToken caller) {
        return look(caller, stub -> stub.listReviews(ListReviewsRequest.getDefaultInstance()))
                .map(response -> response.getReviewsList().stream()
                        .filter(review -> serves(review.getNetwork()))
                        .toList());
    }

    private <T> Uni<T> look(CallerToken caller, Function<MutinyConnectorServiceStub, Uni<T>> question) {
        return client.idempotent(
                caller, stub -> question.apply(stub.withDeadlineAfter(glance.toMillis(), TimeUnit.MILLISECONDS)));
    }
}
