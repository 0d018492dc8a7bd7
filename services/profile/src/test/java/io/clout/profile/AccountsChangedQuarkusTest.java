// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import static io.clout.profile.ProfileDriver.account;
import static io.clout.profile.ProfileDriver.consent;
import static io.clout.profile.ProfileDriver.link;
import static io.clout.profile.ProfileDriver.problemOf;
import static io.clout.profile.ProfileDriver.published;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.testing.TestIdentity;
import io.clout.common.testing.TestTokens;
import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.DeleteProfileRequest;
import io.clout.proto.profile.v1.ListAccountsRequest;
import io.clout.proto.profile.v1.ProfileServiceGrpc.ProfileServiceBlockingStub;
import io.clout.proto.profile.v1.UnlinkAccountRequest;
import io.clout.proto.profile.v1.UpdateProfileRequest;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.profile.v1.WithdrawConsentRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What others learn from {@code accounts.v1}, and that calls which meet leave one truth. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(ProfileServers.class)
class AccountsChangedQuarkusTest {
    @TestHTTPResource
    URL url;

    private final String adaId = "ada-" + UUID.randomUUID();
    private final String benId = "ben-" + UUID.randomUUID();
    private ProfileDriver driver;
    private ProfileServiceBlockingStub ada;
    private ProfileServiceBlockingStub ben;

    @BeforeEach
    void signIn() {
        driver = new ProfileDriver(url);
        ada = driver.as(TestTokens.of(adaId));
        ben = driver.as(TestTokens.of(benId));
    }

    @AfterEach
    void signOut() {
        driver.close();
    }

    @Test
    void everyChangeIsToldInOrderWithTheWholeTruth() {
        // Given
        consent(ada);
        ada.updateProfile(UpdateProfileRequest.newBuilder()
                .setVisibility(Visibility.VISIBILITY_PUBLIC)
                .build());
        var linked = link(ada, adaId);
        link(ada, adaId); // tells nothing new
        ada.updateProfile(
                UpdateProfileRequest.newBuilder().setDisplayName("Countess").build()); // neither
        ada.unlinkAccount(UnlinkAccountRequest.newBuilder()
                .setAccountId(linked.getAccountId())
                .build());
        var again = link(ada, adaId);
        ada.withdrawConsent(WithdrawConsentRequest.getDefaultInstance());

        // When
        ada.deleteProfile(DeleteProfileRequest.getDefaultInstance());

        // Then
        var changes = published(adaId, Optional::isEmpty);
        assertThat(changes.removeLast()).as("tombstone").isEmpty();
        var announced = changes.stream().map(Optional::orElseThrow).toList();
        assertThat(announced).extracting(AccountsChanged::getVersion).isSorted().doesNotHaveDuplicates();
        assertThat(announced)
                .extracting(change -> change.getAccountsList().stream()
                        .map(Account::getAccountId)
                        .toList())
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of(linked.getAccountId()),
                        List.of(),
                        List.of(again.getAccountId()),
                        List.of());
        assertThat(announced.getFirst().getVisibility()).isEqualTo(Visibility.VISIBILITY_PRIVATE);
        assertThat(announced.get(2).getVisibility()).isEqualTo(Visibility.VISIBILITY_PUBLIC);
        assertThat(announced.get(2).getAccounts(0)).isEqualTo(linked);
    }

    @Test
    void versionsGrowAcrossEraseAndReturn() {
        consent(ada);
        ada.deleteProfile(DeleteProfileRequest.getDefaultInstance());
        consent(ada);
        link(ada, adaId);

        var changes = published(
                adaId, change -> change.filter(c -> c.getAccountsCount() == 1).isPresent());

        assertThat(changes).hasSize(4);
        assertThat(changes.get(1)).isEmpty();
        assertThat(changes.get(2).orElseThrow().getVersion())
                .isGreaterThan(changes.get(0).orElseThrow().getVersion());
    }

    @RepeatedTest(5)
    void ofTwoPeopleWhoLinkTheSameAccountOneWins() throws Exception {
        consent(ada);
        consent(ben);

        var outcomes = atOnce(() -> slugOrLinked(ada), () -> slugOrLinked(ben));

        assertThat(outcomes).containsExactlyInAnyOrder("linked", "account-linked-elsewhere");
        assertThat(accounts(ada) + accounts(ben)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void samePersonLinkingTwiceAtOnceHasOneLink() throws Exception {
        consent(ada);

        var links = atOnce(() -> link(ada, adaId), () -> link(ada, adaId), () -> link(ada, adaId));

        assertThat(links).containsOnly(links.getFirst());
        assertThat(accounts(ada)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void firstConsentTwiceAtOnceIsGivenOnce() throws Exception {
        var profiles = atOnce(() -> consent(ada), () -> consent(ada), () -> consent(ada));

        assertThat(profiles).containsOnly(profiles.getFirst());
        ada.deleteProfile(DeleteProfileRequest.getDefaultInstance());
        assertThat(published(adaId, Optional::isEmpty)).hasSize(2);
    }

    @RepeatedTest(5)
    void linkingWhileWithdrawingLeavesNoAccountBehind() throws Exception {
        consent(ada);

        atOnce(() -> slugOrLinked(ada), () -> ada.withdrawConsent(WithdrawConsentRequest.getDefaultInstance()));

        assertThat(accounts(ada)).isZero();
        ada.deleteProfile(DeleteProfileRequest.getDefaultInstance());
        var changes = published(adaId, Optional::isEmpty);
        assertThat(changes.get(changes.size() - 2).orElseThrow().getAccountsList())
                .isEmpty();
    }

    private String slugOrLinked(ProfileServiceBlockingStub person) {
        try {
            person.linkAccount(account(adaId));
            return "linked";
        } catch (io.grpc.StatusRuntimeException e) {
            return problemOf(() -> {
                        throw e;
                    })
                    .slug();
        }
    }

    private static int accounts(ProfileServiceBlockingStub person) {
        return person.listAccounts(ListAccountsRequest.getDefaultInstance()).getAccountsCount();
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... calls) throws InterruptedException, ExecutionException {
        var results = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(List.of(calls))) {
                results.add(result.get());
            }
        }
        return results;
    }
}
