// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import static io.clout.profile.ProfileDriver.eventually;
import static io.clout.profile.ProfileDriver.problemOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clout.common.testing.TestIdentity;
import io.clout.common.testing.TestTokens;
import io.clout.proto.profile.v1.BlockPersonRequest;
import io.clout.proto.profile.v1.DeleteProfileRequest;
import io.clout.proto.profile.v1.GetInfluenceRequest;
import io.clout.proto.profile.v1.GetInfluenceResponse;
import io.clout.proto.profile.v1.GetPublicInfluenceRequest;
import io.clout.proto.profile.v1.GetPublicInfluenceResponse;
import io.clout.proto.profile.v1.InfluencePerson;
import io.clout.proto.profile.v1.PublicPerson;
import io.clout.proto.profile.v1.UpdateProfileRequest;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.topic.v1.SetTopicRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reactions of which the network says who acted tell who moves whom; only people who may be seen are named. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(ProfileServers.class)
class InfluenceQuarkusTest {
    @TestHTTPResource
    URL url;

    private final String run = UUID.randomUUID().toString();
    private final String ada = "ada-" + run;
    private final String bob = "bob-" + run;
    private ProfileDriver driver;
    private PublishedReactions reactions;

    @BeforeEach
    void signIn() {
        driver = new ProfileDriver(url);
        reactions = new PublishedReactions(driver, run);
        driver.member(ada);
        driver.member(bob);
        reactions.observe(bob, 1);
    }

    @AfterEach
    void signOut() {
        driver.close();
    }

    @Test
    void reactionsNameBothSidesAndCountTheRest() {
        driver.topics(TestTokens.of(bob))
                .setTopic(SetTopicRequest.newBuilder().setTopicId("chess").build());

        reactions.observe(
                ada,
                1,
                reactions.like(bob, 1),
                reactions.like(bob, 1),
                reactions.like(bob, 1),
                reactions.like("stranger", 1));

        eventually(() -> assertThat(of(ada).getInfluenceesTotal()).isEqualTo(2));
        var bobForAda = of(ada).getInfluenceesList();
        assertThat(bobForAda).extracting(InfluencePerson::getPersonId).containsExactly(bob);
        assertThat(bobForAda.getFirst().getShare()).isCloseTo(0.75, within(0.01));
        assertThat(bobForAda.getFirst().getTopicIdsList()).containsExactly("chess");
        assertThat(of(ada).getInfluenceesAtLeast()).isFalse();
        assertThat(of(bob).getInfluencersList())
                .extracting(InfluencePerson::getPersonId)
                .containsExactly(ada);
        assertThat(of(bob).getInfluencersTotal()).isEqualTo(1);
        var shown = openly(ada);
        assertThat(shown.getInfluenceesList())
                .extracting(PublicPerson::getPersonId)
                .containsExactly(bob);
        assertThat(shown.getInfluenceesTotal()).isEqualTo(2);
    }

    @Test
    void batchThatCameBeforeAndOldReactionsChangeNothing() {
        reactions.observe(ada, 1, reactions.like(bob, 1));
        reactions.observe(ada, 1, reactions.like("a stranger", 1));
        reactions.observe(ada, 2, reactions.like("of-last-year", 200));
        reactions.observe(ada, 3, reactions.like("new", 1));

        eventually(() -> assertThat(of(ada).getInfluenceesTotal()).isEqualTo(2));
    }

    @Test
    void whoHidesIsCountedButNotNamed() {
        reactions.observe(ada, 1, reactions.like(bob, 1));
        eventually(() -> assertThat(of(ada).getInfluenceesList()).hasSize(1));

        show(bob, Visibility.VISIBILITY_PRIVATE);

        assertThat(of(ada).getInfluenceesList()).isEmpty();
        assertThat(of(ada).getInfluenceesTotal()).isEqualTo(1);
        show(ada, Visibility.VISIBILITY_COMMUNITY);
        show(bob, Visibility.VISIBILITY_COMMUNITY);
        assertThat(of(ada).getInfluenceesList()).hasSize(1);
        assertThat(problemOf(() -> openly(ada)).slug()).isEqualTo("person-not-found");
        show(ada, Visibility.VISIBILITY_PUBLIC);
        assertThat(openly(ada).getInfluenceesList()).as("bob is not public").isEmpty();
    }

    @Test
    void peopleWhoBlockEachOtherAreNotNamedToAnyone() {
        reactions.observe(ada, 1, reactions.like(bob, 1));
        eventually(() -> assertThat(of(ada).getInfluenceesList()).hasSize(1));

        driver.as(TestTokens.of(ada))
                .blockPerson(BlockPersonRequest.newBuilder().setPersonId(bob).build());

        assertThat(of(ada).getInfluenceesList()).isEmpty();
        assertThat(of(bob).getInfluencersTotal()).isZero();
        assertThat(openly(ada).getInfluenceesList()).isEmpty();
    }

    @Test
    void nobodyIsNamedAfterErasure() {
        reactions.observe(ada, 1, reactions.like(bob, 1));
        eventually(() -> assertThat(of(bob).getInfluencersList()).hasSize(1));

        driver.as(TestTokens.of(ada)).deleteProfile(DeleteProfileRequest.getDefaultInstance());

        assertThat(of(bob).getInfluencersList()).isEmpty();
        assertThat(of(ada)).isEqualTo(GetInfluenceResponse.getDefaultInstance());
    }

    private GetInfluenceResponse of(String person) {
        return driver.influence(TestTokens.of(person)).getInfluence(GetInfluenceRequest.getDefaultInstance());
    }

    private GetPublicInfluenceResponse openly(String person) {
        return driver.openInfluence()
                .getPublicInfluence(GetPublicInfluenceRequest.newBuilder()
                        .setPersonId(person)
                        .build());
    }

    private void show(String person, Visibility visibility) {
        driver.as(TestTokens.of(person))
                .updateProfile(UpdateProfileRequest.newBuilder()
                        .setVisibility(visibility)
                        .build());
    }
}
