// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.brands;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.MessageReader;
import io.clout.gateway.contract.Shown;
import io.clout.gateway.session.Session;
import io.clout.proto.perk.v1.CreateEndpointRequest;
import io.clout.proto.perk.v1.DeleteEndpointRequest;
import io.clout.proto.perk.v1.ListEndpointsRequest;
import io.clout.proto.perk.v1.ListMessagesRequest;
import io.clout.proto.perk.v1.MutinyWebhookServiceGrpc.MutinyWebhookServiceStub;
import io.clout.proto.perk.v1.ReplayRequest;
import io.clout.proto.perk.v1.RotateSecretRequest;
import io.clout.proto.perk.v1.SendTestRequest;
import io.clout.proto.perk.v1.UpdateEndpointRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A brand's webhooks, after Standard Webhooks 1.0. */
@Path("/api/v1/brands/{brandId}/webhooks")
@Authenticated
@Tag(name = "Webhooks")
class WebhooksResource {

    private final Session session;
    private final ServiceClient<MutinyWebhookServiceStub> webhooks;
    private final MessageReader reader;

    WebhooksResource(Session session, ServiceClient<MutinyWebhookServiceStub> webhooks, MessageReader reader) {
        this.session = session;
        this.webhooks = webhooks;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "listEndpoints",
            summary = "Lists endpoints with their health; at most 10, so the list is not paged")
    public Uni<Response> listEndpoints(@RestPath String brandId) {
        var request = ListEndpointsRequest.newBuilder().setBrandId(brandId).build();
        return webhooks.idempotent(session.token(), service -> service.listEndpoints(request))
                .map(answer -> Shown.list(answer.getEndpointsList()));
    }

    @POST
    @Operation(operationId = "createEndpoint", summary = "Adds an endpoint; its secret is in this answer only")
    public Uni<Response> createEndpoint(@RestPath String brandId, @Nullable String body) {
        var request = reader.read(body, CreateEndpointRequest.newBuilder())
                .setBrandId(brandId)
                .build();
        return webhooks.once(session.token(), service -> service.createEndpoint(request))
                .map(answer -> Shown.created(answer));
    }

    @PATCH
    @Path("{endpointId}")
    @Operation(operationId = "updateEndpoint", summary = "Changes an endpoint, or switches it on or off")
    public Uni<Response> updateEndpoint(@RestPath String brandId, @RestPath String endpointId, @Nullable String body) {
        var request = reader.read(body, UpdateEndpointRequest.newBuilder())
                .setBrandId(brandId)
                .setEndpointId(endpointId)
                .build();
        return webhooks.once(session.token(), service -> service.updateEndpoint(request))
                .map(answer -> Shown.ok(answer.getEndpoint()));
    }

    @DELETE
    @Path("{endpointId}")
    @Operation(operationId = "deleteEndpoint", summary = "Removes an endpoint")
    public Uni<Response> deleteEndpoint(@RestPath String brandId, @RestPath String endpointId) {
        var request = DeleteEndpointRequest.newBuilder()
                .setBrandId(brandId)
                .setEndpointId(endpointId)
                .build();
        return webhooks.idempotent(session.token(), service -> service.deleteEndpoint(request))
                .map(_ -> Shown.none());
    }

    @POST
    @Path("{endpointId}/secret")
    @Operation(
            operationId = "rotateSecret",
            summary = "Gives an endpoint a new secret; for 24 hours messages carry signatures by both")
    public Uni<Response> rotateSecret(@RestPath String brandId, @RestPath String endpointId) {
        var request = RotateSecretRequest.newBuilder()
                .setBrandId(brandId)
                .setEndpointId(endpointId)
                .build();
        return webhooks.once(session.token(), service -> service.rotateSecret(request))
                .map(Shown::ok);
    }

    @POST
    @Path("{endpointId}/test")
    @Operation(operationId = "sendTest", summary = "Sends a test event and says what became of it")
    public Uni<Response> sendTest(@RestPath String brandId, @RestPath String endpointId) {
        var request = SendTestRequest.newBuilder()
                .setBrandId(brandId)
                .setEndpointId(endpointId)
                .build();
        return webhooks.once(session.token(), service -> service.sendTest(request))
                .map(answer -> Shown.ok(answer.getMessage()));
    }

    @GET
    @Path("{endpointId}/messages")
    @Operation(operationId = "listMessages", summary = "Lists the messages of the last 30 days, newest first")
    public Uni<Response> listMessages(
            @RestPath String brandId,
            @RestPath String endpointId,
            @RestQuery @DefaultValue("20") @Min(1) int limit,
            @RestQuery @DefaultValue("") String cursor) {
        var request = ListMessagesRequest.newBuilder()
                .setBrandId(brandId)
                .setEndpointId(endpointId)
                .setPageSize(Math.min(limit, 100))
                .setPageToken(cursor)
                .build();
        return webhooks.idempotent(session.token(), service -> service.listMessages(request))
                .map(answer -> Shown.page(answer.getMessagesList(), answer.getNextPageToken()));
    }

    @POST
    @Path("{endpointId}/replay")
    @Operation(operationId = "replay", summary = "Sends one message again, or all that failed since an instant")
    public Uni<Response> replay(@RestPath String brandId, @RestPath String endpointId, @Nullable String body) {
        var request = reader.read(body, ReplayRequest.newBuilder())
                .setBrandId(brandId)
                .setEndpointId(endpointId)
                .build();
        return webhooks.once(session.token(), service -> service.replay(request))
                .map(Shown::ok);
    }
}
