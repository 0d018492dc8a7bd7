// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.brands;

import com.google.protobuf.ByteString;
import io.clout.common.security.CallerToken;
import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.Csv;
import io.clout.gateway.contract.Headers;
import io.clout.gateway.contract.MessageReader;
import io.clout.gateway.contract.Pages;
import io.clout.gateway.contract.Shown;
import io.clout.gateway.session.Session;
import io.clout.proto.perk.v1.AddCodesRequest;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.CreateCampaignRequest;
import io.clout.proto.perk.v1.EstimateAudienceRequest;
import io.clout.proto.perk.v1.GetCampaignRequest;
import io.clout.proto.perk.v1.ListCampaignsRequest;
import io.clout.proto.perk.v1.ListCampaignsResponse;
import io.clout.proto.perk.v1.MoveCampaignRequest;
import io.clout.proto.perk.v1.MutinyCampaignServiceGrpc.MutinyCampaignServiceStub;
import io.clout.proto.perk.v1.UpdateCampaignRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A brand's campaigns. */
@Path("/api/v1/brands/{brandId}")
@Authenticated
@Tag(name = "Campaigns")
class CampaignsResource {

    private final Session session;
    private final ServiceClient<MutinyCampaignServiceStub> campaigns;
    private final MessageReader reader;

    CampaignsResource(Session session, ServiceClient<MutinyCampaignServiceStub> campaigns, MessageReader reader) {
        this.session = session;
        this.campaigns = campaigns;
        this.reader = reader;
    }

    @POST
    @Path("campaigns")
    @Operation(
            operationId = "createCampaign",
            summary = "Makes a draft; what is missing is asked for when it is submitted")
    public Uni<Response> createCampaign(
            @RestPath String brandId,
            @RestHeader("Idempotency-Key") @Nullable String idempotencyKey,
            @Nullable String body) {
        var request = CreateCampaignRequest.newBuilder()
                .setBrandId(brandId)
                .setIdempotencyKey(Headers.idempotencyKey(idempotencyKey))
                .setContent(reader.read(body, CampaignContent.newBuilder()))
                .build();
        return campaigns
                .idempotent(session.token(), service -> service.createCampaign(request))
                .map(answer -> CampaignAnswers.created(answer.getCampaign()));
    }

    @GET
    @Path("campaigns")
    @Operation(operationId = "listCampaigns", summary = "Lists campaigns, newest first")
    public Uni<Response> listCampaigns(
            @RestPath String brandId,
            @RestQuery CampaignAnswers.@Nullable State state,
            @RestQuery @DefaultValue("20") @Min(1) int limit,
            @RestQuery @DefaultValue("") String cursor) {
        var request = ListCampaignsRequest.newBuilder()
                .setBrandId(brandId)
                .setState(CampaignAnswers.State.proto(state))
                .setPageSize(Math.min(limit, 100))
                .setPageToken(cursor)
                .build();
        return campaigns
                .idempotent(session.token(), service -> service.listCampaigns(request))
                .map(answer -> Shown.page(answer.getCampaignsList(), answer.getNextPageToken()));
    }

    @GET
    @Path("campaigns.csv")
    @Produces("text/csv")
    @Operation(operationId = "exportCampaigns", summary = "Returns all campaigns as CSV")
    public Multi<String> exportCampaigns(@RestPath String brandId) {
        CallerToken token = session.token();
        var request = ListCampaignsRequest.newBuilder().setBrandId(brandId).setPageSize(Pages.SIZE);
        var lines = Pages.all(
                        cursor -> campaigns.idempotent(
                                token,
                                service -> service.listCampaigns(
                                        request.setPageToken(cursor).build())),
                        ListCampaignsResponse::getNextPageToken)
                .map(page -> Csv.lines(page.getCampaignsList()));
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(Csv.header(Campaign.getDescriptor())), lines);
    }

    @GET
    @Path("campaigns/{campaignId}")
    @Operation(operationId = "getCampaign", summary = "Returns a campaign")
    public Uni<Response> getCampaign(
            @RestPath String brandId,
            @RestPath String campaignId,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var request = GetCampaignRequest.newBuilder()
                .setBrandId(brandId)
                .setCampaignId(campaignId)
                .build();
        return campaigns
                .idempotent(session.token(), service -> service.getCampaign(request))
                .map(answer -> CampaignAnswers.unlessKnown(answer.getCampaign(), ifNoneMatch));
    }

    @PUT
    @Path("campaigns/{campaignId}")
    @Operation(
            operationId = "updateCampaign",
            summary = "Replaces what a campaign says; If-Match names the version that it was made from",
            description = "What people have stays theirs: a change that would take from them is refused.")
    public Uni<Response> updateCampaign(
            @RestPath String brandId,
            @RestPath String campaignId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Nullable String body) {
        long version = Headers.version(ifMatch);
        var request = UpdateCampaignRequest.newBuilder()
                .setBrandId(brandId)
                .setCampaignId(campaignId)
                .setVersion(version)
                .setContent(reader.read(body, CampaignContent.newBuilder()))
                .build();
        return campaigns
                .once(session.token(), service -> service.updateCampaign(request))
                .map(answer -> CampaignAnswers.ok(answer.getCampaign()));
    }

    @POST
    @Path("campaigns/{campaignId}/transitions")
    @Operation(operationId = "moveCampaign", summary = "Moves a campaign to another state")
    public Uni<Response> moveCampaign(@RestPath String brandId, @RestPath String campaignId, @Nullable String body) {
        var request = reader.read(body, MoveCampaignRequest.newBuilder())
                .setBrandId(brandId)
                .setCampaignId(campaignId)
                .build();
        return campaigns
                .once(session.token(), service -> service.moveCampaign(request))
                .map(answer -> CampaignAnswers.ok(answer.getCampaign()));
    }

    @POST
    @Path("campaigns/{campaignId}/estimate")
    @Operation(
            operationId = "estimateCampaign",
            summary = "Says how many people a targeting reaches, for a campaign",
            description =
                    "Rounded, and never so exact that a single person shows. The same question has the same answer.")
    public Uni<Response> estimateCampaign(
            @RestPath String brandId, @RestPath String campaignId, @Nullable String body) {
        var request = reader.read(body, EstimateAudienceRequest.newBuilder())
                .setBrandId(brandId)
                .setCampaignId(campaignId)
                .build();
        return campaigns
                .idempotent(session.token(), service -> service.estimateAudience(request))
                .map(answer -> Shown.ok(answer.getEstimate()));
    }

    @POST
    @Path("estimate")
    @Operation(
            operationId = "estimateAudience",
            summary = "Says how many people a targeting reaches, before there is a campaign")
    public Uni<Response> estimateAudience(@RestPath String brandId, @Nullable String body) {
        var request = reader.read(body, EstimateAudienceRequest.newBuilder())
                .setBrandId(brandId)
                .build();
        return campaigns
                .idempotent(session.token(), service -> service.estimateAudience(request))
                .map(answer -> Shown.ok(answer.getEstimate()));
    }

    @POST
    @Path("campaigns/{campaignId}/codes")
    @Consumes("text/csv")
    @Operation(
            operationId = "addCodes",
            summary = "Adds codes: CSV in UTF-8, one code in the first column of each line",
            description = "Lines that are wrong are named and not stored; the rest is.")
    public Uni<Response> addCodes(@RestPath String brandId, @RestPath String campaignId, byte[] csv) {
        var request = AddCodesRequest.newBuilder()
                .setBrandId(brandId)
                .setCampaignId(campaignId)
                .setCsv(ByteString.copyFrom(csv))
                .build();
        return campaigns
                .once(session.token(), service -> service.addCodes(request))
                .map(Shown::ok);
    }
}
