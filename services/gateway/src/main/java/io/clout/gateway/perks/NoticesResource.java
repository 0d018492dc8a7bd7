// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.perks;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.MessageReader;
import io.clout.gateway.contract.Shown;
import io.clout.gateway.session.Session;
import io.clout.proto.perk.v1.HideBrandRequest;
import io.clout.proto.perk.v1.ListNoticesRequest;
import io.clout.proto.perk.v1.MutinyPerkServiceGrpc.MutinyPerkServiceStub;
import io.clout.proto.perk.v1.ReadNoticesRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** News about the caller's claims, and brands that the caller does not want to see. */
@Path("/api/v1/me")
@Authenticated
@Tag(name = "Perks")
class NoticesResource {

    private final Session session;
    private final ServiceClient<MutinyPerkServiceStub> perks;
    private final MessageReader reader;

    NoticesResource(Session session, ServiceClient<MutinyPerkServiceStub> perks, MessageReader reader) {
        this.session = session;
        this.perks = perks;
        this.reader = reader;
    }

    @GET
    @Path("notices")
    @Operation(
            operationId = "listNotices",
            summary = "Lists notices, newest first; at most 100, so the list is not paged")
    public Uni<Response> listNotices() {
        var request = ListNoticesRequest.getDefaultInstance();
        return perks.idempotent(session.token(), service -> service.listNotices(request))
                .map(Shown::ok);
    }

    @PUT
    @Path("notices/read")
    @Operation(operationId = "readNotices", summary = "Marks all notices up to one as read")
    public Uni<Response> readNotices(@Nullable String body) {
        var request = reader.read(body, ReadNoticesRequest.newBuilder()).build();
        return perks.idempotent(session.token(), service -> service.readNotices(request))
                .map(_ -> Shown.none());
    }

    @PUT
    @Path("hidden-brands/{brandId}")
    @Operation(operationId = "hideBrand", summary = "Hides a brand from the caller")
    public Uni<Response> hideBrand(@RestPath String brandId) {
        var request = HideBrandRequest.newBuilder()
                .setBrandId(brandId)
                .setHidden(true)
                .build();
        return perks.idempotent(session.token(), service -> service.hideBrand(request))
                .map(_ -> Shown.none());
    }

    @DELETE
    @Path("hidden-brands/{brandId}")
    @Operation(operationId = "showBrand", summary = "Shows a hidden brand again")
    public Uni<Response> showBrand(@RestPath String brandId) {
        var request = HideBrandRequest.newBuilder().setBrandId(brandId).build();
        return perks.idempotent(session.token(), service -> service.hideBrand(request))
                .map(_ -> Shown.none());
    }
}
