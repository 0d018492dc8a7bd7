// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import static io.clout.profile.ProfileDriver.eventually;
import static io.clout.profile.ProfileDriver.problemOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clout.common.postgres.Database;
import io.clout.common.testing.TestIdentity;
import io.clout.common.testing.TestTokens;
import io.clout.proto.profile.v1.ListMomentsRequest;
import io.clout.proto.profile.v1.Moment;
import io.clout.proto.profile.v1.MomentPerson;
import io.clout.proto.profile.v1.MomentReactions;
import io.clout.proto.profile.v1.RemoveMomentRequest;
import io.clout.proto.profile.v1.UpdateProfileRequest;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.signal.v1.SignalKind;
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

/** Posts that others reacted to are shown to the one who published them, until removed. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(ProfileServers.class)
class MomentQuarkusTest {
    @TestHTTPResource
    URL url;

    @Inject
    Database database;

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
        eventually(() -> assertThat(database.run("select from account where person_id = $1 and actor is not null", bob)
                        .rowCount())
                .isEqualTo(1));
    }

    @AfterEach
    void signOut() {
        driver.close();
    }

    @Test
    void postsAreRankedByReactionsWithTheirPartOfAll() {
        reactions.observe(
                ada,
                1,
                reactions.posted("11", 5),
                reactions.likes("11", 3),
                reactions.posted("12", 4),
                reactions.likes("12", 9),
                reactions.posted("13", 3),
                reactions.posted("14", 200),
                reactions.likes("14", 50),
                reactions.likes("a reply to a stranger", 8));

        eventually(() -> assertThat(of(ada)).hasSize(2));

        assertThat(of(ada))
                .extracting(Moment::getUrl)
                .containsExactly("https://x.com/i/web/status/12", "https://x.com/i/web/status/11");
        assertThat(of(ada).getFirst().getReactionsList())
                .extracting(MomentReactions::getKind, MomentReactions::getCount, MomentReactions::getOfAll)
                .containsExactly(tuple(SignalKind.SIGNAL_KIND_LIKES_RECEIVED, 9.0, 70.0));
        assertThat(of(bob)).as("they are for oneself").isEmpty();
    }

    @Test
    void whoReactedIsNamedWhereTheyMayBeSeen() {
        reactions.observe(
                ada, 1, reactions.posted("11", 5), reactions.like("11", bob, 1), reactions.like("11", "stranger", 1));
        eventually(() -> assertThat(people()).containsExactly(bob));

        driver.as(TestTokens.of(bob))
                .updateProfile(UpdateProfileRequest.newBuilder()
                        .setVisibility(Visibility.VISIBILITY_PRIVATE)
                        .build());

        assertThat(people()).isEmpty();
        assertThat(of(ada).getFirst().getReactions(0).getCount()).isEqualTo(2);
    }

    @Test
    void removedMomentStaysRemoved() {
        reactions.observe(ada, 1, reactions.posted("11", 5), reactions.likes("11", 3));
        eventually(() -> assertThat(of(ada)).hasSize(1));
        var id = of(ada).getFirst().getMomentId();

        assertThat(problemOf(() -> remove(bob, id)).slug()).isEqualTo("not-found");
        remove(ada, id);
        reactions.observe(
                ada,
                2,
                reactions.posted("11", 5),
                reactions.likes("11", 3),
                reactions.posted("12", 5),
                reactions.likes("12", 1));

        eventually(() -> assertThat(of(ada)).hasSize(1));
        assertThat(of(ada).getFirst().getUrl()).endsWith("/12");
    }

    private List<Moment> of(String person) {
        return driver.moments(TestTokens.of(person))
                .listMoments(ListMomentsRequest.getDefaultInstance())
                .getMomentsList();
    }

    private List<String> people() {
        return of(ada).stream()
                .flatMap(moment -> moment.getPeopleList().stream())
                .map(MomentPerson::getPersonId)
                .toList();
    }

    private void remove(String person, String moment) {
        driver.moments(TestTokens.of(person))
                .removeMoment(
                        RemoveMomentRequest.newBuilder().setMomentId(moment).build());
    }
}
