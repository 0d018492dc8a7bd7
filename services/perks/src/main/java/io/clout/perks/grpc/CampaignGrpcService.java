// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.grpc;

import io.clout.perks.PageToken;
import io.clout.perks.Replies;
import io.clout.perks.campaign.Campaigns;
import io.clout.perks.claim.BrandClaims;
import io.clout.perks.code.Codes;
import io.clout.perks.estimate.Estimates;
import io.clout.perks.lottery.Lotteries;
import io.clout.perks.report.Reports;
import io.clout.perks.review.Reviews;
import io.clout.perks.shipping.Shipping;
import io.clout.proto.perk.v1.AddCodesRequest;
import io.clout.proto.perk.v1.AddCodesResponse;
import io.clout.proto.perk.v1.BrandClaim;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.CampaignServiceGrpc.CampaignServiceImplBase;
import io.clout.proto.perk.v1.ClaimReview;
import io.clout.proto.perk.v1.CreateCampaignRequest;
import io.clout.proto.perk.v1.CreateCampaignResponse;
import io.clout.proto.perk.v1.DecideReviewRequest;
import io.clout.proto.perk.v1.DecideReviewResponse;
import io.clout.proto.perk.v1.EnterBeaconRequest;
import io.clout.proto.perk.v1.EnterBeaconResponse;
import io.clout.proto.perk.v1.EstimateAudienceRequest;
import io.clout.proto.perk.v1.EstimateAudienceResponse;
import io.clout.proto.perk.v1.GetCampaignRequest;
import io.clout.proto.perk.v1.GetCampaignResponse;
import io.clout.proto.perk.v1.GetReportRequest;
import io.clout.proto.perk.v1.GetReportResponse;
import io.clout.proto.perk.v1.GetShippingAddressRequest;
import io.clout.proto.perk.v1.GetShippingAddressResponse;
import io.clout.proto.perk.v1.ListCampaignsRequest;
import io.clout.proto.perk.v1.ListCampaignsResponse;
import io.clout.proto.perk.v1.ListClaimsRequest;
import io.clout.proto.perk.v1.ListClaimsResponse;
import io.clout.proto.perk.v1.ListReviewsRequest;
import io.clout.proto.perk.v1.ListReviewsResponse;
import io.clout.proto.perk.v1.ListSubmittedRequest;
import io.clout.proto.perk.v1.ListSubmittedResponse;
import io.clout.proto.perk.v1.MarkShippedRequest;
import io.clout.proto.perk.v1.MarkShippedResponse;
import io.clout.proto.perk.v1.MoveCampaignRequest;
import io.clout.proto.perk.v1.MoveCampaignResponse;
import io.clout.proto.perk.v1.UpdateCampaignRequest;
import io.clout.proto.perk.v1.UpdateCampaignResponse;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;

/** The contract {@code clout.perk.v1.CampaignService}. */
@GrpcService
@Authenticated
class CampaignGrpcService extends CampaignServiceImplBase {

    private final Replies replies;
    private final Campaigns campaigns;
    private final Estimates estimates;
    private final Codes codes;
    private final BrandClaims claims;
    private final Shipping shipping;
    private final Reports reports;
    private final Reviews reviews;
    private final Lotteries lotteries;

    CampaignGrpcService(
            Replies replies,
            Campaigns campaigns,
            Estimates estimates,
            Codes codes,
            BrandClaims claims,
            Shipping shipping,
            Reports reports,
            Reviews reviews,
            Lotteries lotteries) {
        this.replies = replies;
        this.campaigns = campaigns;
        this.estimates = estimates;
        this.codes = codes;
        this.claims = claims;
        this.shipping = shipping;
        this.reports = reports;
        this.reviews = reviews;
        this.lotteries = lotteries;
    }

    @Override
    public void createCampaign(CreateCampaignRequest request, StreamObserver<CreateCampaignResponse> reply) {
        replies.answer(
                reply,
                actor -> CreateCampaignResponse.newBuilder()
                        .setCampaign(campaigns.create(actor, request))
                        .build());
    }

    @Override
    public void listCampaigns(ListCampaignsRequest request, StreamObserver<ListCampaignsResponse> reply) {
        replies.answer(reply, actor -> {
            PageToken.Page<Campaign> page = campaigns.list(actor, request);
            return ListCampaignsResponse.newBuilder()
                    .addAllCampaigns(page.rows())
                    .setNextPageToken(page.next())
                    .build();
        });
    }

    @Override
    public void getCampaign(GetCampaignRequest request, StreamObserver<GetCampaignResponse> reply) {
        replies.answer(
                reply,
                actor -> GetCampaignResponse.newBuilder()
                        .setCampaign(campaigns.get(actor, request.getBrandId(), request.getCampaignId()))
                        .build());
    }

    @Override
    public void updateCampaign(UpdateCampaignRequest request, StreamObserver<UpdateCampaignResponse> reply) {
        replies.answer(
                reply,
                actor -> UpdateCampaignResponse.newBuilder()
                        .setCampaign(campaigns.update(actor, request))
                        .build());
    }

    @Override
    public void moveCampaign(MoveCampaignRequest request, StreamObserver<MoveCampaignResponse> reply) {
        replies.answer(
                reply,
                actor -> MoveCampaignResponse.newBuilder()
                        .setCampaign(campaigns.move(actor, request))
                        .build());
    }

    @Override
    public void estimateAudience(EstimateAudienceRequest request, StreamObserver<EstimateAudienceResponse> reply) {
        replies.answer(
                reply,
                actor -> EstimateAudienceResponse.newBuilder()
                        .setEstimate(estimates.estimate(actor, request))
                        .build());
    }

    @Override
    public void addCodes(AddCodesRequest request, StreamObserver<AddCodesResponse> reply) {
        replies.answer(reply, actor -> codes.add(actor, request));
    }

    @Override
    public void listClaims(ListClaimsRequest request, StreamObserver<ListClaimsResponse> reply) {
        replies.answer(reply, actor -> {
            PageToken.Page<BrandClaim> page = claims.list(actor, request);
            return ListClaimsResponse.newBuilder()
                    .addAllClaims(page.rows())
                    .setNextPageToken(page.next())
                    .build();
        });
    }

    @Override
    public void getShippingAddress(
            GetShippingAddressRequest request, StreamObserver<GetShippingAddressResponse> reply) {
        replies.answer(
                reply,
                actor -> GetShippingAddressResponse.newBuilder()
                        .setAddress(shipping.read(actor, request.getBrandId(), request.getClaimId()))
                        .build());
    }

    @Override
    public void markShipped(MarkShippedRequest request, StreamObserver<MarkShippedResponse> reply) {
        replies.answer(
                reply,
                actor -> MarkShippedResponse.newBuilder()
                        .setClaim(shipping.ship(actor, request.getBrandId(), request.getClaimId()))
                        .build());
    }

    @Override
    public void getReport(GetReportRequest request, StreamObserver<GetReportResponse> reply) {
        replies.answer(reply, actor -> reports.read(actor, request));
    }

    @Override
    public void listSubmitted(ListSubmittedRequest request, StreamObserver<ListSubmittedResponse> reply) {
        replies.answer(reply, actor -> {
            PageToken.Page<Campaign> page = campaigns.listSubmitted(actor, request);
            return ListSubmittedResponse.newBuilder()
                    .addAllCampaigns(page.rows())
                    .setNextPageToken(page.next())
                    .build();
        });
    }

    @Override
    public void listReviews(ListReviewsRequest request, StreamObserver<ListReviewsResponse> reply) {
        replies.answer(reply, actor -> {
            PageToken.Page<ClaimReview> page = reviews.list(actor, request);
            return ListReviewsResponse.newBuilder()
                    .addAllReviews(page.rows())
                    .setNextPageToken(page.next())
                    .build();
        });
    }

    @Override
    public void decideReview(DecideReviewRequest request, StreamObserver<DecideReviewResponse> reply) {
        replies.answer(reply, actor -> {
            reviews.decide(actor, request);
            return DecideReviewResponse.getDefaultInstance();
        });
    }

    @Override
    public void enterBeacon(EnterBeaconRequest request, StreamObserver<EnterBeaconResponse> reply) {
        replies.answer(reply, actor -> {
            lotteries.enterBeacon(actor, request);
            return EnterBeaconResponse.getDefaultInstance();
        });
    }
}
