// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import static io.clout.profile.ProfileDriver.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.testing.TestIdentity;
import io.clout.common.testing.TestTokens;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.profile.v1.AccountName;
import io.clout.proto.profile.v1.FindPersonRequest;
import io.clout.proto.profile.v1.LinkAccountRequest;
import io.clout.proto.profile.v1.ProfileServiceGrpc.ProfileServiceBlockingStub;
import io.clout.proto.profile.v1.PublicPerson;
import io.clout.proto.profile.v1.UpdateProfileRequest;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.profile.v1.WithdrawConsentRequest;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.topic.v1.ListPublicTopicsRequest;
import io.clout.proto.topic.v1.ListPublicTopicsResponse;
import io.clout.proto.topic.v1.SetTopicRequest;
import io.clout.proto.topic.v1.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anyone finds people who are public, and nobody else. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(ProfileServers.class)
class DirectoryQuarkusTest {
    @TestHTTPResource
    URL url;

    private final String run = UUID.randomUUID().toString();
    private final String ada = "ada-" + run;
    private ProfileDriver driver;

    @BeforeEach
    void connect() {
        driver = new ProfileDriver(url);
        driver.member(ada);
    }

    @AfterEach
    void disconnect() {
        driver.close();
    }

    @Test
    void publicPersonIsFoundByNumberByIdAndByHandle() {
        link(driver.as(TestTokens.of(ada)), "id-" + run, "Ada-" + run);

        var found = byTwitter("id-" + run);

        assertThat(found.getPersonId()).isEqualTo(ada);
        assertThat(found.getNumber()).isBetween(100_000_000_000_000L, 999_999_999_999_999L);
        assertThat(found.getAccountsList())
                .singleElement()
                .satisfies(account -> assertThat(account.getHandle()).isEqualTo("Ada-" + run));
        assertThat(byTwitter("aDA-" + run)).isEqualTo(found);
        assertThat(numbered(found.getNumber())).isEqualTo(found);
    }

    @Test
    void handleThatChangedHandsBelongsToWhoLinkedItLast() {
        var bob = "bob-" + run;
        driver.member(bob);
        link(driver.as(TestTokens.of(ada)), "first-" + run, "name-" + run);
        link(driver.as(TestTokens.of(bob)), "second-" + run, "name-" + run);

        assertThat(byTwitter("name-" + run).getPersonId()).isEqualTo(bob);
        assertThat(byTwitter("first-" + run).getPersonId()).isEqualTo(ada);
    }

    @Test
    void numberStaysWhenAPersonHidesAndComesBack() {
        link(driver.as(TestTokens.of(ada)), "id-" + run, "ada-" + run);
        var before = byTwitter("id-" + run).getNumber();

        show(Visibility.VISIBILITY_COMMUNITY);
        assertThat(problemOf(() -> byTwitter("id-" + run)).slug()).isEqualTo("person-not-found");
        assertThat(problemOf(() -> numbered(before)).slug()).isEqualTo("person-not-found");
        show(Visibility.VISIBILITY_PUBLIC);

        assertThat(byTwitter("id-" + run).getNumber()).isEqualTo(before);
    }

    @Test
    void nobodyIsFoundWithoutConsent() {
        link(driver.as(TestTokens.of(ada)), "id-" + run, "ada-" + run);
        var number = byTwitter("id-" + run).getNumber();

        driver.as(TestTokens.of(ada)).withdrawConsent(WithdrawConsentRequest.getDefaultInstance());

        assertThat(problemOf(() -> numbered(number)).slug()).isEqualTo("person-not-found");
    }

    @Test
    void topicsAreThoseThatEveryoneMaySee() {
        topic("java", Visibility.VISIBILITY_PUBLIC);
        topic("chess", Visibility.VISIBILITY_COMMUNITY);

        assertThat(topics().getDefinitionsList()).extracting(Topic::getTopicId).containsExactly("java");

        show(Visibility.VISIBILITY_COMMUNITY);
        assertThat(problemOf(this::topics).slug()).isEqualTo("person-not-found");
    }

    private static void link(ProfileServiceBlockingStub person, String id, String handle) {
        person.linkAccount(LinkAccountRequest.newBuilder()
                .setNetwork(Network.NETWORK_TWITTER)
                .setExternalId(id)
                .setHandle(handle)
                .setProof(AccountProof.ACCOUNT_PROOF_ARCHIVE)
                .build());
    }

    private void show(Visibility visibility) {
        driver.as(TestTokens.of(ada))
                .updateProfile(UpdateProfileRequest.newBuilder()
                        .setVisibility(visibility)
                        .build());
    }

    private void topic(String id, Visibility visibility) {
        driver.topics(TestTokens.of(ada))
                .setTopic(SetTopicRequest.newBuilder()
                        .setTopicId(id)
                        .setVisibility(visibility)
                        .build());
    }

    private ListPublicTopicsResponse topics() {
        return driver.openTopics()
                .listPublicTopics(
                        ListPublicTopicsRequest.newBuilder().setPersonId(ada).build());
    }

    private PublicPerson byTwitter(String name) {
        return find(FindPersonRequest.newBuilder()
                .setAccount(AccountName.newBuilder()
                        .setNetwork(Network.NETWORK_TWITTER)
                        .setName(name)));
    }

    private PublicPerson numbered(long number) {
        return find(FindPersonRequest.newBuilder().setNumber(number));
    }

    private PublicPerson find(FindPersonRequest.Builder request) {
        return driver.directory().findPerson(request.build()).getPerson();
    }
}
