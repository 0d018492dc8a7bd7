// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same people by a way in that measures much and by one that measures little: the interval of the poorer covers the richer. */
class WaysInTest {
    private static final int PEOPLE = 200;
    private static final int DAYS = 90;

    private final Scorer scorer = new Scorer(ScoreModelReader.current());

    static Stream<Arguments> poorerWays() {
        Set<Kind> counts = Set.of(Kind.FOLLOWERS, Kind.FOLLOWING, Kind.LIST_MEMBERSHIPS);
        return Stream.of(
                Arguments.of(
                        "X by archive",
                        Network.NETWORK_TWITTER,
                        Set.of(
                                Kind.FOLLOWERS,
                                Kind.FOLLOWING,
                                Kind.POSTS,
                                Kind.LIKES_RECEIVED,
                                Kind.RETWEETS_RECEIVED)),
                Arguments.of("X by counts", Network.NETWORK_TWITTER, counts),
                Arguments.of(
                        "Instagram, personal",
                        Network.NETWORK_INSTAGRAM,
                        Set.of(Kind.FOLLOWERS, Kind.FOLLOWING, Kind.POSTS)),
                Arguments.of("Mastodon by counts", Network.NETWORK_MASTODON, counts));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poorerWays")
    void theIntervalOfThePoorerWayCoversTheRicher(String way, Network network, Set<Kind> measured) {
        SplittableRandom random = new SplittableRandom(way.hashCode());
        int covered = 0;
        double width = 0;
        for (int i = 0; i < PEOPLE; i++) {
            Lives.Day life = life(network, random);
            PersonState rich = new PersonState();
            PersonState poor = new PersonState();
            AccountState richAccount = rich.add(new AccountState("a", network));
            AccountState poorAccount = poor.add(new AccountState("a", network));
            for (int day = 0; day < DAYS; day++) {
                Map<Kind, Double> happens = life.of(day);
                Lives.live(richAccount, day, today -> happens);
                Map<Kind, Double> seen = new EnumMap<>(happens);
                seen.keySet().retainAll(measured);
                Lives.live(poorAccount, day, today -> seen);
            }
            double all = scorer.score(rich, Lives.FIRST_DAY + DAYS - 1).value();
            Score some = scorer.score(poor, Lives.FIRST_DAY + DAYS - 1);
            width += some.upper() - some.lower();
            covered += some.lower() <= all && all <= some.upper() ? 1 : 0;
        }

        assertThat(covered / (double) PEOPLE).isGreaterThanOrEqualTo(0.85);
        assertThat(width / PEOPLE).as("mean width in points").isLessThan(30);
    }

    /** Followers as in the public sample; how much each of them reacts differs between people, and between kinds. */
    private static Lives.Day life(Network network, SplittableRandom random) {
        double followers = 371 * Math.exp(1.6 * random.nextGaussian());
        double posts = 0.3 * Math.exp(random.nextGaussian());
        double lively = Math.exp(0.8 * random.nextGaussian());
        Map<Kind, Double> habits = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            habits.put(kind, lively * Math.exp(0.4 * random.nextGaussian()));
        }
        Lives.Day usual = Lives.usual(network, day -> followers);
        return day -> {
            Map<Kind, Double> happens = usual.of(day);
            double today = Math.floor(posts) + (random.nextDouble() < posts % 1 ? 1 : 0);
            happens.replaceAll((kind, value) -> kind == Kind.POSTS
                    ? today
                    : kind.measure() == Kind.Measure.FLOW
                            ? Math.rint(value * today * habits.getOrDefault(kind, 1.0))
                            : value);
            return happens;
        };
    }
}
