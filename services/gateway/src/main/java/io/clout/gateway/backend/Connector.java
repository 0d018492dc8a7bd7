// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import io.clout.common.security.CallerToken;
import io.clout.proto.account.v1.GetConnectorRequest;
import io.clout.proto.account.v1.GetConnectorResponse;
import io.clout.proto.account.v1.ListReviewsRequest;
import io.clout.proto.account.v1.ListReviewsResponse;
import io.clout.proto.account.v1.MutinyConnectorServiceGrpc.MutinyConnectorServiceStub;
import io.clout.proto.signal.v1.Network;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The ingestion service of one network.
 *
 * @param name what people call the network
 * @param glance how long a look at the network's state may take: pages wait for it, and for all networks at once
 */
public record Connector(
        Network network, String name, ServiceClient<MutinyConnectorServiceStub> service, Duration glance) {

    /** The ways in, and how the caller's account there is doing. Asks the service only, never the network itself. */
    public Uni<GetConnectorResponse> state(CallerToken caller) {
        return look(caller, stub -> stub.getConnector(GetConnectorRequest.getDefaultInstance()));
    }

    /** What waits for an operator there; the caller has to be one. */
    public Uni<ListReviewsResponse> reviews(CallerToken caller) {
        return look(caller, stub -> stub.listReviews(ListReviewsRequest.getDefaultInstance()));
    }

    private <T> Uni<T> look(CallerToken caller, Function<MutinyConnectorServiceStub, Uni<T>> question) {
        return service.idempotent(
                caller, stub -> question.apply(stub.withDeadlineAfter(glance.toMillis(), TimeUnit.MILLISECONDS)));
    }
}
