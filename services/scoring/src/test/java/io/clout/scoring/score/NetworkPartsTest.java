// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static io.clout.scoring.signal.Signals.DAY;
import static io.clout.scoring.signal.Signals.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the shipped model weighs an audience, and what it assumes. */
class NetworkPartsTest {
    private final Scorer scorer = new Scorer(ScoreModelReader.current());

    @Test
    void anAudienceCountsAsFarAsItReacts() {
        double honest = score(Network.NETWORK_TWITTER, reactions(50_000, 1));
        double bought = score(Network.NETWORK_TWITTER, reactions(50_000, 0));
        double before = score(Network.NETWORK_TWITTER, reactions(100, 0));

        assertThat(bought).isLessThan(40);
        assertThat(bought - before).as("of what it would bring").isLessThan(0.45 * (honest - before));
    }

    @Test
    void listsAloneLiftNobodyFar() {
        Map<Kind, Double> none = reactions(5_000, 1);
        none.put(Kind.LIST_MEMBERSHIPS, 0.0);
        Map<Kind, Double> usual = reactions(5_000, 1);
        usual.put(Kind.LIST_MEMBERSHIPS, 60.0);
        Map<Kind, Double> many = reactions(5_000, 1);
        many.put(Kind.LIST_MEMBERSHIPS, 1e6);

        double without = score(Network.NETWORK_TWITTER, none);
        assertThat(score(Network.NETWORK_TWITTER, usual)).isGreaterThan(without);
        assertThat(score(Network.NETWORK_TWITTER, many) - without).isLessThan(9);
    }

    @ParameterizedTest
    @EnumSource(
            value = Network.class,
            names = {
                "NETWORK_TWITTER",
                "NETWORK_INSTAGRAM",
                "NETWORK_FACEBOOK",
                "NETWORK_YOUTUBE",
                "NETWORK_MASTODON",
                "NETWORK_BLUESKY",
                "NETWORK_LINKEDIN",
                "NETWORK_GITHUB",
                "NETWORK_OTHER"
            })
    void theTopIsInReachOnEveryNetworkAndWithFewKinds(Network network) {
        double million = score(network, Map.of(Kind.FOLLOWERS, 1e6, Kind.FOLLOWING, 100.0));
        double hundredMillion = score(network, Map.of(Kind.FOLLOWERS, 1e8, Kind.FOLLOWING, 100.0));

        assertThat(hundredMillion).isGreaterThan(million + 5).isGreaterThan(89);
    }

    @Test
    void retweetsCount() {
        Map<Kind, Double> few = reactions(5_000, 1);
        Map<Kind, Double> many = reactions(5_000, 1);
        many.merge(Kind.RETWEETS_RECEIVED, 10_000.0, (one, times) -> one * times);

        assertThat(score(Network.NETWORK_TWITTER, many)).isGreaterThan(score(Network.NETWORK_TWITTER, few) + 2);
    }

    @Test
    void whatWasNotMeasuredCountsALittleLessThanIsUsual() {
        Map<Kind, Double> all = reactions(2_000, 1);
        Map<Kind, Double> some = new EnumMap<>(all);
        some.remove(Kind.LIKES_RECEIVED);
        some.remove(Kind.REPLIES_RECEIVED);
        some.remove(Kind.QUOTES_RECEIVED);

        assertThat(score(Network.NETWORK_TWITTER, some))
                .isLessThanOrEqualTo(score(Network.NETWORK_TWITTER, all) + 0.5)
                .isCloseTo(score(Network.NETWORK_TWITTER, all), within(4.0));
    }

    @Test
    void moreThanTenPostsADaySpreadTheSameReactions() {
        Map<Kind, Double> some = reactions(2_000, 1);
        Map<Kind, Double> many = reactions(2_000, 1);
        many.put(Kind.POSTS, 500.0 * 90);

        assertThat(score(Network.NETWORK_TWITTER, many)).isLessThan(score(Network.NETWORK_TWITTER, some) - 10);
    }

    /** A quarter of posts a day each, with this share of the usual reactions. */
    private static Map<Kind, Double> reactions(double followers, double share) {
        double likes = 0.02 * Math.min(followers, 1000 * Math.pow(Math.max(1, followers / 1000), 0.8));
        Map<Kind, Double> happens = new EnumMap<>(Kind.class);
        happens.put(Kind.FOLLOWERS, followers);
        happens.put(Kind.FOLLOWING, 300.0);
        happens.put(Kind.POSTS, 1.0);
        happens.put(Kind.LIKES_RECEIVED, share * likes);
        happens.put(Kind.RETWEETS_RECEIVED, share * likes / 8);
        happens.put(Kind.MENTIONS_RECEIVED, share * likes / 10);
        happens.put(Kind.REPLIES_RECEIVED, share * likes / 12);
        happens.put(Kind.QUOTES_RECEIVED, share * likes / 60);
        return happens;
    }

    /** The features of a person who was like this on each day of the window. */
    private double score(Network network, Map<Kind, Double> daily) {
        PersonState person = new PersonState();
        AccountState account = person.add(new AccountState("a", network));
        for (int ago = 89; ago >= 0; ago--) {
            long at = NOON.minusSeconds(ago * 86_400L).toEpochMilli();
            daily.forEach((kind, value) -> {
                if (kind.isOn(network)) {
                    account.observe(kind, value, at, at);
                }
            });
        }
        return scorer.score(person, DAY).value();
    }
}
