// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.lottery;

import static io.clout.perks.PerksDriver.await;
import static io.clout.perks.PerksDriver.content;
import static io.clout.perks.PerksDriver.problemOf;
import static io.clout.proto.perk.v1.Allocation.ALLOCATION_LOTTERY;
import static io.clout.proto.perk.v1.Fulfilment.FULFILMENT_NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.postgres.Database;
import io.clout.common.testing.TestIdentity;
import io.clout.perks.PerksDriver;
import io.clout.perks.PerksServers;
import io.clout.perks.lottery.DrawVerifier.Verdict;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.CampaignState;
import io.clout.proto.perk.v1.CancelClaimRequest;
import io.clout.proto.perk.v1.Claim;
import io.clout.proto.perk.v1.ClaimState;
import io.clout.proto.perk.v1.EnterBeaconRequest;
import io.clout.proto.perk.v1.GetDrawRequest;
import io.clout.proto.perk.v1.GetMyClaimRequest;
import io.clout.proto.perk.v1.LotterySeed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lottery is announced, entered, closed and drawn, and anybody can recompute it. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(PerksServers.class)
class LotteryQuarkusTest {

    @TestHTTPResource
    URL url;

    @Inject
    Database database;

    @Inject
    Lotteries lotteries;

    private PerksDriver driver;

    @BeforeEach
    void signIn() {
        driver = new PerksDriver(url, database);
    }

    @AfterEach
    void signOut() {
        driver.close();
    }

    @Test
    void anybodyCanRecomputeTheDraw() throws InterruptedException {
        Campaign campaign = driver.live(
                content(FULFILMENT_NONE, ALLOCATION_LOTTERY, 3).setLotterySeed(LotterySeed.LOTTERY_SEED_COMMITTED));
        DrawRecord announced = record(campaign);
        Map<String, Claim> entries = enter(campaign, 10);
        var left = entries.entrySet().iterator().next();
        driver.person(left.getKey())
                .cancelClaim(CancelClaimRequest.newBuilder()
                        .setClaimId(left.getValue().getClaimId())
                        .build());
        String withdrawn = List.copyOf(entries.keySet()).get(1);
        database.run("update person_fact set consented = false where person_id = $1", withdrawn);

        close(campaign);
        lotteries.advance();
        await(() -> !record(campaign).seed().isEmpty());

        DrawRecord drawn = record(campaign);
        assertThat(announced.seed()).isEmpty();
        assertThat(DrawVerifier.verify(drawn, announced.seedHash())).isInstanceOf(Verdict.Right.class);
        assertThat(drawn.entries()).hasSize(8);
        assertThat(drawn.winners()).hasSize(3);
        List<String> granted = new ArrayList<>();
        entries.forEach((person, entry) -> {
            if (own(person, entry).getState() == ClaimState.CLAIM_STATE_GRANTED) {
                granted.add(entry.getEntry());
            }
        });
        assertThat(granted).containsExactlyInAnyOrderElementsOf(drawn.winners());
        assertThat(driver.campaign(campaign.getCampaignId()).getState()).isEqualTo(CampaignState.CAMPAIGN_STATE_ENDED);
        assertThat(driver.campaign(campaign.getCampaignId()).getStock().getGranted())
                .isEqualTo(3);
    }

    @Test
    void beaconComesAfterTheEntriesAreClosed() throws InterruptedException {
        Campaign campaign = driver.live(
                content(FULFILMENT_NONE, ALLOCATION_LOTTERY, 1).setLotterySeed(LotterySeed.LOTTERY_SEED_BEACON));
        enter(campaign, 3);
        assertThat(problemOf(() -> beacon(campaign)).slug()).isEqualTo("beacon-refused");

        close(campaign);
        lotteries.advance();
        await(() -> !record(campaign).entriesHash().isEmpty());
        assertThat(record(campaign).seed()).as("before the beacon").isEmpty();
        beacon(campaign);
        lotteries.advance();
        await(() -> !record(campaign).seed().isEmpty());

        assertThat(DrawVerifier.verify(record(campaign), "")).isInstanceOf(Verdict.Right.class);
        assertThat(record(campaign).beaconSource()).isEqualTo("round 7");
    }

    @Test
    void lotteryCannotBeEndedBeforeItIsDrawn() {
        Campaign campaign = driver.live(
                content(FULFILMENT_NONE, ALLOCATION_LOTTERY, 1).setLotterySeed(LotterySeed.LOTTERY_SEED_COMMITTED));

        assertThat(problemOf(() -> driver.move(
                                driver.editor, campaign.getCampaignId(), CampaignState.CAMPAIGN_STATE_ENDED))
                        .slug())
                .isEqualTo("illegal-transition");
    }

    private Map<String, Claim> enter(Campaign campaign, int people) {
        Map<String, Claim> entries = new LinkedHashMap<>();
        for (int i = 0; i < people; i++) {
            String person = driver.consented("entrant");
            Claim claim = driver.claim(person, campaign);
            assertThat(claim.getState()).isEqualTo(ClaimState.CLAIM_STATE_WAITING);
            entries.put(person, claim);
        }
        return entries;
    }

    private void close(Campaign campaign) {
        database.run("update campaign set closes_at = now() where id = $1", UUID.fromString(campaign.getCampaignId()));
    }

    private void beacon(Campaign campaign) {
        driver.operator.enterBeacon(EnterBeaconRequest.newBuilder()
                .setCampaignId(campaign.getCampaignId())
                .setSource("round 7")
                .setValue("0123456789abcdef")
                .build());
    }

    private DrawRecord record(Campaign campaign) {
        return DrawRecord.parse(driver.person("anybody")
                .getDraw(GetDrawRequest.newBuilder()
                        .setCampaignId(campaign.getCampaignId())
                        .build())
                .getRecord());
    }

    private Claim own(String person, Claim claim) {
        return driver.person(person)
                .getMyClaim(GetMyClaimRequest.newBuilder()
                        .setClaimId(claim.getClaimId())
                        .build())
                .getClaim();
    }
}
