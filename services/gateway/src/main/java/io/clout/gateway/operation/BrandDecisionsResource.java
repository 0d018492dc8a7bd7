// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.operation;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.MessageReader;
import io.clout.gateway.contract.Shown;
import io.clout.gateway.session.Session;
import io.clout.proto.perk.v1.DecideBrandRequest;
import io.clout.proto.perk.v1.ListAllBrandsRequest;
import io.clout.proto.perk.v1.MutinyBrandServiceGrpc.MutinyBrandServiceStub;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** An operator's decisions about brands. The service checks the role again. */
@Path("/api/v1/operation/brands")
@RolesAllowed("operator")
@Tag(name = "Operation")
class BrandDecisionsResource {

    private final Session session;
    private final ServiceClient<MutinyBrandServiceStub> brands;
    private final MessageReader reader;

    BrandDecisionsResource(Session session, ServiceClient<MutinyBrandServiceStub> brands, MessageReader reader) {
        this.session = session;
        this.brands = brands;
        this.reader = reader;
    }

    @GET
    @Operation(operationId = "listAllBrands", summary = "Lists every brand, those that wait for a decision first")
    public Uni<Response> listAllBrands(
            @RestQuery @DefaultValue("20") @Min(1) int limit, @RestQuery @DefaultValue("") String cursor) {
        var request = ListAllBrandsRequest.newBuilder()
                .setPageSize(Math.min(limit, 100))
                .setPageToken(cursor)
                .build();
        return brands.idempotent(session.token(), service -> service.listAllBrands(request))
                .map(answer -> Shown.page(answer.getBrandsList(), answer.getNextPageToken()));
    }

    @POST
    @Path("{brandId}/decision")
    @Operation(operationId = "decideBrand", summary = "Approves, declines or suspends a brand")
    public Uni<Response> decideBrand(@RestPath String brandId, @Nullable String body) {
        var request = reader.read(body, DecideBrandRequest.newBuilder())
                .setBrandId(brandId)
                .build();
        return brands.once(session.token(), service -> service.decideBrand(request))
                .map(answer -> Shown.ok(answer.getBrand()));
    }
}
