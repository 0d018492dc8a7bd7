// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import static io.clout.perks.PerksDriver.claimRequest;
import static io.clout.perks.PerksDriver.content;
import static io.clout.perks.PerksDriver.problemOf;
import static io.clout.proto.perk.v1.Allocation.ALLOCATION_FIRST_COME;
import static io.clout.proto.perk.v1.Fulfilment.FULFILMENT_CODE;
import static io.clout.proto.perk.v1.Fulfilment.FULFILMENT_NONE;
import static io.clout.proto.perk.v1.Fulfilment.FULFILMENT_SHIPPING;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.postgres.Database;
import io.clout.common.testing.TestIdentity;
import io.clout.perks.PerksDriver;
import io.clout.perks.PerksServers;
import io.clout.proto.perk.v1.BrandClaim;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.Claim;
import io.clout.proto.perk.v1.GetReportRequest;
import io.clout.proto.perk.v1.GetShippingAddressRequest;
import io.clout.proto.perk.v1.GiveAddressRequest;
import io.clout.proto.perk.v1.GiveFeedbackRequest;
import io.clout.proto.perk.v1.ListClaimsRequest;
import io.clout.proto.perk.v1.MarkShippedRequest;
import io.clout.proto.perk.v1.ShippingState;
import io.clout.proto.perk.v1.ShowCodeRequest;
import io.grpc.Status.Code;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People get what they claimed, and brands see no more than they need. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(PerksServers.class)
class FulfilmentQuarkusTest {

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
    void codeIsShownToTheWinnerOnly() {
        Campaign draft = driver.draft(content(FULFILMENT_CODE, ALLOCATION_FIRST_COME, 1));
        driver.addCodes(draft.getCampaignId(), "TEA-1\n");
        Claim claim = driver.claim(ada, driver.approve(draft.getCampaignId()));
        var request =
                ShowCodeRequest.newBuilder().setClaimId(claim.getClaimId()).build();

        assertThat(problemOf(() -> driver.person(bob).showCode(request)).code()).isEqualTo(Code.NOT_FOUND);
        var first = driver.person(ada).showCode(request);
        var second = driver.person(ada).showCode(request);

        assertThat(List.of(first.getCode(), second.getCode())).containsExactly("TEA-1", "TEA-1");
        assertThat(first.getLookedAtCount()).isZero();
        assertThat(second.getLookedAtCount()).isEqualTo(1);
        assertThat(problemOf(() -> claims.cancel(ada, claim)).slug()).isEqualTo("code-seen");
    }

    @Test
    void addressIsGoneWhenThePerkWasSent() {
        Campaign campaign = driver.live(content(FULFILMENT_SHIPPING, ALLOCATION_FIRST_COME, 1));
        Claim claim = driver.claim(ada, campaign);
        assertThat(claim.getShipping()).isEqualTo(ShippingState.SHIPPING_STATE_ADDRESS_NEEDED);

        var given =
                GiveAddressRequest.newBuilder().setClaimId(claim.getClaimId()).setAddress(ClaimDriver.ADDRESS);
        assertThat(problemOf(() -> driver.person(ada)
                                .giveAddress(given.clone()
                                        .setAddress(
                                                ClaimDriver.ADDRESS.toBuilder().setCountry("XX"))
                                        .build()))
                        .slug())
                .isEqualTo("address-refused");
        driver.person(ada).giveAddress(given.build());
        var read = GetShippingAddressRequest.newBuilder()
                .setBrandId(driver.brandId)
                .setClaimId(claim.getClaimId())
                .build();
        assertThat(driver.editor.getShippingAddress(read).getAddress()).isEqualTo(ClaimDriver.ADDRESS);
        driver.editor.markShipped(MarkShippedRequest.newBuilder()
                .setBrandId(driver.brandId)
                .setClaimId(claim.getClaimId())
                .build());

        assertThat(problemOf(() -> driver.editor.getShippingAddress(read)).slug())
                .isEqualTo("address-missing");
        assertThat(claims.own(ada, claim).getShipping()).isEqualTo(ShippingState.SHIPPING_STATE_SHIPPED);
        assertThat(problemOf(() -> claims.cancel(ada, claim)).slug()).isEqualTo("already-shipped");
    }

    @Test
    void brandSeesNoMoreThanThePersonAgreedTo() {
        Campaign campaign = driver.live(content(FULFILMENT_NONE, ALLOCATION_FIRST_COME, 2));
        driver.claim(ada, campaign);
        Claim named = driver.person(bob)
                .claimPerk(claimRequest(campaign, "").toBuilder()
                        .setShareName(true)
                        .build())
                .getClaim();
        driver.person(bob)
                .giveFeedback(GiveFeedbackRequest.newBuilder()
                        .setClaimId(named.getClaimId())
                        .setRating(4)
                        .setFeedback("Nice")
                        .build());

        List<BrandClaim> claims = driver.editor
                .listClaims(ListClaimsRequest.newBuilder()
                        .setBrandId(driver.brandId)
                        .setCampaignId(campaign.getCampaignId())
                        .build())
                .getClaimsList();

        assertThat(claims).hasSize(2);
        assertThat(claims.getFirst().getDisplayName()).isEqualTo("Ada " + bob);
        assertThat(claims.getFirst().getRating()).isEqualTo(4);
        assertThat(claims.getLast().hasDisplayName()).isFalse();
        var report = driver.editor.getReport(GetReportRequest.newBuilder()
                .setBrandId(driver.brandId)
                .setCampaignId(campaign.getCampaignId())
                .build());
        assertThat(report.getGranted()).isEqualTo(2);
        assertThat(report.hasAsked()).as("fewer than ten").isFalse();
        assertThat(report.getRatingsList()).isEmpty();
    }
}
