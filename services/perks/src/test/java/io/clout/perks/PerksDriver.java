// SPDX-License-Identifier: Apache-2.0
package io.clout.perks;

import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.protobuf.ByteString;
import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.common.problem.ProblemStatus;
import io.clout.common.testing.TestTokens;
import io.clout.common.time.Timestamps;
import io.clout.proto.perk.v1.AddCodesRequest;
import io.clout.proto.perk.v1.AddCodesResponse;
import io.clout.proto.perk.v1.Allocation;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.CampaignServiceGrpc;
import io.clout.proto.perk.v1.CampaignServiceGrpc.CampaignServiceBlockingStub;
import io.clout.proto.perk.v1.CampaignState;
import io.clout.proto.perk.v1.Claim;
import io.clout.proto.perk.v1.ClaimPerkRequest;
import io.clout.proto.perk.v1.CreateCampaignRequest;
import io.clout.proto.perk.v1.Fulfilment;
import io.clout.proto.perk.v1.GetCampaignRequest;
import io.clout.proto.perk.v1.MoveCampaignRequest;
import io.clout.proto.perk.v1.PerkServiceGrpc;
import io.clout.proto.perk.v1.PerkServiceGrpc.PerkServiceBlockingStub;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Talks to the service under test as brands, operators and people do. Each has a brand of its own. */
public final class PerksDriver implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    public final String brandId = UUID.randomUUID().toString();
    public final CampaignServiceBlockingStub editor;
    public final CampaignServiceBlockingStub operator;

    private final Database database;
    private final ManagedChannel channel;

    public PerksDriver(URL url, Database database) {
        this.database = database;
        channel = ManagedChannelBuilder.forAddress(url.getHost(), url.getPort())
                .usePlaintext()
                .build();
        String member = "editor-" + UUID.randomUUID();
        editor = brand(member);
        operator = TestTokens.withRole("operator", "operator").attachTo(CampaignServiceGrpc.newBlockingStub(channel));
        UUID brand = UUID.fromString(brandId);
        database.run(
                "insert into brand (id, name, website, contact_email, state, created_at)"
                        + " values ($1, 'Tea House', 'https://tea.example', 'tea@tea.example', 'BRAND_STATE_APPROVED', now())",
                brand);
        database.run(
                "insert into brand_member (id, brand_id, person_id, name, role, joined_at)"
                        + " values ($1, $2, $3, 'Ed', 'BRAND_ROLE_EDITOR', now())",
                UUID.randomUUID(),
                brand,
                member);
        // What is kept for an endpoint that is switched off stays there to be read.
        database.run(
                "insert into webhook_endpoint (id, brand_id, url, events, signature, state, secret, created_at)"
                        + " values ($1, $2, 'https://tea.example/hook', '{}', 'HMAC', 'ENDPOINT_STATE_DISABLED', '', now())",
                UUID.randomUUID(),
                brand);
    }

    /** How many events of a kind this brand was told whose body names something, such as a claim. */
    public long events(String event, String named) {
        return database.run(
                        "select count(*) from webhook_message m join webhook_endpoint e on e.id = m.endpoint_id"
                                + " where e.brand_id = $1 and m.event = $2 and position($3 in m.body) > 0",
                        UUID.fromString(brandId),
                        event,
                        named)
                .iterator()
                .next()
                .getLong(0);
    }

    /** Campaigns as a person sees them who is a member of this brand, or of none. */
    public CampaignServiceBlockingStub brand(String person) {
        return TestTokens.of(person).attachTo(CampaignServiceGrpc.newBlockingStub(channel));
    }

    /** Perks as a person sees them. */
    public PerkServiceBlockingStub person(String person) {
        return TestTokens.of(person, "Ada " + person).attachTo(PerkServiceGrpc.newBlockingStub(channel));
    }

    /** A new person who agreed to be scored. */
    public String consented(String name) {
        String person = name + "-" + UUID.randomUUID();
        database.run("insert into person_fact (person_id, consented, accounts_version) values ($1, true, 1)", person);
        return person;
    }

    /** What a campaign says that is open now. */
    public static CampaignContent.Builder content(Fulfilment fulfilment, Allocation allocation, int quantity) {
        Instant now = Instant.now();
        return CampaignContent.newBuilder()
                .setTitle("A pot of tea")
                .setText("As hot as you like.")
                .setTerms("One for each person.")
                .setValue("EUR 5")
                .setQuantity(quantity)
                .setFulfilment(fulfilment)
                .setAllocation(allocation)
                .setOfferHours(allocation == Allocation.ALLOCATION_WAITING_LIST ? 24 : 0)
                .setOpensAt(Timestamps.of(now.minus(Duration.ofHours(1))))
                .setClosesAt(Timestamps.of(now.plus(Duration.ofDays(7))));
    }

    public Campaign draft(CampaignContent.Builder content) {
        return editor.createCampaign(CreateCampaignRequest.newBuilder()
                        .setBrandId(brandId)
                        .setContent(content)
                        .build())
                .getCampaign();
    }

    /** A campaign that is open. */
    public Campaign live(CampaignContent.Builder content) {
        Campaign draft = draft(content);
        return approve(draft.getCampaignId());
    }

    public Campaign approve(String campaignId) {
        move(editor, campaignId, CampaignState.CAMPAIGN_STATE_SUBMITTED);
        return move(operator, campaignId, CampaignState.CAMPAIGN_STATE_LIVE);
    }

    public Campaign move(CampaignServiceBlockingStub mover, String campaignId, CampaignState state) {
        return mover.moveCampaign(MoveCampaignRequest.newBuilder()
                        .setBrandId(brandId)
                        .setCampaignId(campaignId)
                        .setState(state)
                        .setReason("Because.")
                        .build())
                .getCampaign();
    }

    public AddCodesResponse addCodes(String campaignId, String csv) {
        return editor.addCodes(AddCodesRequest.newBuilder()
                .setBrandId(brandId)
                .setCampaignId(campaignId)
                .setCsv(ByteString.copyFromUtf8(csv))
                .build());
    }

    public Campaign campaign(String campaignId) {
        return editor.getCampaign(GetCampaignRequest.newBuilder()
                        .setBrandId(brandId)
                        .setCampaignId(campaignId)
                        .build())
                .getCampaign();
    }

    public Claim claim(String person, Campaign campaign) {
        return person(person).claimPerk(claimRequest(campaign, "")).getClaim();
    }

    public static ClaimPerkRequest claimRequest(Campaign campaign, String key) {
        return ClaimPerkRequest.newBuilder()
                .setCampaignId(campaign.getCampaignId())
                .setIdempotencyKey(key)
                .setDisclosureAcknowledged(true)
                .build();
    }

    public static Problem problemOf(ThrowingCallable call) {
        var failure = catchThrowable(call);
        if (failure == null) {
            throw new AssertionError("should have failed");
        }
        return ProblemStatus.parse(failure);
    }

    /** Waits until something holds that the service does by itself. */
    public static void await(BooleanSupplier holds) throws InterruptedException {
        Instant deadline = Instant.now().plus(DEADLINE);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("does not hold after " + DEADLINE);
            }
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
