// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import static io.clout.profile.ProfileDriver.CONSENT;
import static io.clout.profile.ProfileDriver.account;
import static io.clout.profile.ProfileDriver.consent;
import static io.clout.profile.ProfileDriver.link;
import static io.clout.profile.ProfileDriver.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.security.ServiceToken;
import io.clout.common.testing.TestIdentity;
import io.clout.common.testing.TestTokens;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.profile.v1.DeleteProfileRequest;
import io.clout.proto.profile.v1.GetPersonRequest;
import io.clout.proto.profile.v1.GetProfileRequest;
import io.clout.proto.profile.v1.LinkAccountRequest;
import io.clout.proto.profile.v1.ListAccountsRequest;
import io.clout.proto.profile.v1.Profile;
import io.clout.proto.profile.v1.ProfileServiceGrpc.ProfileServiceBlockingStub;
import io.clout.proto.profile.v1.UnlinkAccountRequest;
import io.clout.proto.profile.v1.UpdateProfileRequest;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.profile.v1.WithdrawConsentRequest;
import io.clout.proto.signal.v1.Network;
import io.grpc.Status.Code;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rpc, for its owner and for another person. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(ProfileServers.class)
class ProfileQuarkusTest {
    private static final DeleteProfileRequest DELETE = DeleteProfileRequest.getDefaultInstance();

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
        ada = driver.as(TestTokens.of(adaId, "Ada Lovelace"));
        ben = driver.as(TestTokens.of(benId));
    }

    @AfterEach
    void signOut() {
        driver.close();
    }

    @Test
    void nobodyGetsInWithoutAGoodToken() {
        var request = GetProfileRequest.getDefaultInstance();

        assertThat(problemOf(() -> driver.anonymous().getProfile(request)).code())
                .isEqualTo(Code.UNAUTHENTICATED);
        assertThat(problemOf(() -> driver.as(TestTokens.expired(adaId)).getProfile(request))
                        .code())
                .isEqualTo(Code.UNAUTHENTICATED);
        assertThat(problemOf(() -> driver.as(TestTokens.forAudience(adaId, "other"))
                                .getProfile(request))
                        .slug())
                .isEqualTo("unauthenticated");
    }

    @Test
    void strangerGetsAnEmptyProfileThatIsNotStored() {
        var response = ada.getProfile(GetProfileRequest.getDefaultInstance());

        assertThat(response.getCurrentConsentVersion()).isEqualTo(CONSENT);
        assertThat(response.getMinimumAge()).isEqualTo(18);
        assertThat(response.getProfile())
                .isEqualTo(Profile.newBuilder()
                        .setPersonId(adaId)
                        .setDisplayName("Ada Lovelace")
                        .setVisibility(Visibility.VISIBILITY_PRIVATE)
                        .build());
        assertThat(problemOf(() -> ada.updateProfile(show(Visibility.VISIBILITY_PUBLIC)))
                        .slug())
                .isEqualTo("consent-required");
    }

    @Test
    void consentIsRemembered() {
        var given = consent(ada);

        assertThat(given.getConsent().getVersion()).isEqualTo(CONSENT);
        assertThat(given.getConsent().hasWithdrawnAt()).isFalse();
        assertThat(profile(ada)).isEqualTo(given);
        assertThat(consent(ada)).as("given again").isEqualTo(given);
        assertThat(profile(ben).hasConsent()).isFalse();
    }

    @Test
    void consentNeedsTheCurrentTextAndTheAge() {
        assertThat(problemOf(() -> ada.giveConsent(consent("2020-01", "1990-12-10")))
                        .slug())
                .isEqualTo("consent-outdated");
        var tooYoung = problemOf(() -> ada.giveConsent(consent(CONSENT, "2020-01-01")));
        assertThat(tooYoung.slug()).isEqualTo("too-young");
        assertThat(tooYoung.code()).isEqualTo(Code.FAILED_PRECONDITION);
        var noDate = problemOf(() -> ada.giveConsent(consent(CONSENT, "2999-01-01")));
        assertThat(noDate.slug()).isEqualTo("birth-date-invalid");
        assertThat(noDate.code()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(noDate.fieldErrors().getFirst().field()).isEqualTo("birth_date");

        assertThat(profile(ada).hasConsent()).isFalse();
    }

    @Test
    void withdrawingUnlinksAllAccountsAndKeepsTheProfile() {
        consent(ada);
        link(ada, adaId);

        var withdrawn = ada.withdrawConsent(WithdrawConsentRequest.getDefaultInstance());

        assertThat(withdrawn.getProfile().hasConsent()).isFalse();
        assertThat(withdrawn.getProfile().getDisplayName()).isEqualTo("Ada Lovelace");
        assertThat(ada.withdrawConsent(WithdrawConsentRequest.getDefaultInstance()))
                .as("again")
                .isEqualTo(withdrawn);
        assertThat(ada.listAccounts(ListAccountsRequest.getDefaultInstance()).getAccountsList())
                .isEmpty();
        assertThat(problemOf(() -> link(ada, adaId)).slug()).isEqualTo("consent-required");
        assertThat(consent(ada).hasConsent()).as("may come back").isTrue();
    }

    @Test
    void profileChangesOnlyWhatIsAsked() {
        consent(ada);

        ada.updateProfile(
                UpdateProfileRequest.newBuilder().setDisplayName(" Countess ").build());
        var changed = ada.updateProfile(show(Visibility.VISIBILITY_COMMUNITY)).getProfile();

        assertThat(changed.getDisplayName()).isEqualTo("Countess");
        assertThat(changed.getVisibility()).isEqualTo(Visibility.VISIBILITY_COMMUNITY);
        assertThat(profile(ada)).isEqualTo(changed);
    }

    @Test
    void badNamesAndVisibilitiesAreRefused() {
        consent(ada);

        assertThat(problemOf(() -> ada.updateProfile(UpdateProfileRequest.newBuilder()
                                .setDisplayName(" ")
                                .build()))
                        .slug())
                .isEqualTo("name-invalid");
        assertThat(problemOf(() -> ada.updateProfile(show(Visibility.VISIBILITY_UNSPECIFIED)))
                        .code())
                .isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(problemOf(() -> ada.updateProfile(UpdateProfileRequest.newBuilder()
                                .setVisibilityValue(99)
                                .build()))
                        .code())
                .isEqualTo(Code.INVALID_ARGUMENT);
    }

    @Test
    void linkingNeedsConsent() {
        var problem = problemOf(() -> link(ada, adaId));

        assertThat(problem.slug()).isEqualTo("consent-required");
        assertThat(problem.code()).isEqualTo(Code.FAILED_PRECONDITION);
    }

    @Test
    void linkingAgainReturnsTheSameLink() {
        consent(ada);
        var linked = link(ada, adaId);

        assertThat(link(ada, adaId)).isEqualTo(linked);
        assertThat(ada.listAccounts(ListAccountsRequest.getDefaultInstance()).getAccountsList())
                .containsExactly(linked);
        assertThat(ben.listAccounts(ListAccountsRequest.getDefaultInstance()).getAccountsList())
                .isEmpty();
    }

    @Test
    void renamedAccountKeepsItsLink() {
        consent(ada);
        var linked = link(ada, adaId);

        var renamed = ada.linkAccount(
                        account(adaId).toBuilder().setHandle("countess").build())
                .getAccount();

        assertThat(renamed).isEqualTo(linked.toBuilder().setHandle("countess").build());
    }

    @Test
    void onlyIngestionIsBelievedThatAnAccountIsOnes() {
        consent(ada);
        var alone = TestTokens.of(adaId).attachTo(driver.anonymous());

        var persons = new ServiceToken(TestTokens.of(adaId));
        var unnamed = new ServiceToken(TestTokens.forAudience("service-account-ingest", "clout-services"));
        for (var service : List.of(persons, unnamed, TestTokens.ofService("perks"))) {
            var problem = problemOf(() -> service.attachTo(alone).linkAccount(account(adaId)));
            assertThat(problem.code()).isEqualTo(Code.PERMISSION_DENIED);
        }
        assertThat(problemOf(() -> alone.linkAccount(account(adaId))).slug()).isEqualTo("forbidden");
        assertThat(ada.listAccounts(ListAccountsRequest.getDefaultInstance()).getAccountsList())
                .isEmpty();

        assertThat(link(TestTokens.ofService("ingest").attachTo(alone), adaId).getExternalId())
                .isEqualTo(adaId);
    }

    @Test
    void onePersonHasOneAccountOfANetwork() {
        consent(ada);
        link(ada, adaId);

        assertThat(problemOf(() -> link(ada, adaId + "-second")).slug()).isEqualTo("network-already-linked");
    }

    @Test
    void accountOfAnotherPersonCannotBeLinked() {
        consent(ada);
        consent(ben);
        link(ada, adaId);

        var problem = problemOf(() -> link(ben, adaId));

        assertThat(problem.slug()).isEqualTo("account-linked-elsewhere");
        assertThat(problem.code()).isEqualTo(Code.ALREADY_EXISTS);
    }

    @Test
    void malformedAccountsAreRefused() {
        consent(ada);
        var good = account(adaId);

        for (var bad : new io.clout.proto.profile.v1.LinkAccountRequest[] {
            good.toBuilder().setNetworkValue(0).build(),
            good.toBuilder().setNetworkValue(999).build(),
            good.toBuilder().setProofValue(0).build(),
            good.toBuilder().setExternalId("").build(),
            good.toBuilder().setExternalId("x".repeat(201)).build(),
            good.toBuilder().setHandle(" ").build()
        }) {
            assertThat(problemOf(() -> ada.linkAccount(bad)).code())
                    .as(bad.toString())
                    .isEqualTo(Code.INVALID_ARGUMENT);
        }
    }

    @Test
    void eachOtherSourceHasAWayOfItsOwn() {
        consent(ada);
        var tiktok = ada.linkAccount(way(adaId + "-1", "TikTok/ada")).getAccount();
        var forum = ada.linkAccount(way(adaId + "-2", "forum.example")).getAccount();

        assertThat(ada.linkAccount(way(adaId + "-3", "tiktok/ADA")).getAccount().getAccountId())
                .isEqualTo(tiktok.getAccountId());
        assertThat(ada.listAccounts(ListAccountsRequest.getDefaultInstance()).getAccountsList())
                .extracting(account -> account.getAccountId())
                .containsExactly(tiktok.getAccountId(), forum.getAccountId());
    }

    private static LinkAccountRequest way(String externalId, String name) {
        return ProfileDriver.account(externalId).toBuilder()
                .setNetwork(Network.NETWORK_OTHER)
                .setHandle(name)
                .setProof(AccountProof.ACCOUNT_PROOF_OPENED)
                .build();
    }

    @Test
    void onlyTheOwnerUnlinks() {
        consent(ada);
        consent(ben);
        var unlink = UnlinkAccountRequest.newBuilder()
                .setAccountId(link(ada, adaId).getAccountId())
                .build();

        assertThat(problemOf(() -> ben.unlinkAccount(unlink)).slug()).isEqualTo("account-not-found");
        ada.unlinkAccount(unlink);
        assertThat(problemOf(() -> ada.unlinkAccount(unlink)).slug()).isEqualTo("account-not-found");
        assertThat(problemOf(() -> ada.unlinkAccount(UnlinkAccountRequest.newBuilder()
                                .setAccountId("1")
                                .build()))
                        .slug())
                .isEqualTo("account-not-found");
        assertThat(link(ben, adaId)).as("free for others").isNotNull();
    }

    @Test
    void peopleAreSeenWithinTheirVisibility() {
        consent(ada);
        var whoIsAda = GetPersonRequest.newBuilder().setPersonId(adaId).build();

        assertThat(problemOf(() -> ben.getPerson(whoIsAda)).slug()).isEqualTo("person-not-found");
        assertThat(ada.getPerson(whoIsAda).getProfile().getDisplayName()).isEqualTo("Ada Lovelace");

        ada.updateProfile(show(Visibility.VISIBILITY_COMMUNITY));
        assertThat(problemOf(() -> ben.getPerson(whoIsAda)).code()).isEqualTo(Code.NOT_FOUND);
        consent(ben);
        assertThat(ben.getPerson(whoIsAda).getProfile().hasConsent()).isFalse();

        ben.deleteProfile(DELETE);
        ada.updateProfile(show(Visibility.VISIBILITY_PUBLIC));
        assertThat(ben.getPerson(whoIsAda).getProfile().getPersonId()).isEqualTo(adaId);

        ada.withdrawConsent(WithdrawConsentRequest.getDefaultInstance());
        assertThat(problemOf(() -> ben.getPerson(whoIsAda)).slug()).isEqualTo("person-not-found");
    }

    @Test
    void erasedPersonIsAStrangerAgain() {
        consent(ada);
        ada.updateProfile(
                UpdateProfileRequest.newBuilder().setDisplayName("Countess").build());
        link(ada, adaId);

        ada.deleteProfile(DELETE);
        ada.deleteProfile(DELETE);

        assertThat(profile(ada).getDisplayName()).isEqualTo("Ada Lovelace");
        assertThat(profile(ada).hasConsent()).isFalse();
        assertThat(ada.listAccounts(ListAccountsRequest.getDefaultInstance()).getAccountsList())
                .isEmpty();
        consent(ben);
        assertThat(link(ben, adaId)).as("free for others").isNotNull();
    }

    private static Profile profile(ProfileServiceBlockingStub person) {
        return person.getProfile(GetProfileRequest.getDefaultInstance()).getProfile();
    }

    private static UpdateProfileRequest show(Visibility visibility) {
        return UpdateProfileRequest.newBuilder().setVisibility(visibility).build();
    }
}
