// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.perks;

import io.clout.gateway.backend.ServiceClient;
import io.clout.proto.perk.v1.GetDrawRequest;
import io.clout.proto.perk.v1.GetDrawResponse;
import io.clout.proto.perk.v1.MutinyPerkServiceGrpc.MutinyPerkServiceStub;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The public records of lotteries, for everyone. */
@Path("/api/v1/draws")
@PermitAll
@Tag(name = "Perks")
class DrawResource {

    private final ServiceClient<MutinyPerkServiceStub> perks;

    DrawResource(ServiceClient<MutinyPerkServiceStub> perks) {
        this.perks = perks;
    }

    @GET
    @Path("{campaignId}")
    @Operation(
            operationId = "getDraw",
            summary = "Returns the public record of a lottery, byte for byte as clout draw verify reads it",
            description = "Hash of the seed, entries by keyed hash, and after the draw the seed and the winners.")
    public Uni<Response> getDraw(@RestPath String campaignId) {
        var request = GetDrawRequest.newBuilder().setCampaignId(campaignId).build();
        return perks.open(service -> service.getDraw(request))
                .map(GetDrawResponse::getRecord)
                .map(record -> Response.ok(record, MediaType.APPLICATION_JSON).build());
    }
}
