// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import static io.clout.perks.PerksDriver.await;
import static io.clout.perks.PerksDriver.claimRequest;
import static io.clout.perks.PerksDriver.content;
import static io.clout.perks.PerksDriver.problemOf;
import static io.clout.proto.perk.v1.Allocation.ALLOCATION_FIRST_COME;
import static io.clout.proto.perk.v1.Allocation.ALLOCATION_WAITING_LIST;
import static io.clout.proto.perk.v1.ClaimState.CLAIM_STATE_CANCELLED;
import static io.clout.proto.perk.v1.ClaimState.CLAIM_STATE_EXPIRED;
import static io.clout.proto.perk.v1.ClaimState.CLAIM_STATE_GRANTED;
import static io.clout.proto.perk.v1.ClaimState.CLAIM_STATE_NOT_GRANTED;
import static io.clout.proto.perk.v1.ClaimState.CLAIM_STATE_OFFERED;
import static io.clout.proto.perk.v1.ClaimState.CLAIM_STATE_WAITING;
import static io.clout.proto.perk.v1.Fulfilment.FULFILMENT_CODE;
import static io.clout.proto.perk.v1.Fulfilment.FULFILMENT_NONE;
import static io.clout.proto.perk.v1.Fulfilment.FULFILMENT_SHIPPING;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.postgres.Database;
import io.clout.common.testing.TestIdentity;
import io.clout.perks.PerksDriver;
import io.clout.perks.PerksServers;
import io.clout.proto.perk.v1.AcceptOfferRequest;
import io.clout.proto.perk.v1.Alternative;
import io.clout.proto.perk.v1.BrandClaim;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.CampaignState;
import io.clout.proto.perk.v1.CancelClaimRequest;
import io.clout.proto.perk.v1.Claim;
import io.clout.proto.perk.v1.Clause;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.DecideReviewRequest;
import io.clout.proto.perk.v1.GetMyClaimRequest;
import io.clout.proto.perk.v1.GetPerkRequest;
import io.clout.proto.perk.v1.GetReportRequest;
import io.clout.proto.perk.v1.GetShippingAddressRequest;
import io.clout.proto.perk.v1.GiveAddressRequest;
import io.clout.proto.perk.v1.GiveFeedbackRequest;
import io.clout.proto.perk.v1.ListClaimsRequest;
import io.clout.proto.perk.v1.ListNoticesRequest;
import io.clout.proto.perk.v1.ListReviewsRequest;
import io.clout.proto.perk.v1.MarkShippedRequest;
import io.clout.proto.perk.v1.Notice;
import io.clout.proto.perk.v1.NoticeKind;
import io.clout.proto.perk.v1.ReasonCode;
import io.clout.proto.perk.v1.ScoreRange;
import io.clout.proto.perk.v1.ShippingAddress;
import io.clout.proto.perk.v1.ShippingState;
import io.clout.proto.perk.v1.ShowCodeRequest;
import io.clout.proto.perk.v1.Targeting;
import io.clout.proto.profile.v1.AccountsChanged;
import io.grpc.Status.Code;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People take perks, wait for them, use them and give them back. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(PerksServers.class)
class ClaimQuarkusTest {

    private static final ShippingAddress ADDRESS = ShippingAddress.newBuilder()
            .setName("Ada Example")
            .addLines("Teestraße 1")
            .setCity("Berlin")
            .setCountry("DE")
            .build();

    @TestHTTPResource
    URL url;

    @Inject
    Database database;

    @Inject
    People people;

    private PerksDriver driver;
    private String ada;
    private String bob;

    @BeforeEach
    void signIn() {
        driver = new PerksDriver(url, database);
        ada = driver.consented("ada");
        bob = driver.consented("bob");
    }

    @AfterEach
    void signOut() {
        driver.close();
    }

    @Test
    void repeatedClaimAnswersTheSameBytes() {
        Campaign campaign = driver.live(content(FULFILMENT_NONE, ALLOCATION_FIRST_COME, 2));
        var first = driver.person(ada).claimPerk(claimRequest(campaign, "key"));
        cancel(ada, first.getClaim());

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
        assertThat(stock(campaign)).isEqualTo("0 + 0 + 2 of 2");
    }

    @Test
    void refusalSaysWhatIsMissing() {
        Campaign campaign =
                driver.live(content(FULFILMENT_NONE, ALLOCATION_FIRST_COME, 2).setTargeting(minimum(55)));
        setScore(ada, 520);

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
        setScore(ada, 550);
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
    void whatIsGivenBackIsOfferedToTheNext() throws InterruptedException {
        Campaign campaign = driver.live(content(FULFILMENT_NONE, ALLOCATION_WAITING_LIST, 1));
        Claim granted = driver.claim(ada, campaign);
        Claim waiting = driver.claim(bob, campaign);
        Claim last = driver.claim(driver.consented("eve"), campaign);
        assertThat(waiting.getState()).isEqualTo(CLAIM_STATE_WAITING);
        assertThat(List.of(waiting.getPlace(), last.getPlace())).containsExactly(1, 2);

        cancel(ada, granted);
        await(() -> own(bob, waiting).getState() == CLAIM_STATE_OFFERED);

        assertThat(stock(campaign)).isEqualTo("0 + 1 + 0 of 1");
        assertThat(driver.person(bob)
                        .acceptOffer(AcceptOfferRequest.newBuilder()
                                .setClaimId(waiting.getClaimId())
                                .build())
                        .getClaim()
                        .getState())
                .isEqualTo(CLAIM_STATE_GRANTED);
        assertThat(stock(campaign)).isEqualTo("0 + 0 + 1 of 1");
        assertThat(notices(bob)).extracting(Notice::getKind).contains(NoticeKind.NOTICE_KIND_OFFERED);
    }

    @Test
    void offerThatIsNotAcceptedGoesOn() throws InterruptedException {
        Campaign campaign = driver.live(content(FULFILMENT_NONE, ALLOCATION_WAITING_LIST, 1));
        Claim granted = driver.claim(ada, campaign);
        Claim waiting = driver.claim(bob, campaign);
        String eve = driver.consented("eve");
        Claim last = driver.claim(eve, campaign);
        cancel(ada, granted);
        await(() -> own(bob, waiting).getState() == CLAIM_STATE_OFFERED);

        database.run("update claim set offer_ends_at = now() where id = $1", UUID.fromString(waiting.getClaimId()));
        await(() -> own(eve, last).getState() == CLAIM_STATE_OFFERED);

        assertThat(own(bob, waiting).getState()).isEqualTo(CLAIM_STATE_EXPIRED);
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
                driver.live(content(FULFILMENT_NONE, ALLOCATION_WAITING_LIST, 1).setTargeting(minimum(55)));
        setScore(ada, 600);
        setScore(bob, 600);
        Claim granted = driver.claim(ada, campaign);
        Claim waiting = driver.claim(bob, campaign);
        cancel(ada, granted);
        await(() -> own(bob, waiting).getState() == CLAIM_STATE_OFFERED);

        setScore(bob, 500);

        assertThat(problemOf(() -> driver.person(bob)
                                .acceptOffer(AcceptOfferRequest.newBuilder()
                                        .setClaimId(waiting.getClaimId())
                                        .build()))
                        .slug())
                .isEqualTo("not-eligible");
        assertThat(stock(campaign)).isEqualTo("0 + 1 + 0 of 1");
    }

    @Test
    void endedCampaignDisappointsWhoWaitsAndLeavesTheOthers() {
        Campaign campaign = driver.live(content(FULFILMENT_NONE, ALLOCATION_WAITING_LIST, 1));
        Claim granted = driver.claim(ada, campaign);
        Claim waiting = driver.claim(bob, campaign);

        driver.move(driver.editor, campaign.getCampaignId(), CampaignState.CAMPAIGN_STATE_ENDED);

        assertThat(own(ada, granted).getState()).isEqualTo(CLAIM_STATE_GRANTED);
        assertThat(own(bob, waiting).getState()).isEqualTo(CLAIM_STATE_NOT_GRANTED);
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
        assertThat(problemOf(() -> cancel(ada, claim)).slug()).isEqualTo("code-seen");
    }

    @Test
    void addressIsGoneWhenThePerkWasSent() {
        Campaign campaign = driver.live(content(FULFILMENT_SHIPPING, ALLOCATION_FIRST_COME, 1));
        Claim claim = driver.claim(ada, campaign);
        assertThat(claim.getShipping()).isEqualTo(ShippingState.SHIPPING_STATE_ADDRESS_NEEDED);

        var given =
                GiveAddressRequest.newBuilder().setClaimId(claim.getClaimId()).setAddress(ADDRESS);
        assertThat(problemOf(() -> driver.person(ada)
                                .giveAddress(given.clone()
                                        .setAddress(ADDRESS.toBuilder().setCountry("XX"))
                                        .build()))
                        .slug())
                .isEqualTo("address-refused");
        driver.person(ada).giveAddress(given.build());
        var read = GetShippingAddressRequest.newBuilder()
                .setBrandId(driver.brandId)
                .setClaimId(claim.getClaimId())
                .build();
        assertThat(driver.editor.getShippingAddress(read).getAddress()).isEqualTo(ADDRESS);
        driver.editor.markShipped(MarkShippedRequest.newBuilder()
                .setBrandId(driver.brandId)
                .setClaimId(claim.getClaimId())
                .build());

        assertThat(problemOf(() -> driver.editor.getShippingAddress(read)).slug())
                .isEqualTo("address-missing");
        assertThat(own(ada, claim).getShipping()).isEqualTo(ShippingState.SHIPPING_STATE_SHIPPED);
        assertThat(problemOf(() -> cancel(ada, claim)).slug()).isEqualTo("already-shipped");
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

    @Test
    void erasedPersonLeavesTheCountOnly() {
        Campaign campaign = driver.live(content(FULFILMENT_SHIPPING, ALLOCATION_WAITING_LIST, 1));
        Claim claim = driver.person(ada)
                .claimPerk(claimRequest(campaign, "key").toBuilder()
                        .setShareName(true)
                        .build())
                .getClaim();
        driver.person(ada)
                .giveAddress(GiveAddressRequest.newBuilder()
                        .setClaimId(claim.getClaimId())
                        .setAddress(ADDRESS)
                        .build());

        database.transact(transaction -> people.erased(transaction, ada));

        assertThat(stock(campaign)).isEqualTo("0 + 0 + 1 of 1");
        assertThat(count("select count(*) from claim where person_id = $1 or display_name like $1", "%" + ada))
                .isZero();
        assertThat(count("select count(*) from notice where person_id = $1", ada))
                .isZero();
        assertThat(count("select count(*) from idempotency where subject = $1", "person/" + ada))
                .isZero();
        assertThat(count("select count(*) from claim where id::text = $1 and address is not null", claim.getClaimId()))
                .isZero();
        assertThat(driver.events("person.erased", claim.getClaimId())).isEqualTo(1);
    }

    @Test
    void withdrawnConsentEndsTheWaitingAndTakesNothing() {
        Campaign campaign = driver.live(content(FULFILMENT_NONE, ALLOCATION_WAITING_LIST, 1));
        Claim granted = driver.claim(ada, campaign);
        Claim waiting = driver.claim(bob, campaign);

        for (String person : List.of(ada, bob)) {
            database.transact(transaction -> people.changed(
                    transaction,
                    AccountsChanged.newBuilder().setPersonId(person).build()));
        }

        assertThat(own(ada, granted).getState()).isEqualTo(CLAIM_STATE_GRANTED);
        assertThat(own(bob, waiting).getState()).isEqualTo(CLAIM_STATE_CANCELLED);
    }

    @Test
    void sharedAccountIsReviewedAndNotRefused() {
        Campaign campaign = driver.live(content(FULFILMENT_NONE, ALLOCATION_FIRST_COME, 2));
        for (String person : List.of(ada, bob)) {
            database.run(
                    "insert into account_trace (account_hash, person_id, seen_at) values (sha256($2::bytea), $1, now())",
                    person,
                    Buffer.buffer(driver.brandId));
        }
        driver.claim(ada, campaign);
        Claim second = driver.claim(bob, campaign);
        assertThat(second.getState()).isEqualTo(CLAIM_STATE_GRANTED);

        var reviews = driver.operator
                .listReviews(ListReviewsRequest.newBuilder().setPageSize(100).build())
                .getReviewsList();
        assertThat(reviews)
                .filteredOn(review -> review.getClaimId().equals(second.getClaimId()))
                .singleElement()
                .satisfies(review -> assertThat(review.getPersonId()).isEqualTo(bob));
        driver.operator.decideReview(DecideReviewRequest.newBuilder()
                .setClaimId(second.getClaimId())
                .setReason("Two accounts of one person.")
                .build());

        assertThat(own(bob, second).getState()).isEqualTo(CLAIM_STATE_CANCELLED);
        assertThat(own(bob, second).getReason()).isEqualTo("Two accounts of one person.");
        assertThat(stock(campaign)).isEqualTo("1 + 0 + 1 of 2");
        assertThat(problemOf(() -> driver.claim(bob, campaign)).slug()).isEqualTo("already-claimed");
    }

    @Test
    void whoGaveItBackMayAskAgain() {
        Campaign campaign = driver.live(content(FULFILMENT_NONE, ALLOCATION_FIRST_COME, 1));
        cancel(ada, driver.claim(ada, campaign));

        assertThat(driver.claim(ada, campaign).getState()).isEqualTo(CLAIM_STATE_GRANTED);
    }

    private Claim cancel(String person, Claim claim) {
        return driver.person(person)
                .cancelClaim(CancelClaimRequest.newBuilder()
                        .setClaimId(claim.getClaimId())
                        .build())
                .getClaim();
    }

    private Claim own(String person, Claim claim) {
        return driver.person(person)
                .getMyClaim(GetMyClaimRequest.newBuilder()
                        .setClaimId(claim.getClaimId())
                        .build())
                .getClaim();
    }

    private List<Notice> notices(String person) {
        return driver.person(person)
                .listNotices(ListNoticesRequest.getDefaultInstance())
                .getNoticesList();
    }

    private String stock(Campaign campaign) {
        var stock = driver.campaign(campaign.getCampaignId()).getStock();
        return "%d + %d + %d of %d"
                .formatted(stock.getAvailable(), stock.getReserved(), stock.getGranted(), stock.getQuantity());
    }

    private void setScore(String person, int tenths) {
        database.run(
                "update person_fact set score_tenths = $2, score_as_of = now() where person_id = $1", person, (short)
                        tenths);
    }

    private long count(String sql, String parameter) {
        return database.run(sql, parameter).iterator().next().getLong(0);
    }

    private static Targeting minimum(double score) {
        return Targeting.newBuilder()
                .addAlternatives(Alternative.newBuilder()
                        .addClauses(Clause.newBuilder()
                                .addAnyOf(Criterion.newBuilder()
                                        .setScore(ScoreRange.newBuilder().setMinimum(score)))))
                .build();
    }
}
