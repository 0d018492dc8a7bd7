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

/** The caller's pause. */
@Path("/api/v1/me/pause")
@Authenticated
@Tag(name = "Me")
class PauseResource {
    private final Session session;
    private final ServiceClient<MutinyProfileServiceStub> profile;
    private final OwnProfile own;

    PauseResource(Session session, ServiceClient<MutinyProfileServiceStub> profile, OwnProfile own) {
        this.session = session;
        this.profile = profile;
        this.own = own;
    }

    @PUT
    @Operation(
            operationId = "startPause",
            summary = "Starts a pause today, or changes the end of the current one",
            description =
                    "During a pause the score falls more slowly, and its days are marked. The operator of this server sets"
                            + " how long and how often a person may pause.")
    public Uni<Me> start(@NotNull @Valid PauseRequest pause) {
        var token = session.token();
        return profile.idempotent(token, service -> service.startPause(pause.proto()))
                .chain(() -> own.of(token));
    }

    @DELETE
    @Operation(
            operationId = "endPause",
            summary = "Ends the current pause, with yesterday as its last day; does nothing without one")
    public Uni<Me> end() {
        var token = session.token();
        return profile.idempotent(token, service -> service.endPause(EndPauseRequest.getDefaultInstance()))
                .chain(() -> own.of(token));
    }
}
