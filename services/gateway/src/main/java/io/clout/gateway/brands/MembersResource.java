// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.brands;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.MessageReader;
import io.clout.gateway.contract.Shown;
import io.clout.gateway.session.Session;
import io.clout.proto.perk.v1.InviteMemberRequest;
import io.clout.proto.perk.v1.ListMembersRequest;
import io.clout.proto.perk.v1.MutinyBrandServiceGrpc.MutinyBrandServiceStub;
import io.clout.proto.perk.v1.RemoveMemberRequest;
import io.clout.proto.perk.v1.UpdateMemberRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Who acts for a brand. */
@Path("/api/v1/brands/{brandId}")
@Authenticated
@Tag(name = "Brands")
class MembersResource {

    private final Session session;
    private final ServiceClient<MutinyBrandServiceStub> brands;
    private final MessageReader reader;

    MembersResource(Session session, ServiceClient<MutinyBrandServiceStub> brands, MessageReader reader) {
        this.session = session;
        this.brands = brands;
        this.reader = reader;
    }

    @GET
    @Path("members")
    @Operation(
            operationId = "listMembers",
            summary = "Lists members and open invitations; they are few, so the list is not paged")
    public Uni<Response> listMembers(@RestPath String brandId) {
        var request = ListMembersRequest.newBuilder().setBrandId(brandId).build();
        return brands.idempotent(session.token(), service -> service.listMembers(request))
                .map(answer -> Shown.list(answer.getMembersList()));
    }

    @PATCH
    @Path("members/{memberId}")
    @Operation(operationId = "updateMember", summary = "Changes the role of a member")
    public Uni<Response> updateMember(@RestPath String brandId, @RestPath String memberId, @Nullable String body) {
        var request = reader.read(body, UpdateMemberRequest.newBuilder())
                .setBrandId(brandId)
                .setMemberId(memberId)
                .build();
        return brands.once(session.token(), service -> service.updateMember(request))
                .map(answer -> Shown.ok(answer.getMember()));
    }

    @DELETE
    @Path("members/{memberId}")
    @Operation(operationId = "removeMember", summary = "Removes a member or an invitation")
    public Uni<Response> removeMember(@RestPath String brandId, @RestPath String memberId) {
        var request = RemoveMemberRequest.newBuilder()
                .setBrandId(brandId)
                .setMemberId(memberId)
                .build();
        return brands.idempotent(session.token(), service -> service.removeMember(request))
                .map(_ -> Shown.none());
    }

    @POST
    @Path("invitations")
    @Operation(operationId = "inviteMember", summary = "Invites a member; the code is in this answer only")
    public Uni<Response> inviteMember(@RestPath String brandId, @Nullable String body) {
        var request = reader.read(body, InviteMemberRequest.newBuilder())
                .setBrandId(brandId)
                .build();
        return brands.once(session.token(), service -> service.inviteMember(request))
                .map(answer -> Shown.created(answer));
    }
}
