// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.rights;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.json.Page;
import io.clout.gateway.session.Session;
import io.clout.proto.profile.v1.ListLooksRequest;
import io.clout.proto.profile.v1.MutinyRightsServiceGrpc.MutinyRightsServiceStub;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Who looked at the caller. */
@Path("/api/v1/me/looks")
@Authenticated
@Tag(name = "Me")
class LooksResource {
    private final Session session;
    private final ServiceClient<MutinyRightsServiceStub> rights;

    LooksResource(Session session, ServiceClient<MutinyRightsServiceStub> rights) {
        this.session = session;
        this.rights = rights;
    }

    @GET
    @Operation(
            operationId = "listLooks",
            summary = "Lists who opened the caller's profile, topics or +K in the last 90 days, newest first",
            description = "People who hide from the caller are not named.")
    public Uni<Page<Look>> list(
            @RestQuery @DefaultValue("50") @Min(1) int limit, @RestQuery @DefaultValue("") String cursor) {
        var request = ListLooksRequest.newBuilder()
                .setPageSize(limit)
                .setPageToken(cursor)
                .build();
        return rights.idempotent(session.token(), service -> service.listLooks(request))
                .map(response ->
                        Page.of(response.getLooksList().stream().map(Look::of).toList(), response.getNextPageToken()));
    }
}
