// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.brands;

import io.clout.common.security.CallerToken;
import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.Csv;
import io.clout.gateway.contract.Pages;
import io.clout.gateway.contract.Shown;
import io.clout.gateway.session.Session;
import io.clout.proto.perk.v1.BrandClaim;
import io.clout.proto.perk.v1.DayCount;
import io.clout.proto.perk.v1.GetReportRequest;
import io.clout.proto.perk.v1.GetShippingAddressRequest;
import io.clout.proto.perk.v1.ListClaimsRequest;
import io.clout.proto.perk.v1.ListClaimsResponse;
import io.clout.proto.perk.v1.MarkShippedRequest;
import io.clout.proto.perk.v1.MutinyCampaignServiceGrpc.MutinyCampaignServiceStub;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What came of a campaign: claims and the report. */
@Path("/api/v1/brands/{brandId}")
@Authenticated
@Tag(name = "Campaigns")
class CampaignClaimsResource {

    private final Session session;
    private final ServiceClient<MutinyCampaignServiceStub> campaigns;

    CampaignClaimsResource(Session session, ServiceClient<MutinyCampaignServiceStub> campaigns) {
        this.session = session;
        this.campaigns = campaigns;
    }

    @GET
    @Path("campaigns/{campaignId}/claims")
    @Operation(
            operationId = "listClaims",
            summary = "Lists the claims of a campaign, newest first",
            description = "A claim names nobody unless the person agreed.")
    public Uni<Response> listClaims(
            @RestPath String brandId,
            @RestPath String campaignId,
            @RestQuery @DefaultValue("20") @Min(1) int limit,
            @RestQuery @DefaultValue("") String cursor) {
        var request = ListClaimsRequest.newBuilder()
                .setBrandId(brandId)
                .setCampaignId(campaignId)
                .setPageSize(Math.min(limit, 100))
                .setPageToken(cursor)
                .build();
        return campaigns
                .idempotent(session.token(), service -> service.listClaims(request))
                .map(answer -> Shown.page(answer.getClaimsList(), answer.getNextPageToken()));
    }

    @GET
    @Path("campaigns/{campaignId}/claims.csv")
    @Produces("text/csv")
    @Operation(operationId = "exportClaims", summary = "Returns all claims of a campaign as CSV")
    public Multi<String> exportClaims(@RestPath String brandId, @RestPath String campaignId) {
        CallerToken token = session.token();
        var request = ListClaimsRequest.newBuilder()
                .setBrandId(brandId)
                .setCampaignId(campaignId)
                .setPageSize(Pages.SIZE);
        var lines = Pages.all(
                        cursor -> campaigns.idempotent(
                                token,
                                service -> service.listClaims(
                                        request.setPageToken(cursor).build())),
                        ListClaimsResponse::getNextPageToken)
                .map(page -> Csv.lines(page.getClaimsList()));
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(Csv.header(BrandClaim.getDescriptor())), lines);
    }

    @POST
    @Path("claims/{claimId}/address")
    @Operation(
            operationId = "getShippingAddress",
            summary = "Returns where a claim is to be sent; each look is recorded")
    public Uni<Response> getShippingAddress(@RestPath String brandId, @RestPath String claimId) {
        var request = GetShippingAddressRequest.newBuilder()
                .setBrandId(brandId)
                .setClaimId(claimId)
                .build();
        return campaigns
                .once(session.token(), service -> service.getShippingAddress(request))
                .map(answer -> Shown.ok(answer.getAddress()));
    }

    @POST
    @Path("claims/{claimId}/shipped")
    @Operation(operationId = "markShipped", summary = "Says that a claim was sent; its address is erased")
    public Uni<Response> markShipped(@RestPath String brandId, @RestPath String claimId) {
        var request = MarkShippedRequest.newBuilder()
                .setBrandId(brandId)
                .setClaimId(claimId)
                .build();
        return campaigns
                .idempotent(session.token(), service -> service.markShipped(request))
                .map(answer -> Shown.ok(answer.getClaim()));
    }

    @GET
    @Path("campaigns/{campaignId}/report")
    @Operation(
            operationId = "getReport",
            summary = "Returns what came of a campaign",
            description = "Numbers below 10 are absent, others are rounded, except the brand's own stock.")
    public Uni<Response> getReport(@RestPath String brandId, @RestPath String campaignId) {
        var request = GetReportRequest.newBuilder()
                .setBrandId(brandId)
                .setCampaignId(campaignId)
                .build();
        return campaigns
                .idempotent(session.token(), service -> service.getReport(request))
                .map(Shown::ok);
    }

    @GET
    @Path("campaigns/{campaignId}/report.csv")
    @Produces("text/csv")
    @Operation(operationId = "exportReport", summary = "Returns the days of a report as CSV")
    public Uni<String> exportReport(@RestPath String brandId, @RestPath String campaignId) {
        var request = GetReportRequest.newBuilder()
                .setBrandId(brandId)
                .setCampaignId(campaignId)
                .build();
        return campaigns
                .idempotent(session.token(), service -> service.getReport(request))
                .map(report -> Csv.header(DayCount.getDescriptor()) + Csv.lines(report.getDaysList()));
    }
}
