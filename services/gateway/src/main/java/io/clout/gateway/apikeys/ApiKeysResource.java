// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.apikeys;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.MessageReader;
import io.clout.gateway.contract.Shown;
import io.clout.gateway.session.Session;
import io.clout.proto.profile.v1.CreateApiKeyRequest;
import io.clout.proto.profile.v1.DeleteApiKeyRequest;
import io.clout.proto.profile.v1.ListApiKeysRequest;
import io.clout.proto.profile.v1.MutinyApiKeyServiceGrpc.MutinyApiKeyServiceStub;
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

/** The caller's keys for programs that read public scores. */
@Path("/api/v1/me/api-keys")
@Authenticated
@Tag(name = "API keys")
class ApiKeysResource {
    private final Session session;
    private final ServiceClient<MutinyApiKeyServiceStub> keys;
    private final MessageReader reader;

    ApiKeysResource(Session session, ServiceClient<MutinyApiKeyServiceStub> keys, MessageReader reader) {
        this.session = session;
        this.keys = keys;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "listApiKeys",
            summary = "Lists the caller's API keys; they are few, so the list is not paged")
    public Uni<Response> list() {
        return keys.idempotent(session.token(), service -> service.listApiKeys(ListApiKeysRequest.getDefaultInstance()))
                .map(answer -> Shown.list(answer.getApiKeysList()));
    }

    @POST
    @Operation(operationId = "createApiKey", summary = "Makes an API key; its secret is in this answer only")
    public Uni<Response> create(@Nullable String body) {
        var request = reader.read(body, CreateApiKeyRequest.newBuilder()).build();
        return keys.once(session.token(), service -> service.createApiKey(request))
                .map(Shown::created);
    }

    @DELETE
    @Path("{keyId}")
    @Operation(operationId = "deleteApiKey", summary = "Ends an API key at once")
    public Uni<Response> delete(@RestPath String keyId) {
        var request = DeleteApiKeyRequest.newBuilder().setKeyId(keyId).build();
        return keys.idempotent(session.token(), service -> service.deleteApiKey(request))
                .map(_ -> Shown.none());
    }
}
