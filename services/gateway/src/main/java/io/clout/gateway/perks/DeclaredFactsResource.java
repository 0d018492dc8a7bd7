// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.perks;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.MessageReader;
import io.clout.gateway.contract.Shown;
import io.clout.gateway.session.Session;
import io.clout.proto.perk.v1.DeclaredFacts;
import io.clout.proto.perk.v1.GetDeclaredFactsRequest;
import io.clout.proto.perk.v1.MutinyPerkServiceGrpc.MutinyPerkServiceStub;
import io.clout.proto.perk.v1.SetDeclaredFactsRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the caller declared about themselves for perks. */
@Path("/api/v1/me/declared-facts")
@Authenticated
@Tag(name = "Perks")
class DeclaredFactsResource {

    private final Session session;
    private final ServiceClient<MutinyPerkServiceStub> perks;
    private final MessageReader reader;

    DeclaredFactsResource(Session session, ServiceClient<MutinyPerkServiceStub> perks, MessageReader reader) {
        this.session = session;
        this.perks = perks;
        this.reader = reader;
    }

    @GET
    @Operation(operationId = "getDeclaredFacts", summary = "Returns what the caller declared about themselves")
    public Uni<Response> getDeclaredFacts() {
        var request = GetDeclaredFactsRequest.getDefaultInstance();
        return perks.idempotent(session.token(), service -> service.getDeclaredFacts(request))
                .map(answer -> Shown.ok(answer.getFacts()));
    }

    @PUT
    @Operation(operationId = "setDeclaredFacts", summary = "Declares it; what is absent is forgotten")
    public Uni<Response> setDeclaredFacts(@Nullable String body) {
        var request = SetDeclaredFactsRequest.newBuilder()
                .setFacts(reader.read(body, DeclaredFacts.newBuilder()))
                .build();
        return perks.idempotent(session.token(), service -> service.setDeclaredFacts(request))
                .map(answer -> Shown.ok(answer.getFacts()));
    }
}
