// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.attack;

import io.clout.proto.signal.v1.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * People made by chance, as they might be. Where the numbers come from:
 *
 * <ul>
 *   <li>Followers: log-normal. 10, 50 and 90 of 100 people of a public sample of Klout users with their scores (131 people, 2013-14)
 *       have at most 62, 371 and 3,584 followers, which gives the median and, in natural logarithms, a deviation of 1.6.
 *   <li>Followed accounts: as many as followers to the power of 0.8, as in the same sample (378 at 404, 1,349 at 5,624).
 *   <li>Activity: Zipf. The person of rank r of n posts n / r times as often as the last; at most 20 times a day. An assumption.
 *   <li>Reactions: each post moves 2 % of the first thousand followers and ever fewer of more, with a deviation of 0.8 between
 *       people. An assumption in the range that marketing reports give.
 *   <li>Networks: one to four, alike often. An assumption.
 * </ul>
 */
final class Population {
    private static final double MEDIAN_FOLLOWERS = 371;
    private static final double FOLLOWERS_DEVIATION = 1.6;
    private static final double MOST_POSTS = 20;
    private static final double FEWEST_POSTS = 0.1;
    private static final double RATE_DEVIATION = 0.8;

    private Population() {}

    /** The presences of each person; the first is on the network, and with or without actors' names, that is asked for. */
    static List<List<Presence>> of(int people, Network network, boolean namesActors, List<Network> others, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> ranks = new ArrayList<>();
        for (int rank = 1; rank <= people; rank++) {
            ranks.add((int) random.nextLong(ranks.size() + 1), rank);
        }
        List<List<Presence>> all = new ArrayList<>();
        for (int rank : ranks) {
            double posts = Math.min(MOST_POSTS, FEWEST_POSTS * people / rank);
            double size = random.nextGaussian();
            List<Presence> presences = new ArrayList<>();
            int networks = Math.min(1 + random.nextInt(4), 1 + others.size());
            for (int i = 0; i < networks; i++) {
                // A person with a large audience on one network has a large one on the others too, less so.
                double audience = i == 0 ? size : 0.7 * size + 0.7 * random.nextGaussian() - 1;
                presences.add(presence(
                        i == 0 ? network : others.get(i - 1),
                        i > 0 || namesActors,
                        MEDIAN_FOLLOWERS * Math.exp(FOLLOWERS_DEVIATION * audience),
                        i == 0 ? posts : posts / 2,
                        random));
            }
            all.add(presences);
        }
        return all;
    }

    private static Presence presence(
            Network network, boolean namesActors, double followers, double posts, SplittableRandom random) {
        double moved = 0.02 * Math.min(followers, 1000 * Math.pow(Math.max(1, followers / 1000), 0.8));
        double reactions = moved * Math.exp(RATE_DEVIATION * random.nextGaussian());
        return new Presence(network, namesActors, followers, Math.pow(followers, 0.8) * 3, posts, reactions);
    }
}
