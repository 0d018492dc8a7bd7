// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import com.google.protobuf.Message;
import io.clout.common.problem.Problem;
import io.clout.proto.perk.v1.BrandServiceGrpc;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.CampaignServiceGrpc;
import io.clout.proto.perk.v1.ClaimPerkRequest;
import io.clout.proto.perk.v1.EstimateAudienceRequest;
import io.clout.proto.perk.v1.GetCampaignResponse;
import io.clout.proto.perk.v1.GetDrawResponse;
import io.clout.proto.perk.v1.ListCampaignsRequest;
import io.clout.proto.perk.v1.ListCampaignsResponse;
import io.clout.proto.perk.v1.PerkServiceGrpc;
import io.clout.proto.perk.v1.UpdateCampaignRequest;
import io.clout.proto.perk.v1.WebhookServiceGrpc;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.Status.Code;
import io.grpc.stub.ServerCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Answers every call about perks with an empty message, if the caller may make it: people are called after their role in the only brand there
 * is, and what a call needs is read from the comments of the contract.
 */
final class FakePerks {

    private static final Path CONTRACT = Path.of("../../proto/src/main/proto/clout/perk/v1");
    private static final Pattern NEED =
            Pattern.compile("; (owner|editor|viewer|operator|any member)[.,][^\\n]*(?:\\s*//[^\\n]*)*\\s*rpc (\\w+)");
    private static final List<String> ROLES = List.of("viewer", "editor", "owner");

    /** Of the only campaign. */
    private static final long VERSION = 7;

    private final Map<String, String> needs = new HashMap<>();

    FakePerks() {
        needs.put("GetBrand", "viewer");
        try {
            for (var file : List.of("brand_service.proto", "campaign_service.proto")) {
                var rpcs = NEED.matcher(Files.readString(CONTRACT.resolve(file)));
                while (rpcs.find()) {
                    needs.put(rpcs.group(2), rpcs.group(1).equals("any member") ? "viewer" : rpcs.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WebhookServiceGrpc.getServiceDescriptor()
                .getMethods()
                .forEach(rpc -> needs.put(rpc.getBareMethodName(), "owner"));
    }

    Stream<ServerServiceDefinition> services() {
        return Stream.of(
                        PerkServiceGrpc.getServiceDescriptor(),
                        BrandServiceGrpc.getServiceDescriptor(),
                        CampaignServiceGrpc.getServiceDescriptor(),
                        WebhookServiceGrpc.getServiceDescriptor())
                .map(this::service);
    }

    private ServerServiceDefinition service(ServiceDescriptor descriptor) {
        var service = ServerServiceDefinition.builder(descriptor);
        descriptor.getMethods().forEach(method -> add(service, method));
        return service.build();
    }

    @SuppressWarnings("unchecked")
    private void add(ServerServiceDefinition.Builder service, MethodDescriptor<?, ?> method) {
        var rpc = (MethodDescriptor<Message, Message>) method;
        service.addMethod(
                rpc,
                ServerCalls.asyncUnaryCall((request, observer) -> FakeCaller.answer(observer, () -> {
                    require(rpc.getBareMethodName());
                    return answer(rpc, request);
                })));
    }

    private static Message answer(MethodDescriptor<Message, Message> rpc, Message request) {
        if (request instanceof UpdateCampaignRequest change && change.getVersion() != VERSION) {
            throw new Problem("version-conflict", Code.ABORTED, "The campaign has changed meanwhile.");
        }
        if (request instanceof ClaimPerkRequest claim
                && claim.getIdempotencyKey().equals("late")) {
            throw new Problem(
                    "not-eligible",
                    Code.FAILED_PRECONDITION,
                    "This perk is for others.",
                    List.of(new Problem.FieldError("SCORE_TOO_LOW", "minimum 55, score 52")));
        }
        if (request instanceof EstimateAudienceRequest estimate
                && estimate.getTargeting().getExclusionsCount() > 20) {
            throw new Problem("estimate-limit", Code.RESOURCE_EXHAUSTED, "Too many questions.");
        }
        if (request instanceof ListCampaignsRequest list) {
            return campaigns(list.getPageToken());
        }
        return switch (rpc.getBareMethodName()) {
            case "GetDraw" ->
                GetDrawResponse.newBuilder()
                        .setRecord("{\"rule\":\"clout-lottery-1\"}")
                        .build();
            case "GetCampaign" ->
                GetCampaignResponse.newBuilder()
                        .setCampaign(Campaign.newBuilder().setVersion(VERSION))
                        .build();
            default -> empty(rpc);
        };
    }

    /** Two pages. */
    private static Message campaigns(String token) {
        var page = ListCampaignsResponse.newBuilder();
        var campaign = page.addCampaignsBuilder().setCampaignId(token.isEmpty() ? "first" : "second");
        campaign.getContentBuilder().setTitle("=cmd|' /C calc'!A0, or coffee");
        return page.setNextPageToken(token.isEmpty() ? "more" : "").build();
    }

    private static Message empty(MethodDescriptor<Message, Message> rpc) {
        return ((MethodDescriptor.PrototypeMarshaller<Message>) rpc.getResponseMarshaller()).getMessagePrototype();
    }

    private void require(String rpc) {
        if (rpc.equals("GetDraw")) {
            return;
        }
        var claims = FakeCaller.claims();
        var need = needs.getOrDefault(rpc, "person");
        if ("clout-brand".equals(claims.get("aud"))) {
            requireScope(rpc, String.valueOf(claims.get("scope")));
        } else if (need.equals("operator")) {
            refuseUnless("operator".equals(claims.get("groups")));
        } else if (!need.equals("person")) {
            var role = ROLES.indexOf(FakeCaller.personId());
            if (role < 0 && !(rpc.equals("MoveCampaign") && "operator".equals(claims.get("groups")))) {
                throw new Problem("brand-not-found", Code.NOT_FOUND, "There is no such brand.");
            }
            refuseUnless(role < 0 || role >= ROLES.indexOf(need));
        }
    }

    private static void requireScope(String rpc, String scopes) {
        var scope = rpc.matches(".*(Claims|Shipped|ShippingAddress|Report)")
                ? "claims:read"
                : rpc.matches("(Get|List)Campaigns?")
                        ? "campaigns:read"
                        : rpc.matches(".*(Campaign|Audience|Codes)") ? "campaigns:write" : "webhooks:write";
        var brandRpc = needsBrandOnly(rpc);
        refuseUnless(!brandRpc && Arrays.asList(scopes.split(" ")).contains(scope));
    }

    private static boolean needsBrandOnly(String rpc) {
        return BrandServiceGrpc.getServiceDescriptor().getMethods().stream()
                .anyMatch(method -> rpc.equals(method.getBareMethodName()));
    }

    private static void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw new Problem("forbidden", Code.PERMISSION_DENIED, "Not with this role.");
        }
    }
}
