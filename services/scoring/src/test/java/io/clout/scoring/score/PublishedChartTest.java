// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.Pause;
import io.clout.proto.signal.v1.Network;
import io.clout.scoring.feature.Decay;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The chart that a real person published. Steady at 67.42, a month of silence ended at 57; back to the old rhythm, 61
 * was reached within two weeks, and 67.42 passed again. Here a steady person is simulated: the same posts and reactions every day, an
 * audience that stays, and as many followers as make 67.42.
 */
class PublishedChartTest {
    private static final double STEADY = 67.42;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int STEADY_DAYS = 200;
    private static final int SILENT_DAYS = 30;
    private static final int DAYS_AFTER = 90;

    /** What happens on each day but the silent ones. */
    private static final Map<Kind, Double> RHYTHM = Map.of(
            Kind.POSTS, 4.0,
            Kind.MENTIONS_RECEIVED, 20.0,
            Kind.RETWEETS_RECEIVED, 8.0,
            Kind.REPLIES_RECEIVED, 10.0,
            Kind.LIKES_RECEIVED, 60.0,
            Kind.QUOTES_RECEIVED, 1.0);

    private static final Map<Kind, Double> AUDIENCE = Map.of(Kind.FOLLOWING, 700.0, Kind.LIST_MEMBERSHIPS, 400.0);

    private final Scorer scorer = new Scorer(ScoreModelReader.current());

    @Test
    void aMonthOfSilenceCostsTenPointsAndTheOldRhythmBringsThemBack() {
        double[] chart = chart(followers(), false);

        assertThat(chart[0]).isCloseTo(STEADY, within(0.01));
        assertThat(chart[7]).as("after a week").isCloseTo(STEADY - 3.5, within(1.0));
        assertThat(chart[SILENT_DAYS]).as("after a month of silence").isCloseTo(57, within(1.5));
        assertThat(chart[SILENT_DAYS + 7]).as("a week back").isLessThan(63);
        assertThat(chart[SILENT_DAYS + 14]).as("two weeks back").isCloseTo(61, within(1.5));
        assertThat(Arrays.stream(chart).max().orElseThrow()).as("never above").isLessThan(STEADY + 0.01);
        assertThat(chart[chart.length - 1]).as("in the end").isCloseTo(STEADY, within(1.0));
    }

    @Test
    void anAnnouncedPauseCostsMuchLess() {
        double silent = chart(followers(), false)[SILENT_DAYS];
        double pausing = chart(followers(), true)[SILENT_DAYS];

        assertThat(pausing).isGreaterThan(silent + 3).isLessThan(STEADY);
    }

    /** Scores from the last steady day on. */
    double[] chart(double followers, boolean announced) {
        PersonState person = new PersonState();
        if (announced) {
            person.apply(AccountsChanged.newBuilder()
                    .setVersion(1)
                    .addPauses(Pause.newBuilder()
                            .setFromDay(FIRST_DAY.plusDays(STEADY_DAYS).toString())
                            .setToDay(FIRST_DAY
                                    .plusDays(STEADY_DAYS + SILENT_DAYS - 1)
                                    .toString()))
                    .build());
        }
        AccountState account = person.add(new AccountState("a", Network.NETWORK_TWITTER));
        double[] chart = new double[1 + SILENT_DAYS + DAYS_AFTER];
        for (int day = 0; day < STEADY_DAYS + SILENT_DAYS + DAYS_AFTER; day++) {
            long today = FIRST_DAY.plusDays(day).toEpochDay();
            observe(account, Kind.FOLLOWERS, followers, today);
            AUDIENCE.forEach((kind, value) -> observe(account, kind, value, today));
            if (day < STEADY_DAYS || day >= STEADY_DAYS + SILENT_DAYS) {
                RHYTHM.forEach((kind, value) -> observe(account, kind, value, today));
            }
            if (day >= STEADY_DAYS - 1) {
                chart[day - STEADY_DAYS + 1] = scorer.score(person, today).value();
            }
            scorer.settle(person, today);
        }
        return chart;
    }

    /** The score of somebody who was always like this. */
    private double steady(double followers) {
        PersonState person = new PersonState();
        AccountState account = person.add(new AccountState("a", Network.NETWORK_TWITTER));
        long last = FIRST_DAY.toEpochDay();
        for (long day = last - Decay.WINDOW_DAYS; day <= last; day++) {
            observe(account, Kind.FOLLOWERS, followers, day);
            for (Map.Entry<Kind, Double> each : AUDIENCE.entrySet()) {
                observe(account, each.getKey(), each.getValue(), day);
            }
            for (Map.Entry<Kind, Double> each : RHYTHM.entrySet()) {
                observe(account, each.getKey(), each.getValue(), day);
            }
        }
        scorer.settle(person, last - 1);
        return new Formula(scorer.model())
                .score(List.of(Lives.allCredited(scorer.features(person, last).getFirst())))
                .value();
    }

    /** As many as make the score 67.42 on the last steady day. */
    double followers() {
        double few = 1;
        double many = 1e9;
        while (many / few > 1 + 1e-4) {
            double middle = Math.sqrt(few * many);
            if (steady(middle) < STEADY) {
                few = middle;
            } else {
                many = middle;
            }
        }
        return many;
    }

    private static void observe(AccountState account, Kind kind, double value, long day) {
        long noon = TimeUnit.DAYS.toMillis(day) + TimeUnit.HOURS.toMillis(12);
        account.observe(kind, value, noon, noon);
    }
}
