// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.brands;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.Headers;
import io.clout.gateway.contract.MessageReader;
import io.clout.gateway.contract.Shown;
import io.clout.gateway.session.Session;
import io.clout.proto.perk.v1.CreateBrandRequest;
import io.clout.proto.perk.v1.GetBrandRequest;
import io.clout.proto.perk.v1.ListBrandsRequest;
import io.clout.proto.perk.v1.MutinyBrandServiceGrpc.MutinyBrandServiceStub;
import io.clout.proto.perk.v1.UpdateBrandRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Brands that the caller acts for. */
@Path("/api/v1/brands")
@Authenticated
@Tag(name = "Brands")
class BrandsResource {

    private final Session session;
    private final ServiceClient<MutinyBrandServiceStub> brands;
    private final MessageReader reader;

    BrandsResource(Session session, ServiceClient<MutinyBrandServiceStub> brands, MessageReader reader) {
        this.session = session;
        this.brands = brands;
        this.reader = reader;
    }

    @POST
    @Operation(operationId = "createBrand", summary = "Signs up a brand; the caller becomes its owner")
    public Uni<Response> createBrand(
            @RestHeader("Idempotency-Key") @Nullable String idempotencyKey, @Nullable String body) {
        var request = reader.read(body, CreateBrandRequest.newBuilder())
                .setIdempotencyKey(Headers.idempotencyKey(idempotencyKey))
                .build();
        return brands.idempotent(session.token(), service -> service.createBrand(request))
                .map(answer -> Shown.created(answer.getBrand()));
    }

    @GET
    @Operation(
            operationId = "listBrands",
            summary = "Lists the brands that the caller is a member of; they are few, so the list is not paged")
    public Uni<Response> listBrands() {
        var request = ListBrandsRequest.getDefaultInstance();
        return brands.idempotent(session.token(), service -> service.listBrands(request))
                .map(answer -> Shown.list(answer.getBrandsList()));
    }

    @GET
    @Path("{brandId}")
    @Operation(operationId = "getBrand", summary = "Returns a brand")
    public Uni<Response> getBrand(@RestPath String brandId) {
        var request = GetBrandRequest.newBuilder().setBrandId(brandId).build();
        return brands.idempotent(session.token(), service -> service.getBrand(request))
                .map(answer -> Shown.ok(answer.getBrand()));
    }

    @PATCH
    @Path("{brandId}")
    @Operation(operationId = "updateBrand", summary = "Changes the details that the body names")
    public Uni<Response> updateBrand(@RestPath String brandId, @Nullable String body) {
        var request = reader.read(body, UpdateBrandRequest.newBuilder())
                .setBrandId(brandId)
                .build();
        return brands.once(session.token(), service -> service.updateBrand(request))
                .map(answer -> Shown.ok(answer.getBrand()));
    }
}
