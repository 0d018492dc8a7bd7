// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.reviews;

import io.clout.gateway.backend.Connectors;
import io.clout.gateway.json.Items;
import io.clout.gateway.session.Session;
import io.clout.proto.account.v1.DecideReviewRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Accounts that wait for an operator's decision. The services check the role again. */
@Path("/api/v1/reviews")
@RolesAllowed("operator")
@Tag(name = "Operation")
class ReviewsResource {
    private final Session session;
    private final Connectors connectors;

    ReviewsResource(Session session, Connectors connectors) {
        this.session = session;
        this.connectors = connectors;
    }

    /** @param agreed whether the account is theirs; agreeing links it */
    record Decision(@NotNull Boolean agreed) {}

    @GET
    @Operation(
            operationId = "listReviews",
            summary = "Lists accounts that wait for an operator's decision, oldest request first",
            description =
                    "At most 100 for each ingestion service, so the list is not paginated. Services that are unavailable are left out.")
    public Uni<Items<Review>> list() {
        var token = session.token();
        return connectors
                .ask(
                        service -> service.reviews(token)
                                .map(reviews -> reviews.stream().map(Review::of).toList()),
                        _ -> List.<Review>of())
                .map(reviews -> new Items<>(reviews.stream()
                        .sorted(Comparator.comparing(Review::askedAt))
                        .toList()));
    }

    @POST
    @Path("{network}/{id}")
    @ResponseStatus(204)
    @Operation(operationId = "decideReview", summary = "Decides a review; agreeing links the account")
    public Uni<Void> decide(@RestPath String network, @RestPath String id, @NotNull @Valid Decision decision) {
        var connector = connectors.named(network);
        var request = DecideReviewRequest.newBuilder()
                .setNetwork(connector.network())
                .setReviewId(id)
                .setAgreed(decision.agreed())
                .build();
        return connector
                .service()
                .once(session.token(), service -> service.decideReview(request))
                .replaceWithVoid();
    }
}
