// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import static io.clout.perks.PerksDriver.await;
import static io.clout.perks.PerksDriver.content;
import static io.clout.perks.PerksDriver.problemOf;
import static io.clout.proto.perk.v1.Allocation.ALLOCATION_WAITING_LIST;
import static io.clout.proto.perk.v1.ClaimState.CLAIM_STATE_EXPIRED;
import static io.clout.proto.perk.v1.ClaimState.CLAIM_STATE_GRANTED;
import static io.clout.proto.perk.v1.ClaimState.CLAIM_STATE_NOT_GRANTED;
import static io.clout.proto.perk.v1.ClaimState.CLAIM_STATE_OFFERED;
import static io.clout.proto.perk.v1.ClaimState.CLAIM_STATE_WAITING;
import static io.clout.proto.perk.v1.Fulfilment.FULFILMENT_NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.postgres.Database;
import io.clout.common.testing.TestIdentity;
import io.clout.perks.PerksDriver;
import io.clout.perks.PerksServers;
import io.clout.proto.perk.v1.AcceptOfferRequest;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.CampaignState;
import io.clout.proto.perk.v1.Claim;
import io.clout.proto.perk.v1.Notice;
import io.clout.proto.perk.v1.NoticeKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People wait for what others give back. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(PerksServers.class)
class WaitingListQuarkusTest {

    @TestHTTPResource
    URL url;

    @Inject
    Database database;

    private ClaimDriver claims;
    private PerksDriver driver;
    private String ada;
    private String bob;

    @BeforeEach
    void signIn() {
        claims = new ClaimDriver(url, database);
        driver = claims.perks;
        ada = driver.consented("ada");
        bob = driver.consented("bob");
    }

    @AfterEach
    void signOut() {
        claims.close();
    }

    @Test
    void whatIsGivenBackIsOfferedToTheNext() throws InterruptedException {
        Campaign campaign = driver.live(content(FULFILMENT_NONE, ALLOCATION_WAITING_LIST, 1));
        Claim granted = driver.claim(ada, campaign);
        Claim waiting = driver.claim(bob, campaign);
        Claim last = driver.claim(driver.consented("eve"), campaign);
        assertThat(waiting.getState()).isEqualTo(CLAIM_STATE_WAITING);
        assertThat(List.of(waiting.getPlace(), last.getPlace())).containsExactly(1, 2);

        claims.cancel(ada, granted);
        await(() -> claims.own(bob, waiting).getState() == CLAIM_STATE_OFFERED);

        assertThat(claims.stock(campaign)).isEqualTo("0 + 1 + 0 of 1");
        assertThat(driver.person(bob)
                        .acceptOffer(AcceptOfferRequest.newBuilder()
                                .setClaimId(waiting.getClaimId())
                                .build())
                        .getClaim()
                        .getState())
                .isEqualTo(CLAIM_STATE_GRANTED);
        assertThat(claims.stock(campaign)).isEqualTo("0 + 0 + 1 of 1");
        assertThat(claims.notices(bob)).extracting(Notice::getKind).contains(NoticeKind.NOTICE_KIND_OFFERED);
    }

    @Test
    void offerThatIsNotAcceptedGoesOn() throws InterruptedException {
        Campaign campaign = driver.live(content(FULFILMENT_NONE, ALLOCATION_WAITING_LIST, 1));
        Claim granted = driver.claim(ada, campaign);
        Claim waiting = driver.claim(bob, campaign);
        String eve = driver.consented("eve");
        Claim last = driver.claim(eve, campaign);
        claims.cancel(ada, granted);
        await(() -> claims.own(bob, waiting).getState() == CLAIM_STATE_OFFERED);

        database.run("update claim set offer_ends_at = now() where id = $1", UUID.fromString(waiting.getClaimId()));
        await(() -> claims.own(eve, last).getState() == CLAIM_STATE_OFFERED);

        assertThat(claims.own(bob, waiting).getState()).isEqualTo(CLAIM_STATE_EXPIRED);
        assertThat(problemOf(() -> driver.person(bob)
                                .acceptOffer(AcceptOfferRequest.newBuilder()
                                        .setClaimId(waiting.getClaimId())
                                        .build()))
                        .slug())
                .isEqualTo("offer-ended");
    }

    @Test
    void eligibilityCountsWhenTheOfferIsAccepted() throws InterruptedException {
        Campaign campaign =
                driver.live(content(FULFILMENT_NONE, ALLOCATION_WAITING_LIST, 1).setTargeting(ClaimDriver.minimum(55)));
        claims.setScore(ada, 600);
        claims.setScore(bob, 600);
        Claim granted = driver.claim(ada, campaign);
        Claim waiting = driver.claim(bob, campaign);
        claims.cancel(ada, granted);
        await(() -> claims.own(bob, waiting).getState() == CLAIM_STATE_OFFERED);

        claims.setScore(bob, 500);

        assertThat(problemOf(() -> driver.person(bob)
                                .acceptOffer(AcceptOfferRequest.newBuilder()
                                        .setClaimId(waiting.getClaimId())
                                        .build()))
                        .slug())
                .isEqualTo("not-eligible");
        assertThat(claims.stock(campaign)).isEqualTo("0 + 1 + 0 of 1");
    }

    @Test
    void endedCampaignDisappointsWhoWaitsAndLeavesTheOthers() {
        Campaign campaign = driver.live(content(FULFILMENT_NONE, ALLOCATION_WAITING_LIST, 1));
        Claim granted = driver.claim(ada, campaign);
        Claim waiting = driver.claim(bob, campaign);

        driver.move(driver.editor, campaign.getCampaignId(), CampaignState.CAMPAIGN_STATE_ENDED);

        assertThat(claims.own(ada, granted).getState()).isEqualTo(CLAIM_STATE_GRANTED);
        assertThat(claims.own(bob, waiting).getState()).isEqualTo(CLAIM_STATE_NOT_GRANTED);
    }
}
