// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.Kind;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of their score in the course of months, by the shipped model: decision 151. */
class PeopleOverTimeTest {
    private static final Network X = Network.NETWORK_TWITTER;
    private final Scorer scorer = new Scorer(ScoreModelReader.current());

    @ParameterizedTest
    @EnumSource(
            value = Network.class,
            names = {"NETWORK_TWITTER", "NETWORK_MASTODON", "NETWORK_INSTAGRAM"})
    void aNewcomerRisesAndIsNeverFarFromWhatTheNumbersBring(Network network) {
        double[] scores = Lives.scores(scorer, network, 181, Lives.usual(network, day -> 500 * day / 180.0));
        double[] fresh = smooth(Lives.fresh(scorer, network, 181, Lives.usual(network, day -> 500 * day / 180.0)));

        for (int day = 14; day < scores.length; day++) {
            assertThat(scores[day]).as("day %s", day).isGreaterThanOrEqualTo(scores[day - 14]);
        }
        for (int day = 7; day < scores.length; day++) {
            assertThat(scores[day]).as("day %s", day).isCloseTo(fresh[day], within(4.0));
        }
    }

    /** Single days of small accounts differ by chance, a like more or less: the mean of the week around each. */
    private static double[] smooth(double[] scores) {
        return IntStream.range(0, scores.length)
                .mapToDouble(day -> Arrays.stream(scores, Math.max(0, day - 3), Math.min(scores.length, day + 4))
                        .average()
                        .orElseThrow())
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5})
    void whoGrewHasNearlyWhatTheSteadyHave(double aMonth) {
        double steady = last(Lives.scores(scorer, X, 241, Lives.usual(X, day -> 5000)));
        double grown = last(Lives.scores(
                scorer, X, 241, Lives.usual(X, day -> 5000 * Math.pow(1 + aMonth, (day - 240) / 30.0))));

        assertThat(grown).isCloseTo(steady, within(3.0));
    }

    @Test
    void aBreakthroughIsCreditedInWeeks() {
        double[] scores = Lives.scores(scorer, X, 260, Lives.usual(X, day -> day < 120 ? 2000 : 20_000));
        double before = scores[119];
        double gain = last(scores) - before;

        assertThat(gain).isGreaterThan(8);
        assertThat(first(scores, before + gain / 2) - 119).as("half of it").isBetween(15, 25);
        assertThat(first(scores, before + 0.9 * gain) - 119).as("nine tenths").isLessThanOrEqualTo(75);
        assertThat(IntStream.range(1, scores.length)
                        .mapToDouble(day -> scores[day] - scores[day - 1])
                        .max()
                        .orElseThrow())
                .as("largest step")
                .isLessThan(1.5);
    }

    @Test
    void aViralDayLiftsALittleAndGoesSmoothly() {
        Lives.Day usual = Lives.usual(X, day -> 2000);
        double[] scores = Lives.scores(scorer, X, 260, day -> day == 150 ? viral(usual.of(day)) : usual.of(day));

        assertThat(Arrays.stream(scores).skip(150).max().orElseThrow() - scores[149])
                .isBetween(1.0, 5.0);
        assertThat(last(scores)).isCloseTo(scores[149], within(1.0));
        for (int day = 151; day < scores.length; day++) {
            assertThat(scores[day - 1] - scores[day]).as("day %s", day).isLessThan(0.7);
        }
    }

    private static Map<Kind, Double> viral(Map<Kind, Double> day) {
        day.replaceAll((kind, value) ->
                kind.measure() == Kind.Measure.FLOW && kind.actor() == Kind.Actor.OTHERS ? 100 * value : value);
        return day;
    }

    @Test
    void whoPostsMonthlyDoesNotFlicker() {
        Lives.Day usual = Lives.usual(X, day -> 2000);
        double[] scores = Lives.scores(scorer, X, 300, day -> {
            Map<Kind, Double> happens = usual.of(day);
            if (day % 28 != 0) {
                happens.replaceAll((kind, value) -> kind.measure() == Kind.Measure.FLOW ? 0 : value);
            }
            return happens;
        });

        double most = Arrays.stream(scores).skip(150).max().orElseThrow();
        double least = Arrays.stream(scores).skip(150).min().orElseThrow();
        assertThat(most - least).isLessThanOrEqualTo(3);
    }

    private static double last(double[] scores) {
        return scores[scores.length - 1];
    }

    private static int first(double[] scores, double atLeast) {
        return IntStream.range(120, scores.length)
                .filter(day -> scores[day] >= atLeast)
                .findFirst()
                .orElseThrow();
    }
}
