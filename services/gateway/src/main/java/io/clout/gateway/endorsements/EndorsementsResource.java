// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.endorsements;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.json.Page;
import io.clout.gateway.session.Session;
import io.clout.proto.endorsement.v1.EndorsementDirection;
import io.clout.proto.endorsement.v1.GetAllowanceRequest;
import io.clout.proto.endorsement.v1.ListEndorsementsRequest;
import io.clout.proto.endorsement.v1.MutinyEndorsementServiceGrpc.MutinyEndorsementServiceStub;
import io.clout.proto.endorsement.v1.UndoEndorsementRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Giving +K, taking it back, and who gave what to whom. */
@Path("/api/v1")
@Authenticated
@Tag(name = "Endorsements")
class EndorsementsResource {
    private final Session session;
    private final ServiceClient<MutinyEndorsementServiceStub> endorsements;

    EndorsementsResource(Session session, ServiceClient<MutinyEndorsementServiceStub> endorsements) {
        this.session = session;
        this.endorsements = endorsements;
    }

    @POST
    @Path("people/{id}/endorsements")
    @ResponseStatus(201)
    @APIResponseSchema(value = Given.class, responseCode = "201", responseDescription = "Given")
    @Operation(
            operationId = "giveEndorsement",
            summary = "Gives a person +K on a topic",
            description =
                    "Five a UTC day and one more for each answer of yours accepted that day, up to ten; one per person and topic within 7 days. It"
                            + " counts after a minute, within which it can be taken back. Repeating the same Idempotency-Key gives nothing more.")
    public Uni<Given> give(
            @RestPath String id,
            @RestHeader("Idempotency-Key") @NotNull String key,
            @NotNull @Valid EndorsementRequest endorsement) {
        return endorsements.idempotent(session.token(), service -> service.giveEndorsement(endorsement.proto(id, key)))
                .map(response -> new Given(
                        Endorsement.of(response.getEndorsement()), Allowance.of(response.getAllowance())));
    }

    @GET
    @Path("people/{id}/endorsements")
    @Operation(
            operationId = "listPersonEndorsements",
            summary = "Lists the +K that a person received, newest first",
            description = "Of others, only +K that count, on topics that they show to the caller; givers only if the caller may see them.")
    public Uni<Page<Endorsement>> of(
            @RestPath String id,
            @RestQuery @DefaultValue("50") @Min(1) int limit,
            @RestQuery @DefaultValue("") String cursor) {
        return list(
                ListEndorsementsRequest.newBuilder()
                        .setPersonId(id)
                        .setDirection(EndorsementDirection.ENDORSEMENT_DIRECTION_RECEIVED),
                limit,
                cursor);
    }

    @GET
    @Path("me/endorsements/received")
    @Operation(
            operationId = "listEndorsementsReceived",
            summary = "Lists the +K that the caller received, newest first, also those that do not count, with the reason")
    public Uni<Page<Endorsement>> received(
            @RestQuery @DefaultValue("50") @Min(1) int limit, @RestQuery @DefaultValue("") String cursor) {
        return list(
                ListEndorsementsRequest.newBuilder()
                        .setDirection(EndorsementDirection.ENDORSEMENT_DIRECTION_RECEIVED),
                limit,
                cursor);
    }

    @GET
    @Path("me/endorsements/given")
    @Operation(operationId = "listEndorsementsGiven", summary = "Lists the +K that the caller gave, newest first")
    public Uni<Page<Endorsement>> given(
            @RestQuery @DefaultValue("50") @Min(1) int limit, @RestQuery @DefaultValue("") String cursor) {
        return list(
                ListEndorsementsRequest.newBuilder().setDirection(EndorsementDirection.ENDORSEMENT_DIRECTION_GIVEN),
                limit,
                cursor);
    }

    private Uni<Page<Endorsement>> list(ListEndorsementsRequest.Builder list, int limit, String cursor) {
        var request = list.setPageSize(limit).setPageToken(cursor).build();
        return endorsements.idempotent(session.token(), service -> service.listEndorsements(request))
                .map(response -> Page.of(
                        response.getEndorsementsList().stream()
                                .map(Endorsement::of)
                                .toList(),
                        response.getNextPageToken()));
    }

    @GET
    @Path("me/endorsements/allowance")
    @Operation(operationId = "getAllowance", summary = "Returns how many +K the caller can still give today")
    public Uni<Allowance> allowance() {
        return endorsements.idempotent(
                        session.token(), service -> service.getAllowance(GetAllowanceRequest.getDefaultInstance()))
                .map(response -> Allowance.of(response.getAllowance()));
    }

    @DELETE
    @Path("me/endorsements/given/{id}")
    @Operation(operationId = "undoEndorsement", summary = "Takes a +K back within a minute, as if it had never been given")
    public Uni<Allowance> undo(@RestPath String id) {
        var request =
                UndoEndorsementRequest.newBuilder().setEndorsementId(id).build();
        return endorsements.once(session.token(), service -> service.undoEndorsement(request))
                .map(response -> Allowance.of(response.getAllowance()));
    }
}
