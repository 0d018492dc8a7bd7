// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.openapi;

import com.google.protobuf.Descriptors.Descriptor;
import io.clout.gateway.openapi.ContractOperation.Access;
import io.clout.gateway.openapi.ContractOperation.Shape;
import io.clout.proto.perk.v1.AcceptInvitationRequest;
import io.clout.proto.perk.v1.AddCodesResponse;
import io.clout.proto.perk.v1.Brand;
import io.clout.proto.perk.v1.BrandClaim;
import io.clout.proto.perk.v1.BrandClient;
import io.clout.proto.perk.v1.BrandMember;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.Claim;
import io.clout.proto.perk.v1.ClaimPerkRequest;
import io.clout.proto.perk.v1.ClaimReview;
import io.clout.proto.perk.v1.CreateBrandRequest;
import io.clout.proto.perk.v1.CreateClientRequest;
import io.clout.proto.perk.v1.CreateClientResponse;
import io.clout.proto.perk.v1.CreateEndpointRequest;
import io.clout.proto.perk.v1.CreateEndpointResponse;
import io.clout.proto.perk.v1.DecideBrandRequest;
import io.clout.proto.perk.v1.DecideReviewRequest;
import io.clout.proto.perk.v1.DeclaredFacts;
import io.clout.proto.perk.v1.EnterBeaconRequest;
import io.clout.proto.perk.v1.Estimate;
import io.clout.proto.perk.v1.EstimateAudienceRequest;
import io.clout.proto.perk.v1.GetReportResponse;
import io.clout.proto.perk.v1.GiveFeedbackRequest;
import io.clout.proto.perk.v1.InviteMemberRequest;
import io.clout.proto.perk.v1.InviteMemberResponse;
import io.clout.proto.perk.v1.ListNoticesResponse;
import io.clout.proto.perk.v1.MoveCampaignRequest;
import io.clout.proto.perk.v1.Perk;
import io.clout.proto.perk.v1.ReadNoticesRequest;
import io.clout.proto.perk.v1.ReplayRequest;
import io.clout.proto.perk.v1.ReplayResponse;
import io.clout.proto.perk.v1.RotateClientResponse;
import io.clout.proto.perk.v1.RotateSecretResponse;
import io.clout.proto.perk.v1.ShippingAddress;
import io.clout.proto.perk.v1.ShowCodeResponse;
import io.clout.proto.perk.v1.UpdateBrandRequest;
import io.clout.proto.perk.v1.UpdateEndpointRequest;
import io.clout.proto.perk.v1.UpdateMemberRequest;
import io.clout.proto.perk.v1.WebhookEndpoint;
import io.clout.proto.perk.v1.WebhookMessage;
import io.clout.proto.profile.v1.ApiKey;
import io.clout.proto.profile.v1.CreateApiKeyRequest;
import io.clout.proto.profile.v1.CreateApiKeyResponse;
import java.util.List;
import java.util.Optional;

/** Every operation whose JSON follows the contract. */
final class ContractOperations {

    static final List<ContractOperation> ALL = List.of(
            page("listPerks", Perk.getDescriptor()).access(Access.PERSON),
            one("getPerk", Perk.getDescriptor()).access(Access.PERSON),
            created("claimPerk", Claim.getDescriptor())
                    .body(ClaimPerkRequest.getDescriptor())
                    .access(Access.PERSON),
            page("listMyClaims", Claim.getDescriptor()).access(Access.PERSON),
            one("getMyClaim", Claim.getDescriptor()).access(Access.PERSON),
            one("cancelClaim", Claim.getDescriptor()).access(Access.PERSON),
            one("acceptOffer", Claim.getDescriptor()).access(Access.PERSON),
            one("showCode", ShowCodeResponse.getDescriptor()).access(Access.PERSON),
            one("giveAddress", Claim.getDescriptor())
                    .body(ShippingAddress.getDescriptor())
                    .access(Access.PERSON),
            one("giveFeedback", Claim.getDescriptor())
                    .body(GiveFeedbackRequest.getDescriptor())
                    .access(Access.PERSON),
            one("getDeclaredFacts", DeclaredFacts.getDescriptor()).access(Access.PERSON),
            one("setDeclaredFacts", DeclaredFacts.getDescriptor())
                    .body(DeclaredFacts.getDescriptor())
                    .access(Access.PERSON),
            one("listNotices", ListNoticesResponse.getDescriptor()).access(Access.PERSON),
            none("readNotices").body(ReadNoticesRequest.getDescriptor()).access(Access.PERSON),
            none("hideBrand").access(Access.PERSON),
            none("showBrand").access(Access.PERSON),
            created("createBrand", Brand.getDescriptor())
                    .body(CreateBrandRequest.getDescriptor())
                    .access(Access.PERSON),
            list("listBrands", Brand.getDescriptor()).access(Access.PERSON),
            one("acceptInvitation", Brand.getDescriptor())
                    .body(AcceptInvitationRequest.getDescriptor())
                    .access(Access.PERSON),
            one("getBrand", Brand.getDescriptor()).access(Access.VIEWER),
            one("updateBrand", Brand.getDescriptor())
                    .body(UpdateBrandRequest.getDescriptor())
                    .access(Access.OWNER),
            list("listMembers", BrandMember.getDescriptor()).access(Access.VIEWER),
            one("updateMember", BrandMember.getDescriptor())
                    .body(UpdateMemberRequest.getDescriptor())
                    .access(Access.OWNER),
            none("removeMember").access(Access.OWNER),
            created("inviteMember", InviteMemberResponse.getDescriptor())
                    .body(InviteMemberRequest.getDescriptor())
                    .access(Access.OWNER),
            list("listClients", BrandClient.getDescriptor()).access(Access.OWNER),
            created("createClient", CreateClientResponse.getDescriptor())
                    .body(CreateClientRequest.getDescriptor())
                    .access(Access.OWNER),
            one("rotateClient", RotateClientResponse.getDescriptor()).access(Access.OWNER),
            none("deleteClient").access(Access.OWNER),
            created("createCampaign", Campaign.getDescriptor())
                    .body(CampaignContent.getDescriptor())
                    .access(Access.EDITOR)
                    .scope("campaigns:write"),
            page("listCampaigns", Campaign.getDescriptor())
                    .access(Access.VIEWER)
                    .scope("campaigns:read"),
            csv("exportCampaigns").access(Access.VIEWER).scope("campaigns:read"),
            one("getCampaign", Campaign.getDescriptor()).access(Access.VIEWER).scope("campaigns:read"),
            one("updateCampaign", Campaign.getDescriptor())
                    .body(CampaignContent.getDescriptor())
                    .access(Access.EDITOR)
                    .scope("campaigns:write"),
            one("moveCampaign", Campaign.getDescriptor())
                    .body(MoveCampaignRequest.getDescriptor())
                    .access(Access.EDITOR)
                    .scope("campaigns:write"),
            one("estimateCampaign", Estimate.getDescriptor())
                    .body(EstimateAudienceRequest.getDescriptor())
                    .access(Access.EDITOR)
                    .scope("campaigns:write"),
            one("estimateAudience", Estimate.getDescriptor())
                    .body(EstimateAudienceRequest.getDescriptor())
                    .access(Access.EDITOR)
                    .scope("campaigns:write"),
            one("addCodes", AddCodesResponse.getDescriptor())
                    .access(Access.EDITOR)
                    .scope("campaigns:write"),
            page("listClaims", BrandClaim.getDescriptor()).access(Access.VIEWER).scope("claims:read"),
            csv("exportClaims").access(Access.VIEWER).scope("claims:read"),
            one("getShippingAddress", ShippingAddress.getDescriptor())
                    .access(Access.EDITOR)
                    .scope("claims:read"),
            one("markShipped", BrandClaim.getDescriptor()).access(Access.EDITOR).scope("claims:read"),
            one("getReport", GetReportResponse.getDescriptor())
                    .access(Access.VIEWER)
                    .scope("claims:read"),
            csv("exportReport").access(Access.VIEWER).scope("claims:read"),
            list("listEndpoints", WebhookEndpoint.getDescriptor())
                    .access(Access.OWNER)
                    .scope("webhooks:write"),
            created("createEndpoint", CreateEndpointResponse.getDescriptor())
                    .body(CreateEndpointRequest.getDescriptor())
                    .access(Access.OWNER)
                    .scope("webhooks:write"),
            one("updateEndpoint", WebhookEndpoint.getDescriptor())
                    .body(UpdateEndpointRequest.getDescriptor())
                    .access(Access.OWNER)
                    .scope("webhooks:write"),
            none("deleteEndpoint").access(Access.OWNER).scope("webhooks:write"),
            one("rotateSecret", RotateSecretResponse.getDescriptor())
                    .access(Access.OWNER)
                    .scope("webhooks:write"),
            one("sendTest", WebhookMessage.getDescriptor()).access(Access.OWNER).scope("webhooks:write"),
            page("listMessages", WebhookMessage.getDescriptor())
                    .access(Access.OWNER)
                    .scope("webhooks:write"),
            one("replay", ReplayResponse.getDescriptor())
                    .body(ReplayRequest.getDescriptor())
                    .access(Access.OWNER)
                    .scope("webhooks:write"),
            page("listAllBrands", Brand.getDescriptor()).access(Access.OPERATOR),
            one("decideBrand", Brand.getDescriptor())
                    .body(DecideBrandRequest.getDescriptor())
                    .access(Access.OPERATOR),
            page("listSubmitted", Campaign.getDescriptor()).access(Access.OPERATOR),
            one("decideCampaign", Campaign.getDescriptor())
                    .body(MoveCampaignRequest.getDescriptor())
                    .access(Access.OPERATOR),
            page("listClaimReviews", ClaimReview.getDescriptor()).access(Access.OPERATOR),
            none("decideClaimReview").body(DecideReviewRequest.getDescriptor()).access(Access.OPERATOR),
            none("enterBeacon").body(EnterBeaconRequest.getDescriptor()).access(Access.OPERATOR),
            list("listApiKeys", ApiKey.getDescriptor()).access(Access.PERSON),
            created("createApiKey", CreateApiKeyResponse.getDescriptor())
                    .body(CreateApiKeyRequest.getDescriptor())
                    .access(Access.PERSON),
            none("deleteApiKey").access(Access.PERSON));

    private ContractOperations() {}

    static Optional<ContractOperation> find(String id) {
        return ALL.stream().filter(operation -> operation.id().equals(id)).findFirst();
    }

    private static ContractOperation one(String id, Descriptor answer) {
        return ContractOperation.of(id, 200, Shape.ONE, Optional.of(answer));
    }

    private static ContractOperation created(String id, Descriptor answer) {
        return ContractOperation.of(id, 201, Shape.ONE, Optional.of(answer));
    }

    private static ContractOperation page(String id, Descriptor answer) {
        return ContractOperation.of(id, 200, Shape.PAGE, Optional.of(answer));
    }

    /** A list that is short enough to be one page. */
    private static ContractOperation list(String id, Descriptor answer) {
        return page(id, answer);
    }

    private static ContractOperation csv(String id) {
        return ContractOperation.of(id, 200, Shape.CSV, Optional.empty());
    }

    private static ContractOperation none(String id) {
        return ContractOperation.of(id, 204, Shape.NONE, Optional.empty());
    }
}
