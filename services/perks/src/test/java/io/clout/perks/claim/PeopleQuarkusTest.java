// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import static io.clout.perks.PerksDriver.claimRequest;
import static io.clout.perks.PerksDriver.content;
import static io.clout.perks.PerksDriver.problemOf;
import static io.clout.proto.perk.v1.Allocation.ALLOCATION_FIRST_COME;
import static io.clout.proto.perk.v1.Allocation.ALLOCATION_WAITING_LIST;
import static io.clout.proto.perk.v1.ClaimState.CLAIM_STATE_CANCELLED;
import static io.clout.proto.perk.v1.ClaimState.CLAIM_STATE_GRANTED;
import static io.clout.proto.perk.v1.Fulfilment.FULFILMENT_NONE;
import static io.clout.proto.perk.v1.Fulfilment.FULFILMENT_SHIPPING;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.postgres.Database;
import io.clout.common.testing.TestIdentity;
import io.clout.perks.PerksDriver;
import io.clout.perks.PerksServers;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.Claim;
import io.clout.proto.perk.v1.DecideReviewRequest;
import io.clout.proto.perk.v1.ExportPersonRequest;
import io.clout.proto.perk.v1.ExportedBrand;
import io.clout.proto.perk.v1.GiveAddressRequest;
import io.clout.proto.perk.v1.GiveFeedbackRequest;
import io.clout.proto.perk.v1.HideBrandRequest;
import io.clout.proto.perk.v1.ListReviewsRequest;
import io.clout.proto.perk.v1.PerksExport;
import io.clout.proto.profile.v1.AccountsChanged;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows for claims when a person leaves, withdraws consent or looks like another. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(PerksServers.class)
class PeopleQuarkusTest {

    @TestHTTPResource
    URL url;

    @Inject
    Database database;

    @Inject
    People people;

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
                        .setAddress(ClaimDriver.ADDRESS)
                        .build());

        database.transact(transaction -> people.erased(transaction, ada));

        assertThat(claims.stock(campaign)).isEqualTo("0 + 0 + 1 of 1");
        assertThat(claims.count("select count(*) from claim where person_id = $1 or display_name like $1", "%" + ada))
                .isZero();
        assertThat(claims.count("select count(*) from notice where person_id = $1", ada))
                .isZero();
        assertThat(claims.count("select count(*) from idempotency where subject = $1", "person/" + ada))
                .isZero();
        assertThat(claims.count(
                        "select count(*) from claim where id::text = $1 and address is not null", claim.getClaimId()))
                .isZero();
        assertThat(driver.events("person.erased", claim.getClaimId())).isEqualTo(1);
    }

    @Test
    void exportHoldsAllThatIsKeptOfThePersonAndNothingOfOthers() {
        Campaign campaign = driver.live(content(FULFILMENT_SHIPPING, ALLOCATION_WAITING_LIST, 2));
        driver.claim(bob, campaign);
        Claim claim = driver.claim(ada, campaign);
        driver.person(ada)
                .giveAddress(GiveAddressRequest.newBuilder()
                        .setClaimId(claim.getClaimId())
                        .setAddress(ClaimDriver.ADDRESS)
                        .build());
        driver.person(ada)
                .giveFeedback(GiveFeedbackRequest.newBuilder()
                        .setClaimId(claim.getClaimId())
                        .setRating(5)
                        .setFeedback("Hot.")
                        .build());
        driver.person(ada)
                .hideBrand(HideBrandRequest.newBuilder()
                        .setBrandId(driver.brandId)
                        .setHidden(true)
                        .build());

        PerksExport export = driver.person(ada)
                .exportPerson(ExportPersonRequest.getDefaultInstance())
                .getExport();

        assertThat(export.getClaimsList()).singleElement().satisfies(exported -> {
            assertThat(exported.getClaim().getClaimId()).isEqualTo(claim.getClaimId());
            assertThat(exported.getClaim().getFeedback()).isEqualTo("Hot.");
            assertThat(exported.getAddress()).isEqualTo(ClaimDriver.ADDRESS);
        });
        assertThat(export.getNoticesList())
                .extracting(notice -> notice.getClaim().getClaimId())
                .containsOnly(claim.getClaimId());
        assertThat(export.getHiddenBrandsList())
                .extracting(ExportedBrand::getBrandId)
                .containsExactly(driver.brandId);
        assertThat(export.toString()).doesNotContain(bob);
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

        assertThat(claims.own(ada, granted).getState()).isEqualTo(CLAIM_STATE_GRANTED);
        assertThat(claims.own(bob, waiting).getState()).isEqualTo(CLAIM_STATE_CANCELLED);
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

        assertThat(claims.own(bob, second).getState()).isEqualTo(CLAIM_STATE_CANCELLED);
        assertThat(claims.own(bob, second).getReason()).isEqualTo("Two accounts of one person.");
        assertThat(claims.stock(campaign)).isEqualTo("1 + 0 + 1 of 2");
        assertThat(problemOf(() -> driver.claim(bob, campaign)).slug()).isEqualTo("already-claimed");
    }
}
