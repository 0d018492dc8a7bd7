// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.rights;

import io.clout.gateway.backend.ServiceClient;
import io.clout.proto.profile.v1.GetErasureRequest;
import io.clout.proto.profile.v1.MutinyRightsServiceGrpc.MutinyRightsServiceStub;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Receipts of people who are gone and cannot sign in any more. */
@Path("/api/v1/erasures")
@PermitAll
@Tag(name = "Me")
class ErasuresResource {
    private final ServiceClient<MutinyRightsServiceStub> rights;

    ErasuresResource(ServiceClient<MutinyRightsServiceStub> rights) {
        this.rights = rights;
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getErasure",
            summary = "Returns how far an erasure is",
            description = "Needs no sign-in: the receipt is a random number that names nobody.")
    public Uni<ErasureReceipt> get(@RestPath String id) {
        var request = GetErasureRequest.newBuilder().setErasureId(id).build();
        return rights.open(service -> service.getErasure(request))
                .map(response -> ErasureReceipt.of(response.getErasure()));
    }
}
