// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.brands;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.MessageReader;
import io.clout.gateway.contract.Shown;
import io.clout.gateway.session.Session;
import io.clout.proto.perk.v1.AcceptInvitationRequest;
import io.clout.proto.perk.v1.MutinyBrandServiceGrpc.MutinyBrandServiceStub;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Invitations to act for a brand. */
@Path("/api/v1/invitations")
@Authenticated
@Tag(name = "Brands")
class InvitationsResource {

    private final Session session;
    private final ServiceClient<MutinyBrandServiceStub> brands;
    private final MessageReader reader;

    InvitationsResource(Session session, ServiceClient<MutinyBrandServiceStub> brands, MessageReader reader) {
        this.session = session;
        this.brands = brands;
        this.reader = reader;
    }

    @POST
    @Operation(operationId = "acceptInvitation", summary = "Joins a brand by an invitation's code")
    public Uni<Response> acceptInvitation(@Nullable String body) {
        var request = reader.read(body, AcceptInvitationRequest.newBuilder()).build();
        return brands.once(session.token(), service -> service.acceptInvitation(request))
                .map(answer -> Shown.ok(answer.getBrand()));
    }
}
