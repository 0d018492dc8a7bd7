// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.influence;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.session.Session;
import io.clout.proto.profile.v1.GetInfluenceRequest;
import io.clout.proto.profile.v1.MutinyInfluenceServiceGrpc.MutinyInfluenceServiceStub;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who moves the caller and whom the caller moves. */
@Path("/api/v1/me/influence")
@Authenticated
@Tag(name = "Me")
class InfluenceResource {
    private final Session session;
    private final ServiceClient<MutinyInfluenceServiceStub> influence;

    InfluenceResource(Session session, ServiceClient<MutinyInfluenceServiceStub> influence) {
        this.session = session;
        this.influence = influence;
    }

    @GET
    @Operation(
            operationId = "getInfluence",
            summary = "Returns who moves the caller and whom the caller moves: five of each, and how many there are",
            description =
                    "From the reactions of the last 90 days of which the network says who acted, and from +K that counts. People"
                            + " who hide from the caller are not named.")
    public Uni<Influence> get() {
        var request = GetInfluenceRequest.getDefaultInstance();
        return influence
                .idempotent(session.token(), service -> service.getInfluence(request))
                .map(Influence::of);
    }
}
