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
import io.clout.proto.profile.v1.EndPauseRequest;
import io.clout.proto.profile.v1.GetProfileRequest;
import io.clout.proto.profile.v1.Pause;
import io.clout.proto.profile.v1.Profile;
import io.clout.proto.profile.v1.ProfileServiceGrpc.ProfileServiceBlockingStub;
import io.clout.proto.profile.v1.StartPauseRequest;
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

/** A pause is announced, seen, published to the other services, moved and ended. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(ProfileServers.class)
class PauseQuarkusTest {
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

        var pausing = startPause(today.plusDays(20));

        assertThat(pausing.getPause()).isEqualTo(pause(today, today.plusDays(20)));
        assertThat(profile()).isEqualTo(pausing);
        assertThat(startPause(today.plusDays(20))).as("again").isEqualTo(pausing);
        assertThat(announced()).containsExactly(pause(today, today.plusDays(20)));
    }

    @Test
    void announcingAgainMovesTheEnd() {
        consent(ada);
        startPause(today.plusDays(20));

        assertThat(startPause(today.plusDays(5)).getPause()).isEqualTo(pause(today, today.plusDays(5)));
        link(ada, adaId);

        assertThat(announced()).as("with every change").containsExactly(pause(today, today.plusDays(5)));
    }

    @Test
    void endedOnItsFirstDayItWasNone() {
        consent(ada);
        startPause(today.plusDays(20));

        var ended = ada.endPause(EndPauseRequest.getDefaultInstance()).getProfile();

        assertThat(ended.hasPause()).isFalse();
        assertThat(ada.endPause(EndPauseRequest.getDefaultInstance()).getProfile())
                .as("again")
                .isEqualTo(ended);
        link(ada, adaId);
        assertThat(announced()).isEmpty();
    }

    @Test
    void pausesHaveBounds() {
        assertThat(problemOf(() -> startPause(today)).slug()).isEqualTo("consent-required");
        consent(ada);

        for (var day : new String[] {
            "soon", "", today.minusDays(1).toString(), today.plusDays(60).toString()
        }) {
            var problem = problemOf(() ->
                    ada.startPause(StartPauseRequest.newBuilder().setToDay(day).build()));
            assertThat(problem.slug()).as(day).isEqualTo("pause-invalid");
            assertThat(problem.code()).isEqualTo(Code.INVALID_ARGUMENT);
            assertThat(problem.fieldErrors().getFirst().field()).isEqualTo("pause.to_day");
        }
        assertThat(profile().hasPause()).isFalse();
    }

    @Test
    void pausesGoWithConsentAndWithThePerson() {
        consent(ada);
        startPause(today.plusDays(20));
        ada.withdrawConsent(WithdrawConsentRequest.getDefaultInstance());
        consent(ada);
        assertThat(profile().hasPause()).isFalse();

        startPause(today.plusDays(3));
        ada.deleteProfile(DeleteProfileRequest.getDefaultInstance());
        consent(ada);
        assertThat(profile().hasPause()).isFalse();
    }

    private Profile startPause(LocalDate until) {
        return ada.startPause(StartPauseRequest.newBuilder()
                        .setToDay(until.toString())
                        .build())
                .getProfile();
    }

    private Profile profile() {
        return ada.getProfile(GetProfileRequest.getDefaultInstance()).getProfile();
    }

    /** What the newest record of {@code accounts.v1} says of pauses. */
    private List<Pause> announced() {
        ada.deleteProfile(DeleteProfileRequest.getDefaultInstance());
        var changes = published(adaId, Optional::isEmpty);
        return changes.get(changes.size() - 2).orElseThrow().getPausesList();
    }

    private static Pause pause(LocalDate from, LocalDate to) {
        return Pause.newBuilder()
                .setFromDay(from.toString())
                .setToDay(to.toString())
                .build();
    }
}
