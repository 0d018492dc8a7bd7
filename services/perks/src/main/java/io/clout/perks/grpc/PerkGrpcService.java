// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.grpc;

import io.clout.common.security.Caller;
import io.clout.perks.PageToken;
import io.clout.perks.Replies;
import io.clout.perks.brand.BrandAccess;
import io.clout.perks.claim.Claims;
import io.clout.perks.claim.Notices;
import io.clout.perks.code.Codes;
import io.clout.perks.facts.OwnFacts;
import io.clout.perks.lottery.Lotteries;
import io.clout.perks.perk.Perks;
import io.clout.perks.shipping.Shipping;
import io.clout.proto.perk.v1.AcceptOfferRequest;
import io.clout.proto.perk.v1.AcceptOfferResponse;
import io.clout.proto.perk.v1.CancelClaimRequest;
import io.clout.proto.perk.v1.CancelClaimResponse;
import io.clout.proto.perk.v1.Claim;
import io.clout.proto.perk.v1.ClaimPerkRequest;
import io.clout.proto.perk.v1.ClaimPerkResponse;
import io.clout.proto.perk.v1.GetDeclaredFactsRequest;
import io.clout.proto.perk.v1.GetDeclaredFactsResponse;
import io.clout.proto.perk.v1.GetDrawRequest;
import io.clout.proto.perk.v1.GetDrawResponse;
import io.clout.proto.perk.v1.GetMyClaimRequest;
import io.clout.proto.perk.v1.GetMyClaimResponse;
import io.clout.proto.perk.v1.GetPerkRequest;
import io.clout.proto.perk.v1.GetPerkResponse;
import io.clout.proto.perk.v1.GiveAddressRequest;
import io.clout.proto.perk.v1.GiveAddressResponse;
import io.clout.proto.perk.v1.GiveFeedbackRequest;
import io.clout.proto.perk.v1.GiveFeedbackResponse;
import io.clout.proto.perk.v1.HideBrandRequest;
import io.clout.proto.perk.v1.HideBrandResponse;
import io.clout.proto.perk.v1.ListMyClaimsRequest;
import io.clout.proto.perk.v1.ListMyClaimsResponse;
import io.clout.proto.perk.v1.ListNoticesRequest;
import io.clout.proto.perk.v1.ListNoticesResponse;
import io.clout.proto.perk.v1.ListPerksRequest;
import io.clout.proto.perk.v1.ListPerksResponse;
import io.clout.proto.perk.v1.Perk;
import io.clout.proto.perk.v1.PerkServiceGrpc.PerkServiceImplBase;
import io.clout.proto.perk.v1.ReadNoticesRequest;
import io.clout.proto.perk.v1.ReadNoticesResponse;
import io.clout.proto.perk.v1.SetDeclaredFactsRequest;
import io.clout.proto.perk.v1.SetDeclaredFactsResponse;
import io.clout.proto.perk.v1.ShowCodeRequest;
import io.clout.proto.perk.v1.ShowCodeResponse;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import java.util.Optional;

/** The contract {@code clout.perk.v1.PerkService}: every method acts for the caller and for nobody else. */
@GrpcService
@Authenticated
class PerkGrpcService extends PerkServiceImplBase {

    private final Replies replies;
    private final Caller caller;
    private final Perks perks;
    private final Claims claims;
    private final Codes codes;
    private final Shipping shipping;
    private final Notices notices;
    private final Lotteries lotteries;
    private final OwnFacts facts;

    PerkGrpcService(
            Replies replies,
            Caller caller,
            Perks perks,
            Claims claims,
            Codes codes,
            Shipping shipping,
            Notices notices,
            Lotteries lotteries,
            OwnFacts facts) {
        this.replies = replies;
        this.caller = caller;
        this.perks = perks;
        this.claims = claims;
        this.codes = codes;
        this.shipping = shipping;
        this.notices = notices;
        this.lotteries = lotteries;
        this.facts = facts;
    }

    @Override
    public void listPerks(ListPerksRequest request, StreamObserver<ListPerksResponse> reply) {
        replies.answer(reply, actor -> {
            PageToken.Page<Perk> page = perks.list(actor.requirePerson(), request);
            return ListPerksResponse.newBuilder()
                    .addAllPerks(page.rows())
                    .setNextPageToken(page.next())
                    .build();
        });
    }

    @Override
    public void getPerk(GetPerkRequest request, StreamObserver<GetPerkResponse> reply) {
        replies.answer(
                reply,
                actor -> GetPerkResponse.newBuilder()
                        .setPerk(perks.get(actor.requirePerson(), request.getCampaignId()))
                        .build());
    }

    @Override
    public void claimPerk(ClaimPerkRequest request, StreamObserver<ClaimPerkResponse> reply) {
        Optional<String> name = caller.name();
        replies.answer(reply, actor -> claims.claim(actor.requirePerson(), name, request));
    }

    @Override
    public void acceptOffer(AcceptOfferRequest request, StreamObserver<AcceptOfferResponse> reply) {
        replies.answer(
                reply,
                actor -> AcceptOfferResponse.newBuilder()
                        .setClaim(claims.accept(actor.requirePerson(), request.getClaimId()))
                        .build());
    }

    @Override
    public void listMyClaims(ListMyClaimsRequest request, StreamObserver<ListMyClaimsResponse> reply) {
        replies.answer(reply, actor -> {
            PageToken.Page<Claim> page = claims.list(actor.requirePerson(), request);
            return ListMyClaimsResponse.newBuilder()
                    .addAllClaims(page.rows())
                    .setNextPageToken(page.next())
                    .build();
        });
    }

    @Override
    public void getMyClaim(GetMyClaimRequest request, StreamObserver<GetMyClaimResponse> reply) {
        replies.answer(
                reply,
                actor -> GetMyClaimResponse.newBuilder()
                        .setClaim(claims.get(actor.requirePerson(), request.getClaimId()))
                        .build());
    }

    @Override
    public void cancelClaim(CancelClaimRequest request, StreamObserver<CancelClaimResponse> reply) {
        replies.answer(
                reply,
                actor -> CancelClaimResponse.newBuilder()
                        .setClaim(claims.cancel(actor.requirePerson(), request.getClaimId()))
                        .build());
    }

    @Override
    public void showCode(ShowCodeRequest request, StreamObserver<ShowCodeResponse> reply) {
        replies.answer(reply, actor -> codes.show(actor.requirePerson(), request.getClaimId()));
    }

    @Override
    public void giveAddress(GiveAddressRequest request, StreamObserver<GiveAddressResponse> reply) {
        replies.answer(
                reply,
                actor -> GiveAddressResponse.newBuilder()
                        .setClaim(shipping.give(actor.requirePerson(), request))
                        .build());
    }

    @Override
    public void giveFeedback(GiveFeedbackRequest request, StreamObserver<GiveFeedbackResponse> reply) {
        replies.answer(
                reply,
                actor -> GiveFeedbackResponse.newBuilder()
                        .setClaim(claims.rate(actor.requirePerson(), request))
                        .build());
    }

    @Override
    public void hideBrand(HideBrandRequest request, StreamObserver<HideBrandResponse> reply) {
        replies.answer(reply, actor -> {
            perks.hide(actor.requirePerson(), BrandAccess.id(request.getBrandId()), request.getHidden());
            return HideBrandResponse.getDefaultInstance();
        });
    }

    @Override
    public void listNotices(ListNoticesRequest request, StreamObserver<ListNoticesResponse> reply) {
        replies.answer(reply, actor -> notices.list(actor.requirePerson()));
    }

    @Override
    public void readNotices(ReadNoticesRequest request, StreamObserver<ReadNoticesResponse> reply) {
        replies.answer(reply, actor -> {
            notices.read(actor.requirePerson(), request.getNoticeId());
            return ReadNoticesResponse.getDefaultInstance();
        });
    }

    @Override
    public void getDraw(GetDrawRequest request, StreamObserver<GetDrawResponse> reply) {
        replies.answer(
                reply,
                _ -> GetDrawResponse.newBuilder()
                        .setRecord(lotteries.record(request.getCampaignId()))
                        .build());
    }

    @Override
    public void getDeclaredFacts(GetDeclaredFactsRequest request, StreamObserver<GetDeclaredFactsResponse> reply) {
        replies.answer(
                reply,
                actor -> GetDeclaredFactsResponse.newBuilder()
                        .setFacts(facts.get(actor))
                        .build());
    }

    @Override
    public void setDeclaredFacts(SetDeclaredFactsRequest request, StreamObserver<SetDeclaredFactsResponse> reply) {
        replies.answer(
                reply,
                actor -> SetDeclaredFactsResponse.newBuilder()
                        .setFacts(facts.set(actor, request.getFacts()))
                        .build());
    }
}
