// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import static io.clout.proto.signal.v1.Network.NETWORK_BING;
import static io.clout.proto.signal.v1.Network.NETWORK_BLUESKY;
import static io.clout.proto.signal.v1.Network.NETWORK_CLOUT;
import static io.clout.proto.signal.v1.Network.NETWORK_FACEBOOK;
import static io.clout.proto.signal.v1.Network.NETWORK_FOURSQUARE;
import static io.clout.proto.signal.v1.Network.NETWORK_GITHUB;
import static io.clout.proto.signal.v1.Network.NETWORK_GOOGLE_PLUS;
import static io.clout.proto.signal.v1.Network.NETWORK_INSTAGRAM;
import static io.clout.proto.signal.v1.Network.NETWORK_LINKEDIN;
import static io.clout.proto.signal.v1.Network.NETWORK_MASTODON;
import static io.clout.proto.signal.v1.Network.NETWORK_OTHER;
import static io.clout.proto.signal.v1.Network.NETWORK_STACK_EXCHANGE;
import static io.clout.proto.signal.v1.Network.NETWORK_TWITTER;
import static io.clout.proto.signal.v1.Network.NETWORK_WIKIPEDIA;
import static io.clout.proto.signal.v1.Network.NETWORK_YOUTUBE;

import io.clout.proto.signal.v1.Network;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is usual of whom: for each feature, how much of it people have who have as much influence as an X account of some size. Of X it is
 * compared with human judgements and with Klout's scores; of all else it is assumed, from public orders of magnitude (MODEL.md). Weights
 * are shares of a network's influence once they are divided by their sum.
 */
final class Usual {
    /** An audience for itself, and as far as it reacts. */
    private static final double AUDIENCE = 0.12;

    private static final double REACTING = 0.37;

    /** All reactions together. */
    private static final double REACTIONS = 0.51;

    /** An ever smaller share of large audiences reacts. */
    private static final double SUBLINEAR = 0.85;

    /** Reactions of the last days make credible twice the audience that they are usual of. */
    private static final double REACH = 2;

    /** On X four times, which agrees better with the judgements (AUC 0.8623 beside 0.8612). */
    private static final double REACH_ON_X = 4;

    /** What 90 days count as that lose half their weight in 10. */
    private static final double LASTING_DAYS = 14.9;

    private Usual() {}

    static Map<Network, List<Part>> parts() {
        Map<Network, List<Part>> networks = new EnumMap<>(Network.class);
        networks.put(NETWORK_TWITTER, x());
        networks.put(NETWORK_MASTODON, federated(1));
        networks.put(NETWORK_BLUESKY, federated(1));
        networks.put(NETWORK_OTHER, federated(1.2));
        networks.put(NETWORK_INSTAGRAM, instagram());
        networks.put(NETWORK_FACEBOOK, facebook());
        networks.put(NETWORK_YOUTUBE, youtube());
        networks.put(NETWORK_LINKEDIN, linkedIn());
        networks.put(NETWORK_GITHUB, gitHub());
        networks.put(NETWORK_STACK_EXCHANGE, stackExchange());
        networks.put(NETWORK_WIKIPEDIA, wikipedia());
        networks.put(NETWORK_BING, bing());
        networks.put(NETWORK_GOOGLE_PLUS, googlePlus());
        networks.put(NETWORK_FOURSQUARE, foursquare());
        networks.put(NETWORK_CLOUT, clout());
        networks.replaceAll((network, parts) -> shares(parts));
        return networks;
    }

    private static List<Part> x() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("FOLLOWERS.earned", 0.12, 0.75).reacting(0.275).judged());
        parts.add(Part.of("LIST_MEMBERSHIPS.total", 0.15, 0.03)
                .power(0.9)
                .withinBounds()
                .judged());
        parts.add(Part.of("LIST_MEMBERSHIPS.backed", 0.15, 0.03)
                .power(0.9)
                .withinBounds()
                .judged());
        parts.addAll(reactions("LIKES_RECEIVED", 20, 0.07, 3));
        reactions("RETWEETS_RECEIVED", 2.5, 0.09, 3).forEach(part -> parts.add(part.judged()));
        reactions("MENTIONS_RECEIVED", 2, 0.055, 3).forEach(part -> parts.add(part.judged()));
        parts.add(Part.of("MENTIONS_RECEIVED.distinct", 0.02, 0.07).power(SUBLINEAR));
        parts.add(Part.of("MENTIONS_RECEIVED.selective", 0.02, 0.042).power(SUBLINEAR));
        parts.addAll(reactions("REPLIES_RECEIVED", 1.7, 0.03, 3));
        parts.addAll(reactions("QUOTES_RECEIVED", 0.33, 0.015, 3));
        parts.replaceAll(part -> part.reach() > 0 ? part.reach(REACH_ON_X) : part);
        return parts;
    }

    /** Where people and posts are named, who reacts counts beside how often. */
    private static List<Part> federated(double size) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("FOLLOWERS.earned", AUDIENCE, size).reacting(REACTING));
        parts.addAll(reactions("LIKES_RECEIVED", 30, 0.105, 3));
        parts.addAll(reactions("RESHARES_RECEIVED", 10, 0.135, 3));
        parts.addAll(reactions("REPLIES_RECEIVED", 5, 0.08, 3));
        parts.add(Part.of("LIKES_RECEIVED.distinct", 0.08, 0.2).power(0.9));
        parts.add(Part.of("RESHARES_RECEIVED.distinct", 0.055, 0.12).power(0.9));
        parts.add(Part.of("RESHARES_RECEIVED.selective", 0.055, 0.14).power(SUBLINEAR));
        return parts;
    }

    private static List<Part> instagram() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("FOLLOWERS.earned", AUDIENCE, 1).reacting(REACTING));
        parts.addAll(reactions("LIKES_RECEIVED", 40, 0.6 * REACTIONS, 7));
        parts.addAll(reactions("COMMENTS_RECEIVED", 1.6, 0.4 * REACTIONS, 7));
        return parts;
    }

    /** A page has followers, a profile friends: whichever is not there is not measured. */
    private static List<Part> facebook() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("FOLLOWERS.earned", 0.08, 1).reacting(REACTING));
        parts.add(Part.of("FRIENDS.total", 0.6, 14));
        parts.addAll(reactions("LIKES_RECEIVED", 12, 0.19, 7));
        parts.addAll(reactions("COMMENTS_RECEIVED", 1.5, 0.1, 7));
        parts.addAll(reactions("RESHARES_RECEIVED", 1.2, 0.1, 7));
        parts.addAll(reactions("WALL_POSTS_RECEIVED", 0.15, 0.11, 7));
        return parts;
    }

    private static List<Part> youtube() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("FOLLOWERS.earned", AUDIENCE, 1.5).reacting(REACTING));
        parts.add(Part.of("VIEWS.total", 0.1, 200));
        parts.addAll(reactions("VIEWS_RECEIVED", 25, 0.6 * REACTIONS, 7, 0.95));
        parts.addAll(reactions("LIKES_RECEIVED", 1, 0.25 * REACTIONS, 7, 0.95));
        parts.addAll(reactions("COMMENTS_RECEIVED", 0.1, 0.15 * REACTIONS, 7, 0.95));
        return parts;
    }

    private static List<Part> linkedIn() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("CONNECTIONS.total", 0.6, 12));
        parts.add(Part.of("FOLLOWERS.earned", 0.3, 3));
        parts.add(Part.of("RECOMMENDATIONS.total", 0.1, 0.01).power(0.8));
        parts.add(Part.of("SKILL_ENDORSEMENTS.total", 0.1, 0.3).power(0.9));
        parts.addAll(reactions("LIKES_RECEIVED", 6, 0.15, 7));
        parts.addAll(reactions("COMMENTS_RECEIVED", 1, 0.09, 7));
        parts.addAll(reactions("IMPRESSIONS_RECEIVED", 240, 0.06, 7));
        return parts;
    }

    private static List<Part> gitHub() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("FOLLOWERS.earned", 0.35, 0.5));
        parts.add(Part.of("STARS.total", 0.3, 1));
        parts.add(Part.of("FORKS.total", 0.1, 0.12));
        parts.add(lasting("STARS_RECEIVED", 0.7, 0.15, SUBLINEAR));
        parts.add(lasting("FORKS_RECEIVED", 0.07, 0.1, SUBLINEAR));
        return parts;
    }

    private static List<Part> stackExchange() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("REPUTATION.total", 0.6, 12));
        parts.add(Part.of("BADGES.total", 0.1, 0.15).power(0.9));
        parts.add(lasting("VOTES_RECEIVED", 1, 0.2, 1));
        parts.add(lasting("ACCEPTED_ANSWERS", 0.1, 0.1, 1));
        return parts;
    }

    private static List<Part> wikipedia() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("INLINKS.total", 0.4, 0.013));
        parts.add(Part.of("PAGE_RANK.total", 0.4, 0.0012));
        parts.add(lasting("PAGE_VIEWS_RECEIVED", 40, 0.2, 1));
        return parts;
    }

    private static List<Part> bing() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("INBOUND_LINKS.total", 0.4, 2));
        parts.add(lasting("IMPRESSIONS_RECEIVED", 900, 0.3, 1));
        parts.add(lasting("CLICKS_RECEIVED", 35, 0.3, 1));
        return parts;
    }

    /** What is left of it are totals of a time long ago. */
    private static List<Part> googlePlus() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("PLUS_ONES.total", 0.4, 45));
        parts.add(Part.of("COMMENTS.total", 0.3, 10));
        parts.add(Part.of("RESHARES.total", 0.3, 2.2));
        return parts;
    }

    private static List<Part> foursquare() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("FRIENDS.total", 0.4, 3.3));
        parts.add(Part.of("MAYORSHIPS.total", 0.2, 0.15));
        parts.add(lasting("LIKES_RECEIVED", 0.6, 0.2, SUBLINEAR));
        parts.add(lasting("SAVES_RECEIVED", 0.2, 0.2, SUBLINEAR));
        return parts;
    }

    /** Praising each other here is cheap: it takes many, and choosy ones. */
    private static List<Part> clout() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("ENDORSEMENTS_RECEIVED.distinct", 0.4, 0.5));
        parts.add(Part.of("ENDORSEMENTS_RECEIVED.selective", 0.3, 0.5));
        parts.add(lasting("VOTES_RECEIVED", 15, 0.3, 1));
        return parts;
    }

    private static List<Part> reactions(String kind, double daily, double weight, int recentDays) {
        return reactions(kind, daily, weight, recentDays, SUBLINEAR);
    }

    /**
     * Reactions that make an audience credible while they are recent, and count by themselves as long as they last.
     *
     * @param daily how many a day are usual of an account with 1,000 followers
     */
    private static List<Part> reactions(String kind, double daily, double weight, int recentDays, double power) {
        return List.of(
                Part.of(kind + ".recent", 0, Numbers.digits(daily * recentDays / Math.pow(1000, power)))
                        .power(power)
                        .reach(REACH),
                lasting(kind, daily, weight, power));
    }

    private static Part lasting(String kind, double daily, double weight, double power) {
        return Part.of(kind + ".lasting", weight, Numbers.digits(daily * LASTING_DAYS / Math.pow(1000, power)))
                .power(power);
    }

    /** Weights as shares that add up to 1 in four decimals; the first takes what rounding leaves. */
    private static List<Part> shares(List<Part> parts) {
        double sum = parts.stream()
                .mapToDouble(part -> part.weight() + part.reacting())
                .sum();
        List<Part> shares =
                new ArrayList<>(parts.stream().map(part -> part.of(sum)).toList());
        double left = 1
                - shares.stream()
                        .mapToDouble(part -> part.weight() + part.reacting())
                        .sum();
        Part first = shares.getFirst();
        shares.set(0, first.weight(Numbers.round(first.weight() + left)));
        return List.copyOf(shares);
    }
}
