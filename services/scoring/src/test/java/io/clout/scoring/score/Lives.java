// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;

/** Lives of people day by day, scored at the end of each as the service does. The same life gives the same scores. */
final class Lives {
    static final long FIRST_DAY = 20_000;

    /** One post, and what it brings to each thousand followers of a small account, by network. */
    private static final Map<Network, Map<Kind, Double>> REACTIONS = Map.of(
            Network.NETWORK_TWITTER,
                    Map.of(
                            Kind.LIKES_RECEIVED, 20.0,
                            Kind.RETWEETS_RECEIVED, 2.5,
                            Kind.REPLIES_RECEIVED, 1.7,
                            Kind.QUOTES_RECEIVED, 0.33,
                            Kind.MENTIONS_RECEIVED, 2.0),
            Network.NETWORK_MASTODON,
                    Map.of(Kind.LIKES_RECEIVED, 30.0, Kind.RESHARES_RECEIVED, 10.0, Kind.REPLIES_RECEIVED, 5.0),
            Network.NETWORK_INSTAGRAM, Map.of(Kind.LIKES_RECEIVED, 40.0, Kind.COMMENTS_RECEIVED, 1.6));

    /** What happens on a day, since the first. */
    interface Day {
        Map<Kind, Double> of(int day);
    }

    private Lives() {}

    /** Somebody with an audience that may change, one post a day and the reactions that are usual of it. */
    static Day usual(Network network, IntToDoubleFunction followers) {
        SplittableRandom random = new SplittableRandom(7);
        return day -> {
            double audience = Math.floor(followers.applyAsDouble(day));
            Map<Kind, Double> happens = new EnumMap<>(Kind.class);
            happens.put(Kind.FOLLOWERS, audience);
            happens.put(Kind.FOLLOWING, Math.floor(3 * Math.pow(audience, 0.8)));
            if (network == Network.NETWORK_TWITTER) {
                happens.put(Kind.LIST_MEMBERSHIPS, Math.floor(0.02 * audience));
            }
            happens.put(Kind.POSTS, 1.0);
            double moved = Math.min(audience, 1000 * Math.pow(Math.max(1, audience / 1000), 0.8)) / 1000;
            // In the order of kinds: that of Map.of is another one in each JVM, and so would be the life.
            new TreeMap<>(REACTIONS.getOrDefault(network, Map.of()))
                    .forEach((kind, mean) -> happens.put(kind, chance(mean * moved, random)));
            return happens;
        };
    }

    private static double chance(double mean, SplittableRandom random) {
        double whole = Math.floor(mean);
        return whole + (random.nextDouble() < mean - whole ? 1 : 0);
    }

    /** Scores at the end of each of some days. */
    static double[] scores(Scorer scorer, Network network, int days, Day life) {
        PersonState person = new PersonState();
        AccountState account = person.add(new AccountState("a", network));
        double[] scores = new double[days];
        for (int day = 0; day < days; day++) {
            live(account, day, life);
            scores[day] = scorer.score(person, FIRST_DAY + day).value();
            scorer.settle(person, FIRST_DAY + day);
        }
        return scores;
    }

    /** What somebody would have who is linked for the first time on each day, with nothing of the past known but the window. */
    static double[] fresh(Scorer scorer, Network network, int days, Day life) {
        PersonState person = new PersonState();
        AccountState account = person.add(new AccountState("a", network));
        double[] scores = new double[days];
        for (int day = 0; day < days; day++) {
            live(account, day, life);
            scores[day] = new Formula(scorer.model())
                    .score(scorer.features(person, FIRST_DAY + day).stream()
                            .map(Lives::allCredited)
                            .toList())
                    .value();
            scorer.settle(person, FIRST_DAY + day);
        }
        return scores;
    }

    static void live(AccountState account, int day, Day life) {
        long noon = TimeUnit.DAYS.toMillis(FIRST_DAY + day) + TimeUnit.HOURS.toMillis(12);
        life.of(day).forEach((kind, value) -> account.observe(kind, value, noon, noon));
    }

    /** The same account, as if all that it makes were credited. */
    static AccountFeatures allCredited(AccountFeatures account) {
        return new AccountFeatures(
                account.network(),
                account.source(),
                account.observed(),
                account.features(),
                account.values(),
                account.reactions(),
                account.notMeasured(),
                Double.NaN,
                account.unconfirmed(),
                account.counts());
    }
}
