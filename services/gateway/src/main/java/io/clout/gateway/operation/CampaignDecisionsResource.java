// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.operation;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.MessageReader;
import io.clout.gateway.contract.Shown;
import io.clout.gateway.session.Session;
import io.clout.proto.perk.v1.DecideReviewRequest;
import io.clout.proto.perk.v1.EnterBeaconRequest;
import io.clout.proto.perk.v1.ListReviewsRequest;
import io.clout.proto.perk.v1.ListSubmittedRequest;
import io.clout.proto.perk.v1.MoveCampaignRequest;
import io.clout.proto.perk.v1.MutinyCampaignServiceGrpc.MutinyCampaignServiceStub;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** An operator's decisions about campaigns and claims. The service checks the role again. */
@Path("/api/v1/operation")
@RolesAllowed("operator")
@Tag(name = "Operation")
class CampaignDecisionsResource {

    private final Session session;
    private final ServiceClient<MutinyCampaignServiceStub> campaigns;
    private final MessageReader reader;

    CampaignDecisionsResource(
            Session session, ServiceClient<MutinyCampaignServiceStub> campaigns, MessageReader reader) {
        this.session = session;
        this.campaigns = campaigns;
        this.reader = reader;
    }

    @GET
    @Path("campaigns")
    @Operation(operationId = "listSubmitted", summary = "Lists campaigns that wait for a decision, oldest first")
    public Uni<Response> listSubmitted(
            @RestQuery @DefaultValue("20") @Min(1) int limit, @RestQuery @DefaultValue("") String cursor) {
        var request = ListSubmittedRequest.newBuilder()
                .setPageSize(Math.min(limit, 100))
                .setPageToken(cursor)
                .build();
        return campaigns
                .idempotent(session.token(), service -> service.listSubmitted(request))
                .map(answer -> Shown.page(answer.getCampaignsList(), answer.getNextPageToken()));
    }

    @POST
    @Path("brands/{brandId}/campaigns/{campaignId}/decision")
    @Operation(operationId = "decideCampaign", summary = "Makes a submitted campaign live, or sends it back as a draft")
    public Uni<Response> decideCampaign(@RestPath String brandId, @RestPath String campaignId, @Nullable String body) {
        var request = reader.read(body, MoveCampaignRequest.newBuilder())
                .setBrandId(brandId)
                .setCampaignId(campaignId)
                .build();
        return campaigns
                .once(session.token(), service -> service.moveCampaign(request))
                .map(answer -> Shown.ok(answer.getCampaign()));
    }

    @GET
    @Path("claim-reviews")
    @Operation(
            operationId = "listClaimReviews",
            summary = "Lists claims that look like one person with several accounts, oldest first")
    public Uni<Response> listClaimReviews(
            @RestQuery @DefaultValue("20") @Min(1) int limit, @RestQuery @DefaultValue("") String cursor) {
        var request = ListReviewsRequest.newBuilder()
                .setPageSize(Math.min(limit, 100))
                .setPageToken(cursor)
                .build();
        return campaigns
                .idempotent(session.token(), service -> service.listReviews(request))
                .map(answer -> Shown.page(answer.getReviewsList(), answer.getNextPageToken()));
    }

    @POST
    @Path("claim-reviews/{claimId}")
    @Operation(operationId = "decideClaimReview", summary = "Keeps or cancels such a claim")
    public Uni<Response> decideClaimReview(@RestPath String claimId, @Nullable String body) {
        var request = reader.read(body, DecideReviewRequest.newBuilder())
                .setClaimId(claimId)
                .build();
        return campaigns
                .once(session.token(), service -> service.decideReview(request))
                .map(_ -> Shown.none());
    }

    @PUT
    @Path("campaigns/{campaignId}/beacon")
    @Operation(operationId = "enterBeacon", summary = "Enters the public random value of a lottery")
    public Uni<Response> enterBeacon(@RestPath String campaignId, @Nullable String body) {
        var request = reader.read(body, EnterBeaconRequest.newBuilder())
                .setCampaignId(campaignId)
                .build();
        return campaigns
                .idempotent(session.token(), service -> service.enterBeacon(request))
                .map(_ -> Shown.none());
    }
}
