// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.brands;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.MessageReader;
import io.clout.gateway.contract.Shown;
import io.clout.gateway.session.Session;
import io.clout.proto.perk.v1.CreateClientRequest;
import io.clout.proto.perk.v1.DeleteClientRequest;
import io.clout.proto.perk.v1.ListClientsRequest;
import io.clout.proto.perk.v1.MutinyBrandServiceGrpc.MutinyBrandServiceStub;
import io.clout.proto.perk.v1.RotateClientRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** A brand's API clients. */
@Path("/api/v1/brands/{brandId}/clients")
@Authenticated
@Tag(name = "Brands")
class ClientsResource {

    private final Session session;
    private final ServiceClient<MutinyBrandServiceStub> brands;
    private final MessageReader reader;

    ClientsResource(Session session, ServiceClient<MutinyBrandServiceStub> brands, MessageReader reader) {
        this.session = session;
        this.brands = brands;
        this.reader = reader;
    }

    @GET
    @Operation(operationId = "listClients", summary = "Lists API clients; they are few, so the list is not paged")
    public Uni<Response> listClients(@RestPath String brandId) {
        var request = ListClientsRequest.newBuilder().setBrandId(brandId).build();
        return brands.idempotent(session.token(), service -> service.listClients(request))
                .map(answer -> Shown.list(answer.getClientsList()));
    }

    @POST
    @Operation(operationId = "createClient", summary = "Makes an API client; its secret is in this answer only")
    public Uni<Response> createClient(@RestPath String brandId, @Nullable String body) {
        var request = reader.read(body, CreateClientRequest.newBuilder())
                .setBrandId(brandId)
                .build();
        return brands.once(session.token(), service -> service.createClient(request))
                .map(answer -> Shown.created(answer));
    }

    @POST
    @Path("{clientId}/secret")
    @Operation(operationId = "rotateClient", summary = "Gives an API client a new secret; the old one stops at once")
    public Uni<Response> rotateClient(@RestPath String brandId, @RestPath String clientId) {
        var request = RotateClientRequest.newBuilder()
                .setBrandId(brandId)
                .setClientId(clientId)
                .build();
        return brands.once(session.token(), service -> service.rotateClient(request))
                .map(Shown::ok);
    }

    @DELETE
    @Path("{clientId}")
    @Operation(operationId = "deleteClient", summary = "Removes an API client")
    public Uni<Response> deleteClient(@RestPath String brandId, @RestPath String clientId) {
        var request = DeleteClientRequest.newBuilder()
                .setBrandId(brandId)
                .setClientId(clientId)
                .build();
        return brands.idempotent(session.token(), service -> service.deleteClient(request))
                .map(_ -> Shown.none());
    }
}
