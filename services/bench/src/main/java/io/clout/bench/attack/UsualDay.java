// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.attack;

import io.clout.scoring.signal.Kind;
import java.util.List;
import java.util.SplittableRandom;

/** What happens on a day without an attack. */
final class UsualDay {
    /** An honest audience grows by 20 % a year. An assumption. */
    private static final double GROWTH_A_DAY = 0.0005;

    /** Reactions that an actor gives to others: half of the actors give at most five a day. An assumption. */
    private static final double MEDIAN_ACTOR_REACTIONS = 5;

    /** Above this, one signal stands for several reactions, so that a star does not take the whole time. */
    private static final int MOST_NAMED = 100;

    /** A kind of reaction and its share, likes being by far the easiest; shares are assumptions. */
    private record Share(double share, List<Kind> anyOf) {}

    private static final List<Share> REACTIONS = List.of(
            new Share(0.70, List.of(Kind.LIKES_RECEIVED)),
            new Share(0.14, List.of(Kind.RETWEETS_RECEIVED, Kind.RESHARES_RECEIVED)),
            new Share(0.12, List.of(Kind.REPLIES_RECEIVED, Kind.COMMENTS_RECEIVED)),
            new Share(0.04, List.of(Kind.MENTIONS_RECEIVED)));

    private UsualDay() {}

    /**
     * Adds a usual day.
     *
     * @param age days since the simulation began
     * @param followers that others add, such as fakes
     * @return how many posts there were
     */
    static int add(DayOfSignals day, int age, double followers, double following, SplittableRandom random) {
        Presence usual = day.presence();
        double audience = usual.followers() * Math.pow(1 + GROWTH_A_DAY, age);
        day.add(Kind.FOLLOWERS, Math.rint(audience + followers));
        day.add(Kind.FOLLOWING, Math.max(1, Math.rint(usual.following() + following)));
        day.add(Kind.LIST_MEMBERSHIPS, Math.rint(0.02 * audience));
        int posts = poisson(usual.postsPerDay(), random);
        day.add(Kind.POSTS, posts);
        day.add(Kind.MENTIONS_GIVEN, poisson(0.3 * posts, random));
        day.add(Kind.RETWEETS_GIVEN, poisson(0.3 * posts, random));
        for (Share share : REACTIONS) {
            Kind kind = share.anyOf().stream().filter(day::has).findFirst().orElse(Kind.LIKES_RECEIVED);
            int reactions = poisson(posts * usual.reactionsPerPost() * share.share(), random);
            int signals = Math.min(reactions, MOST_NAMED);
            for (int i = 0; i < signals; i++) {
                // The same few fans react again and again.
                double fan = Math.pow(random.nextDouble(), 3) * Math.max(10, audience / 5);
                double given = MEDIAN_ACTOR_REACTIONS * Math.exp(random.nextGaussian());
                day.add(kind, (double) reactions / signals, "fan-" + (long) fan, given);
            }
        }
        return posts;
    }

    private static int poisson(double mean, SplittableRandom random) {
        if (mean > 50) {
            return (int) Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        int events = 0;
        for (double left = Math.exp(-mean), product = random.nextDouble(); product > left; events++) {
            product *= random.nextDouble();
        }
        return events;
    }
}
