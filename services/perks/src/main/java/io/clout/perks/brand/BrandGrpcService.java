// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.brand;

import io.clout.perks.Replies;
import io.clout.proto.perk.v1.AcceptInvitationRequest;
import io.clout.proto.perk.v1.AcceptInvitationResponse;
import io.clout.proto.perk.v1.BrandServiceGrpc.BrandServiceImplBase;
import io.clout.proto.perk.v1.CreateBrandRequest;
import io.clout.proto.perk.v1.CreateBrandResponse;
import io.clout.proto.perk.v1.CreateClientRequest;
import io.clout.proto.perk.v1.CreateClientResponse;
import io.clout.proto.perk.v1.DecideBrandRequest;
import io.clout.proto.perk.v1.DecideBrandResponse;
import io.clout.proto.perk.v1.DeleteClientRequest;
import io.clout.proto.perk.v1.DeleteClientResponse;
import io.clout.proto.perk.v1.GetBrandRequest;
import io.clout.proto.perk.v1.GetBrandResponse;
import io.clout.proto.perk.v1.InviteMemberRequest;
import io.clout.proto.perk.v1.InviteMemberResponse;
import io.clout.proto.perk.v1.ListAllBrandsRequest;
import io.clout.proto.perk.v1.ListAllBrandsResponse;
import io.clout.proto.perk.v1.ListBrandsRequest;
import io.clout.proto.perk.v1.ListBrandsResponse;
import io.clout.proto.perk.v1.ListClientsRequest;
import io.clout.proto.perk.v1.ListClientsResponse;
import io.clout.proto.perk.v1.ListMembersRequest;
import io.clout.proto.perk.v1.ListMembersResponse;
import io.clout.proto.perk.v1.RemoveMemberRequest;
import io.clout.proto.perk.v1.RemoveMemberResponse;
import io.clout.proto.perk.v1.RotateClientRequest;
import io.clout.proto.perk.v1.RotateClientResponse;
import io.clout.proto.perk.v1.UpdateBrandRequest;
import io.clout.proto.perk.v1.UpdateBrandResponse;
import io.clout.proto.perk.v1.UpdateMemberRequest;
import io.clout.proto.perk.v1.UpdateMemberResponse;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import java.util.UUID;

/** The contract {@code clout.perk.v1.BrandService}. */
@GrpcService
@Authenticated
class BrandGrpcService extends BrandServiceImplBase {

    private final Replies replies;
    private final Brands brands;
    private final Members members;
    private final Clients clients;

    BrandGrpcService(Replies replies, Brands brands, Members members, Clients clients) {
        this.replies = replies;
        this.brands = brands;
        this.members = members;
        this.clients = clients;
    }

    @Override
    public void createBrand(CreateBrandRequest request, StreamObserver<CreateBrandResponse> reply) {
        replies.answer(reply, actor -> brands.create(actor, request));
    }

    @Override
    public void listBrands(ListBrandsRequest request, StreamObserver<ListBrandsResponse> reply) {
        replies.answer(
                reply,
                actor -> ListBrandsResponse.newBuilder()
                        .addAllBrands(brands.of(actor.requirePerson()))
                        .build());
    }

    @Override
    public void getBrand(GetBrandRequest request, StreamObserver<GetBrandResponse> reply) {
        replies.answer(
                reply,
                actor -> GetBrandResponse.newBuilder()
                        .setBrand(brands.find(actor, BrandAccess.id(request.getBrandId())))
                        .build());
    }

    @Override
    public void updateBrand(UpdateBrandRequest request, StreamObserver<UpdateBrandResponse> reply) {
        replies.answer(
                reply,
                actor -> UpdateBrandResponse.newBuilder()
                        .setBrand(brands.update(actor, request))
                        .build());
    }

    @Override
    public void listMembers(ListMembersRequest request, StreamObserver<ListMembersResponse> reply) {
        replies.answer(
                reply,
                actor -> ListMembersResponse.newBuilder()
                        .addAllMembers(members.all(actor, BrandAccess.id(request.getBrandId())))
                        .build());
    }

    @Override
    public void inviteMember(InviteMemberRequest request, StreamObserver<InviteMemberResponse> reply) {
        replies.answer(
                reply,
                actor -> members.invite(
                        actor, BrandAccess.id(request.getBrandId()), request.getName(), request.getRole()));
    }

    @Override
    public void acceptInvitation(AcceptInvitationRequest request, StreamObserver<AcceptInvitationResponse> reply) {
        replies.answer(
                reply,
                actor -> AcceptInvitationResponse.newBuilder()
                        .setBrand(members.accept(actor, request.getCode()))
                        .build());
    }

    @Override
    public void updateMember(UpdateMemberRequest request, StreamObserver<UpdateMemberResponse> reply) {
        replies.answer(
                reply,
                actor -> UpdateMemberResponse.newBuilder()
                        .setMember(members.changeRole(
                                actor,
                                BrandAccess.id(request.getBrandId()),
                                memberId(request.getMemberId()),
                                request.getRole()))
                        .build());
    }

    @Override
    public void removeMember(RemoveMemberRequest request, StreamObserver<RemoveMemberResponse> reply) {
        replies.answer(reply, actor -> {
            members.remove(actor, BrandAccess.id(request.getBrandId()), memberId(request.getMemberId()));
            return RemoveMemberResponse.getDefaultInstance();
        });
    }

    @Override
    public void listClients(ListClientsRequest request, StreamObserver<ListClientsResponse> reply) {
        replies.answer(
                reply,
                actor -> ListClientsResponse.newBuilder()
                        .addAllClients(clients.all(actor, BrandAccess.id(request.getBrandId())))
                        .build());
    }

    @Override
    public void createClient(CreateClientRequest request, StreamObserver<CreateClientResponse> reply) {
        replies.answer(
                reply,
                actor -> clients.create(
                        actor, BrandAccess.id(request.getBrandId()), request.getName(), request.getScopesList()));
    }

    @Override
    public void rotateClient(RotateClientRequest request, StreamObserver<RotateClientResponse> reply) {
        replies.answer(
                reply, actor -> clients.rotate(actor, BrandAccess.id(request.getBrandId()), request.getClientId()));
    }

    @Override
    public void deleteClient(DeleteClientRequest request, StreamObserver<DeleteClientResponse> reply) {
        replies.answer(reply, actor -> {
            clients.delete(actor, BrandAccess.id(request.getBrandId()), request.getClientId());
            return DeleteClientResponse.getDefaultInstance();
        });
    }

    @Override
    public void listAllBrands(ListAllBrandsRequest request, StreamObserver<ListAllBrandsResponse> reply) {
        replies.answer(reply, actor -> {
            var page = brands.all(actor, request.getPageSize(), request.getPageToken());
            return ListAllBrandsResponse.newBuilder()
                    .addAllBrands(page.rows())
                    .setNextPageToken(page.next())
                    .build();
        });
    }

    @Override
    public void decideBrand(DecideBrandRequest request, StreamObserver<DecideBrandResponse> reply) {
        replies.answer(
                reply,
                actor -> DecideBrandResponse.newBuilder()
                        .setBrand(brands.decide(actor, request))
                        .build());
    }

    private static UUID memberId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw Members.notFound();
        }
    }
}
