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
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The +K that the caller gave and received, taking one back, and what is left to give. */
@Path("/api/v1/me/endorsements")
@Authenticated
@Tag(name = "Endorsements")
class OwnEndorsementsResource {
    private final Session session;
    private final ServiceClient<MutinyEndorsementServiceStub> endorsements;

    OwnEndorsementsResource(Session session, ServiceClient<MutinyEndorsementServiceStub> endorsements) {
        this.session = session;
        this.endorsements = endorsements;
    }

    @GET
    @Path("received")
    @Operation(
            operationId = "listEndorsementsReceived",
            summary =
                    "Lists the +K that the caller received, newest first, also those that do not count, with the reason")
    public Uni<Page<Endorsement>> received(
            @RestQuery @DefaultValue("50") @Min(1) int limit, @RestQuery @DefaultValue("") String cursor) {
        return EndorsementPages.list(
                endorsements,
                session.token(),
                ListEndorsementsRequest.newBuilder().setDirection(EndorsementDirection.ENDORSEMENT_DIRECTION_RECEIVED),
                limit,
                cursor);
    }

    @GET
    @Path("given")
    @Operation(operationId = "listEndorsementsGiven", summary = "Lists the +K that the caller gave, newest first")
    public Uni<Page<Endorsement>> given(
            @RestQuery @DefaultValue("50") @Min(1) int limit, @RestQuery @DefaultValue("") String cursor) {
        return EndorsementPages.list(
                endorsements,
                session.token(),
                ListEndorsementsRequest.newBuilder().setDirection(EndorsementDirection.ENDORSEMENT_DIRECTION_GIVEN),
                limit,
                cursor);
    }

    @GET
    @Path("allowance")
    @Operation(operationId = "getAllowance", summary = "Returns how many +K the caller can still give today")
    public Uni<Allowance> allowance() {
        return endorsements
                .idempotent(session.token(), service -> service.getAllowance(GetAllowanceRequest.getDefaultInstance()))
                .map(response -> Allowance.of(response.getAllowance()));
    }

    @DELETE
    @Path("given/{id}")
    @Operation(
            operationId = "undoEndorsement",
            summary = "Takes a +K back within a minute, as if it had never been given")
    public Uni<Allowance> undo(@RestPath String id) {
        var request = UndoEndorsementRequest.newBuilder().setEndorsementId(id).build();
        return endorsements
                .once(session.token(), service -> service.undoEndorsement(request))
                .map(response -> Allowance.of(response.getAllowance()));
    }
}
