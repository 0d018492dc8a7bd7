// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.perks;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.Headers;
import io.clout.gateway.contract.MessageReader;
import io.clout.gateway.contract.Shown;
import io.clout.gateway.session.Session;
import io.clout.proto.perk.v1.ClaimPerkRequest;
import io.clout.proto.perk.v1.GetPerkRequest;
import io.clout.proto.perk.v1.ListPerksRequest;
import io.clout.proto.perk.v1.MutinyPerkServiceGrpc.MutinyPerkServiceStub;
import io.clout.proto.perk.v1.PerkFilter;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Perks as the caller meets them. */
@Path("/api/v1/perks")
@Authenticated
@Tag(name = "Perks")
class PerksResource {

    private final Session session;
    private final ServiceClient<MutinyPerkServiceStub> perks;
    private final MessageReader reader;

    PerksResource(Session session, ServiceClient<MutinyPerkServiceStub> perks, MessageReader reader) {
        this.session = session;
        this.perks = perks;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "listPerks",
            summary =
                    "Lists perks that are live or coming, those for the caller first, each with the reasons of its yes or no")
    public Uni<Response> listPerks(
            @RestQuery @Nullable PerkChoice filter,
            @RestQuery @DefaultValue("20") @Min(1) int limit,
            @RestQuery @DefaultValue("") String cursor) {
        var request = ListPerksRequest.newBuilder()
                .setFilter(filter == null ? PerkFilter.PERK_FILTER_UNSPECIFIED : filter.proto())
                .setPageSize(Math.min(limit, 100))
                .setPageToken(cursor)
                .build();
        return perks.idempotent(session.token(), service -> service.listPerks(request))
                .map(answer -> Shown.page(answer.getPerksList(), answer.getNextPageToken()));
    }

    @GET
    @Path("{campaignId}")
    @Operation(operationId = "getPerk", summary = "Returns one perk with its reasons")
    public Uni<Response> getPerk(@RestPath String campaignId) {
        var request = GetPerkRequest.newBuilder().setCampaignId(campaignId).build();
        return perks.idempotent(session.token(), service -> service.getPerk(request))
                .map(answer -> Shown.ok(answer.getPerk()));
    }

    @POST
    @Path("{campaignId}/claim")
    @Operation(
            operationId = "claimPerk",
            summary = "Takes a perk, enters its lottery or joins its waiting list",
            description =
                    "The caller's facts are checked again. A repetition with the same Idempotency-Key returns the same answer.")
    public Uni<Response> claimPerk(
            @RestPath String campaignId,
            @RestHeader("Idempotency-Key") @Nullable String idempotencyKey,
            @Nullable String body) {
        var request = reader.read(body, ClaimPerkRequest.newBuilder())
                .setCampaignId(campaignId)
                .setIdempotencyKey(Headers.idempotencyKey(idempotencyKey))
                .build();
        return perks.idempotent(session.token(), service -> service.claimPerk(request))
                .map(answer -> Shown.created(answer.getClaim()));
    }
}
