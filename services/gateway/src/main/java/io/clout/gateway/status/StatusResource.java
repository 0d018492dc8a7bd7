// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.status;

import io.clout.gateway.backend.Heartbeats;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which parts of the platform answer. */
@Path("/api/v1/status")
@PermitAll
@Tag(name = "Status")
class StatusResource {
    private final Heartbeats heartbeats;

    StatusResource(Heartbeats heartbeats) {
        this.heartbeats = heartbeats;
    }

    @GET
    @Operation(
            operationId = "getStatus",
            summary = "Returns which parts of Clout work",
            description = "Needs no sign-in: who cannot sign in wants to know as well.")
    public Uni<PlatformStatus> get() {
        return heartbeats.recent().map(PlatformStatus::of);
    }
}
