// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import static io.clout.perks.PerksDriver.claimRequest;
import static io.clout.perks.PerksDriver.content;
import static io.clout.perks.PerksDriver.problemOf;
import static io.clout.proto.perk.v1.Allocation.ALLOCATION_FIRST_COME;
import static io.clout.proto.perk.v1.ClaimState.CLAIM_STATE_GRANTED;
import static io.clout.proto.perk.v1.Fulfilment.FULFILMENT_NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.postgres.Database;
import io.clout.common.testing.TestIdentity;
import io.clout.perks.PerksDriver;
import io.clout.perks.PerksServers;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.CampaignState;
import io.clout.proto.perk.v1.GetPerkRequest;
import io.clout.proto.perk.v1.ReasonCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People claim perks: each once, as many as there are, and only those whom they are for. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(PerksServers.class)
class ClaimQuarkusTest {

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
    void repeatedClaimAnswersTheSameBytes() {
        Campaign campaign = driver.live(content(FULFILMENT_NONE, ALLOCATION_FIRST_COME, 2));
        var first = driver.person(ada).claimPerk(claimRequest(campaign, "key"));
        claims.cancel(ada, first.getClaim());

        assertThat(driver.person(ada).claimPerk(claimRequest(campaign, "key")).toByteArray())
                .as("even after it changed")
                .isEqualTo(first.toByteArray());
        assertThat(problemOf(() -> driver.person(ada)
                                .claimPerk(claimRequest(campaign, "key").toBuilder()
                                        .setShareName(true)
                                        .build()))
                        .slug())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void onePersonHasOneClaim() {
        Campaign campaign = driver.live(content(FULFILMENT_NONE, ALLOCATION_FIRST_COME, 2));

        assertThat(driver.claim(ada, campaign).getState()).isEqualTo(CLAIM_STATE_GRANTED);
        assertThat(problemOf(() -> driver.claim(ada, campaign)).slug()).isEqualTo("already-claimed");
        driver.claim(bob, campaign);
        assertThat(problemOf(() -> driver.claim(driver.consented("eve"), campaign))
                        .slug())
                .isEqualTo("sold-out");
        assertThat(claims.stock(campaign)).isEqualTo("0 + 0 + 2 of 2");
    }

    @Test
    void refusalSaysWhatIsMissing() {
        Campaign campaign =
                driver.live(content(FULFILMENT_NONE, ALLOCATION_FIRST_COME, 2).setTargeting(ClaimDriver.minimum(55)));
        claims.setScore(ada, 520);

        var problem = problemOf(() -> driver.claim(ada, campaign));
        var perk = driver.person(ada)
                .getPerk(GetPerkRequest.newBuilder()
                        .setCampaignId(campaign.getCampaignId())
                        .build())
                .getPerk();

        assertThat(problem.slug()).isEqualTo("not-eligible");
        assertThat(problem.fieldErrors().getFirst().field()).isEqualTo("SCORE_TOO_LOW");
        assertThat(perk.getEligibility().getAlternatives(0).getVerdicts(0).getReason())
                .isEqualTo(ReasonCode.REASON_CODE_SCORE_TOO_LOW);
        assertThat(perk.getContent().hasTargeting()).isFalse();
        claims.setScore(ada, 550);
        assertThat(driver.claim(ada, campaign).getState()).isEqualTo(CLAIM_STATE_GRANTED);
    }

    @Test
    void withoutConsentThereIsNoClaim() {
        Campaign campaign = driver.live(content(FULFILMENT_NONE, ALLOCATION_FIRST_COME, 2));

        assertThat(problemOf(() -> driver.claim("nobody", campaign)).slug()).isEqualTo("not-eligible");
        driver.move(driver.editor, campaign.getCampaignId(), CampaignState.CAMPAIGN_STATE_PAUSED);
        assertThat(problemOf(() -> driver.claim(ada, campaign)).slug()).isEqualTo("campaign-closed");
    }

    @Test
    void whoGaveItBackMayAskAgain() {
        Campaign campaign = driver.live(content(FULFILMENT_NONE, ALLOCATION_FIRST_COME, 1));
        claims.cancel(ada, driver.claim(ada, campaign));

        assertThat(driver.claim(ada, campaign).getState()).isEqualTo(CLAIM_STATE_GRANTED);
    }
}
