// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.demo;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.clout.common.postgres.Database;
import io.clout.perks.Actor;
import io.clout.perks.campaign.Campaigns;
import io.clout.perks.code.Codes;
import io.clout.proto.perk.v1.AddCodesRequest;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.CampaignState;
import io.clout.proto.perk.v1.CreateCampaignRequest;
import io.clout.proto.perk.v1.Fulfilment;
import io.clout.proto.perk.v1.MoveCampaignRequest;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes the made-up brands when the service starts. What is there already, in whatever state, is left alone: a campaign that ended or that an operator
 * cancelled does not come back.
 */
@ApplicationScoped
class DemoBrands {

    private static final UUID CAFE = UUID.fromString("00000000-0000-4000-8000-00000000cafe");
    private static final UUID HEADPHONES = UUID.fromString("00000000-0000-4000-8000-00000000ea25");

    /** Nobody's subject: people's are UUIDs of the OIDC provider. Acts for both brands, and decides about them, once. */
    private static final Actor.Person MAKER = new Actor.Person("demo", true);

    private final DemoConfig config;
    private final Database database;
    private final Campaigns campaigns;
    private final Codes codes;
    private final Clock clock;

    DemoBrands(DemoConfig config, Database database, Campaigns campaigns, Codes codes, Clock clock) {
        this.config = config;
        this.database = database;
        this.campaigns = campaigns;
        this.codes = codes;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        if (config.demo()) {
            make(CAFE, "Corner Café (demo)", "https://cafe.example", DemoCampaigns.cafe(clock.instant()));
            make(
                    HEADPHONES,
                    "Quiet Headphones (demo)",
                    "https://quiet.example",
                    DemoCampaigns.headphones(clock.instant()));
        }
    }

    private void make(UUID brandId, String name, String website, List<CampaignContent> offers) {
        Set<String> there = database.inTransaction(transaction -> brand(transaction, brandId, name, website));
        for (CampaignContent offer : offers) {
            if (!there.contains(offer.getTitle())) {
                make(brandId, offer);
            }
        }
    }

    /** Titles of the campaigns that the brand has. */
    private static Set<String> brand(SqlConnection transaction, UUID brandId, String name, String website) {
        Database.run(transaction, """
                insert into brand (id, name, website, contact_email, state, demo, created_at)
                values ($1, $2, $3, 'demo@clout.example', 'BRAND_STATE_APPROVED', true, now()) on conflict do nothing""", brandId, name, website);
        Database.run(transaction, """
                insert into brand_member (id, brand_id, person_id, name, role, joined_at)
                values ($1, $1, $2, 'Demo', 'BRAND_ROLE_OWNER', now()) on conflict do nothing""", brandId, MAKER.id());
        return Database.run(transaction, "select content from campaign where brand_id = $1", brandId).stream()
                .map(row -> DemoBrands.title(row.getBuffer("content").getBytes()))
                .collect(Collectors.toSet());
    }

    private static String title(byte[] content) {
        try {
            return CampaignContent.parseFrom(content).getTitle();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("A stored campaign that cannot be read", e);
        }
    }

    private void make(UUID brandId, CampaignContent offer) {
        Campaign draft = campaigns.create(
                MAKER,
                CreateCampaignRequest.newBuilder()
                        .setBrandId(brandId.toString())
                        .setContent(offer)
                        .build());
        if (offer.getFulfilment() == Fulfilment.FULFILMENT_CODE) {
            codes.add(
                    MAKER,
                    AddCodesRequest.newBuilder()
                            .setBrandId(brandId.toString())
                            .setCampaignId(draft.getCampaignId())
                            .setCsv(csv(offer.getQuantity()))
                            .build());
        }
        move(brandId, draft, CampaignState.CAMPAIGN_STATE_SUBMITTED);
        move(brandId, draft, CampaignState.CAMPAIGN_STATE_LIVE);
    }

    private void move(UUID brandId, Campaign campaign, CampaignState state) {
        campaigns.move(
                MAKER,
                MoveCampaignRequest.newBuilder()
                        .setBrandId(brandId.toString())
                        .setCampaignId(campaign.getCampaignId())
                        .setState(state)
                        .build());
    }

    private static ByteString csv(int quantity) {
        return ByteString.copyFrom(
                IntStream.rangeClosed(1, quantity)
                        .mapToObj(number -> "DEMO-%03d\n".formatted(number))
                        .collect(Collectors.joining()),
                StandardCharsets.UTF_8);
    }
}
