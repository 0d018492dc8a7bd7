// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.me;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.session.Session;
import io.clout.proto.profile.v1.EndPauseRequest;
import io.clout.proto.profile.v1.MutinyProfileServiceGrpc.MutinyProfileServiceStub;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A pause that the caller announces. */
@Path("/api/v1/me/rest")
@Authenticated
@Tag(name = "Me")
class RestResource {
    private final Session session;
    private final ServiceClient<MutinyProfileServiceStub> profile;
    private final OwnProfile own;

    RestResource(Session session, ServiceClient<MutinyProfileServiceStub> profile, OwnProfile own) {
        this.session = session;
        this.profile = profile;
        this.own = own;
    }

    @PUT
    @Operation(
            operationId = "startRest",
            summary = "Announces a pause from today on, or moves the end of the one under way",
            description =
                    "The score falls more slowly meanwhile, and its days are marked. How long and how often one may pause"
                            + " is up to who runs this server.")
    public Uni<Me> start(@NotNull @Valid RestRequest rest) {
        var token = session.token();
        return profile.idempotent(token, service -> service.startPause(rest.proto()))
                .chain(() -> own.of(token));
    }

    @DELETE
    @Operation(operationId = "endRest", summary = "Ends the pause with yesterday; without one, nothing changes")
    public Uni<Me> end() {
        var token = session.token();
        return profile.idempotent(token, service -> service.endPause(EndPauseRequest.getDefaultInstance()))
                .chain(() -> own.of(token));
    }
}
