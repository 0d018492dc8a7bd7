// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import static io.clout.profile.ProfileDriver.consent;
import static io.clout.profile.ProfileDriver.link;
import static io.clout.profile.ProfileDriver.problemOf;
import static io.clout.profile.ProfileDriver.published;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.testing.TestIdentity;
import io.clout.common.testing.TestTokens;
import io.clout.proto.profile.v1.DeleteProfileRequest;
import io.clout.proto.profile.v1.EndRestRequest;
import io.clout.proto.profile.v1.GetProfileRequest;
import io.clout.proto.profile.v1.Profile;
import io.clout.proto.profile.v1.ProfileServiceGrpc.ProfileServiceBlockingStub;
import io.clout.proto.profile.v1.Rest;
import io.clout.proto.profile.v1.StartRestRequest;
import io.clout.proto.profile.v1.WithdrawConsentRequest;
import io.grpc.Status.Code;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PRODUCT 1.12, the part of the person: a pause is announced, seen, told to the other services, moved and ended. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(ProfileServers.class)
class RestQuarkusTest {
    @TestHTTPResource
    URL url;

    private final String adaId = "ada-" + UUID.randomUUID();
    private final LocalDate today = LocalDate.now(Clock.systemUTC());
    private ProfileDriver driver;
    private ProfileServiceBlockingStub ada;

    @BeforeEach
    void signIn() {
        driver = new ProfileDriver(url);
        ada = driver.as(TestTokens.of(adaId));
    }

    @AfterEach
    void signOut() {
        driver.close();
    }

    @Test
    void announcedPauseIsSeenAndTold() {
        consent(ada);

        var resting = rest(today.plusDays(20));

        assertThat(resting.getRest()).isEqualTo(pause(today, today.plusDays(20)));
        assertThat(profile()).isEqualTo(resting);
        assertThat(rest(today.plusDays(20))).as("again").isEqualTo(resting);
        assertThat(told()).containsExactly(pause(today, today.plusDays(20)));
    }

    @Test
    void announcingAgainMovesTheEnd() {
        consent(ada);
        rest(today.plusDays(20));

        assertThat(rest(today.plusDays(5)).getRest()).isEqualTo(pause(today, today.plusDays(5)));
        link(ada, adaId);

        assertThat(told()).as("with every change").containsExactly(pause(today, today.plusDays(5)));
    }

    @Test
    void endedOnItsFirstDayItWasNone() {
        consent(ada);
        rest(today.plusDays(20));

        var ended = ada.endRest(EndRestRequest.getDefaultInstance()).getProfile();

        assertThat(ended.hasRest()).isFalse();
        assertThat(ada.endRest(EndRestRequest.getDefaultInstance()).getProfile())
                .as("again")
                .isEqualTo(ended);
        link(ada, adaId);
        assertThat(told()).isEmpty();
    }

    @Test
    void pausesHaveBounds() {
        assertThat(problemOf(() -> rest(today)).slug()).isEqualTo("consent-required");
        consent(ada);

        for (var day : new String[] {
            "soon", "", today.minusDays(1).toString(), today.plusDays(60).toString()
        }) {
            var problem = problemOf(() ->
                    ada.startRest(StartRestRequest.newBuilder().setToDay(day).build()));
            assertThat(problem.slug()).as(day).isEqualTo("rest-invalid");
            assertThat(problem.code()).isEqualTo(Code.INVALID_ARGUMENT);
            assertThat(problem.fieldErrors().getFirst().field()).isEqualTo("rest.to_day");
        }
        assertThat(profile().hasRest()).isFalse();
    }

    @Test
    void pausesGoWithConsentAndWithThePerson() {
        consent(ada);
        rest(today.plusDays(20));
        ada.withdrawConsent(WithdrawConsentRequest.getDefaultInstance());
        consent(ada);
        assertThat(profile().hasRest()).isFalse();

        rest(today.plusDays(3));
        ada.deleteProfile(DeleteProfileRequest.getDefaultInstance());
        consent(ada);
        assertThat(profile().hasRest()).isFalse();
    }

    private Profile rest(LocalDate until) {
        return ada.startRest(
                        StartRestRequest.newBuilder().setToDay(until.toString()).build())
                .getProfile();
    }

    private Profile profile() {
        return ada.getProfile(GetProfileRequest.getDefaultInstance()).getProfile();
    }

    /** What the newest record of {@code accounts.v1} says of pauses. */
    private List<Rest> told() {
        ada.deleteProfile(DeleteProfileRequest.getDefaultInstance());
        var changes = published(adaId, Optional::isEmpty);
        return changes.get(changes.size() - 2).orElseThrow().getRestsList();
    }

    private static Rest pause(LocalDate from, LocalDate to) {
        return Rest.newBuilder()
                .setFromDay(from.toString())
                .setToDay(to.toString())
                .build();
    }
}
