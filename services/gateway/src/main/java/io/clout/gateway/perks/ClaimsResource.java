// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.perks;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.MessageReader;
import io.clout.gateway.contract.Shown;
import io.clout.gateway.session.Session;
import io.clout.proto.perk.v1.AcceptOfferRequest;
import io.clout.proto.perk.v1.CancelClaimRequest;
import io.clout.proto.perk.v1.GetMyClaimRequest;
import io.clout.proto.perk.v1.GiveAddressRequest;
import io.clout.proto.perk.v1.GiveFeedbackRequest;
import io.clout.proto.perk.v1.ListMyClaimsRequest;
import io.clout.proto.perk.v1.MutinyPerkServiceGrpc.MutinyPerkServiceStub;
import io.clout.proto.perk.v1.ShippingAddress;
import io.clout.proto.perk.v1.ShowCodeRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
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

/** The caller's claims. */
@Path("/api/v1/me/claims")
@Authenticated
@Tag(name = "Perks")
class ClaimsResource {

    private final Session session;
    private final ServiceClient<MutinyPerkServiceStub> perks;
    private final MessageReader reader;

    ClaimsResource(Session session, ServiceClient<MutinyPerkServiceStub> perks, MessageReader reader) {
        this.session = session;
        this.perks = perks;
        this.reader = reader;
    }

    @GET
    @Operation(operationId = "listMyClaims", summary = "Lists the caller's claims, newest first")
    public Uni<Response> listMyClaims(
            @RestQuery @DefaultValue("20") @Min(1) int limit, @RestQuery @DefaultValue("") String cursor) {
        var request = ListMyClaimsRequest.newBuilder()
                .setPageSize(Math.min(limit, 100))
                .setPageToken(cursor)
                .build();
        return perks.idempotent(session.token(), service -> service.listMyClaims(request))
                .map(answer -> Shown.page(answer.getClaimsList(), answer.getNextPageToken()));
    }

    @GET
    @Path("{claimId}")
    @Operation(operationId = "getMyClaim", summary = "Returns one claim")
    public Uni<Response> getMyClaim(@RestPath String claimId) {
        var request = GetMyClaimRequest.newBuilder().setClaimId(claimId).build();
        return perks.idempotent(session.token(), service -> service.getMyClaim(request))
                .map(answer -> Shown.ok(answer.getClaim()));
    }

    @DELETE
    @Path("{claimId}")
    @Operation(operationId = "cancelClaim", summary = "Gives a claim back; what it held goes to the next")
    public Uni<Response> cancelClaim(@RestPath String claimId) {
        var request = CancelClaimRequest.newBuilder().setClaimId(claimId).build();
        return perks.once(session.token(), service -> service.cancelClaim(request))
                .map(answer -> Shown.ok(answer.getClaim()));
    }

    @POST
    @Path("{claimId}/acceptance")
    @Operation(operationId = "acceptOffer", summary = "Accepts an offer of the waiting list")
    public Uni<Response> acceptOffer(@RestPath String claimId) {
        var request = AcceptOfferRequest.newBuilder().setClaimId(claimId).build();
        return perks.once(session.token(), service -> service.acceptOffer(request))
                .map(answer -> Shown.ok(answer.getClaim()));
    }

    @POST
    @Path("{claimId}/code")
    @Operation(operationId = "showCode", summary = "Returns the code of a granted claim; each look is recorded")
    public Uni<Response> showCode(@RestPath String claimId) {
        var request = ShowCodeRequest.newBuilder().setClaimId(claimId).build();
        return perks.once(session.token(), service -> service.showCode(request)).map(Shown::ok);
    }

    @PUT
    @Path("{claimId}/address")
    @Operation(operationId = "giveAddress", summary = "Says where to send a perk")
    public Uni<Response> giveAddress(@RestPath String claimId, @Nullable String body) {
        var request = GiveAddressRequest.newBuilder()
                .setClaimId(claimId)
                .setAddress(reader.read(body, ShippingAddress.newBuilder()))
                .build();
        return perks.idempotent(session.token(), service -> service.giveAddress(request))
                .map(answer -> Shown.ok(answer.getClaim()));
    }

    @PUT
    @Path("{claimId}/feedback")
    @Operation(operationId = "giveFeedback", summary = "Rates a perk and says what it was like")
    public Uni<Response> giveFeedback(@RestPath String claimId, @Nullable String body) {
        var request = reader.read(body, GiveFeedbackRequest.newBuilder())
                .setClaimId(claimId)
                .build();
        return perks.idempotent(session.token(), service -> service.giveFeedback(request))
                .map(answer -> Shown.ok(answer.getClaim()));
    }
}
