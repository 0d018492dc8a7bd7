// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.feature.Feature;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Kind.Measure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Curves of networks that nobody judged, by matching quantiles: whoever has as much of a kind as a share of the people there is taken to be
 * as influential as the X account that the same share of the judged people exceeds. How frequent a kind is beside X's comes from the table
 * below. These are assumptions, each to be replaced once there are judgements; MODEL.md says why they are as they are.
 */
final class Priors {
    /** So many of {@code kind} are as frequent as one of X's {@code like}; {@code network} is null where it holds for all. */
    private record Frequency(Kind kind, Kind like, double times) {}

    private static final Map<Kind, Frequency> FREQUENCIES = table(
            new Frequency(Kind.FOLLOWERS, Kind.FOLLOWERS, 1),
            new Frequency(Kind.FRIENDS, Kind.FOLLOWERS, 1),
            new Frequency(Kind.CONNECTIONS, Kind.FOLLOWERS, 1),
            new Frequency(Kind.RECOMMENDATIONS, Kind.FOLLOWERS, 0.005),
            new Frequency(Kind.SKILL_ENDORSEMENTS, Kind.FOLLOWERS, 0.1),
            new Frequency(Kind.MAYORSHIPS, Kind.FOLLOWERS, 0.02),
            new Frequency(Kind.INBOUND_LINKS, Kind.FOLLOWERS, 1),
            new Frequency(Kind.INLINKS, Kind.FOLLOWERS, 0.005),
            new Frequency(Kind.PAGE_RANK, Kind.FOLLOWERS, 0.0002),
            new Frequency(Kind.STARS, Kind.FOLLOWERS, 0.1),
            new Frequency(Kind.FORKS, Kind.FOLLOWERS, 0.02),
            new Frequency(Kind.VIEWS, Kind.FOLLOWERS, 300),
            new Frequency(Kind.REPUTATION, Kind.FOLLOWERS, 2),
            new Frequency(Kind.BADGES, Kind.FOLLOWERS, 0.02),
            new Frequency(Kind.PLUS_ONES, Kind.FOLLOWERS, 2),
            new Frequency(Kind.COMMENTS, Kind.FOLLOWERS, 1),
            new Frequency(Kind.RESHARES, Kind.FOLLOWERS, 0.5),
            new Frequency(Kind.MENTIONS_RECEIVED, Kind.MENTIONS_RECEIVED, 1),
            new Frequency(Kind.REPLIES_RECEIVED, Kind.MENTIONS_RECEIVED, 0.5),
            new Frequency(Kind.COMMENTS_RECEIVED, Kind.MENTIONS_RECEIVED, 1),
            new Frequency(Kind.WALL_POSTS_RECEIVED, Kind.MENTIONS_RECEIVED, 0.2),
            new Frequency(Kind.PAGE_VIEWS_RECEIVED, Kind.MENTIONS_RECEIVED, 50),
            new Frequency(Kind.ENDORSEMENTS_RECEIVED, Kind.MENTIONS_RECEIVED, 0.5),
            new Frequency(Kind.ACCEPTED_ANSWERS, Kind.MENTIONS_RECEIVED, 0.1),
            new Frequency(Kind.RESHARES_RECEIVED, Kind.RETWEETS_RECEIVED, 1),
            new Frequency(Kind.QUOTES_RECEIVED, Kind.RETWEETS_RECEIVED, 0.2),
            new Frequency(Kind.LIKES_RECEIVED, Kind.RETWEETS_RECEIVED, 5),
            new Frequency(Kind.PLUS_ONES_RECEIVED, Kind.RETWEETS_RECEIVED, 4),
            new Frequency(Kind.SAVES_RECEIVED, Kind.RETWEETS_RECEIVED, 0.5),
            new Frequency(Kind.VOTES_RECEIVED, Kind.RETWEETS_RECEIVED, 2),
            new Frequency(Kind.STARS_RECEIVED, Kind.RETWEETS_RECEIVED, 1),
            new Frequency(Kind.FORKS_RECEIVED, Kind.RETWEETS_RECEIVED, 0.2),
            new Frequency(Kind.CLICKS_RECEIVED, Kind.RETWEETS_RECEIVED, 20),
            new Frequency(Kind.VIEWS_RECEIVED, Kind.RETWEETS_RECEIVED, 200),
            new Frequency(Kind.IMPRESSIONS_RECEIVED, Kind.RETWEETS_RECEIVED, 500));

    /** X's own kinds that the judgements lack: a small part, as who gets likes gets retweets, and these were counted. */
    private static final double ON_X = 0.02;

    /**
     * How much of an X account's influence an account there can bring, and how many people it has beside X: a network a tenth of its
     * size has a tenth of the followers for the same place in the ranking.
     */
    private record Weight(double whole, double size) {}

    private static final Map<Network, Weight> NETWORKS = new EnumMap<>(Map.ofEntries(
            Map.entry(Network.NETWORK_FACEBOOK, new Weight(1, 1)),
            Map.entry(Network.NETWORK_INSTAGRAM, new Weight(1, 2)),
            Map.entry(Network.NETWORK_GOOGLE_PLUS, new Weight(0.8, 0.5)),
            Map.entry(Network.NETWORK_BING, new Weight(0.7, 1)),
            Map.entry(Network.NETWORK_LINKEDIN, new Weight(0.9, 0.7)),
            Map.entry(Network.NETWORK_FOURSQUARE, new Weight(0.6, 0.2)),
            Map.entry(Network.NETWORK_WIKIPEDIA, new Weight(1, 1)),
            Map.entry(Network.NETWORK_CLOUT, new Weight(0.4, 1)),
            Map.entry(Network.NETWORK_MASTODON, new Weight(0.9, 0.3)),
            Map.entry(Network.NETWORK_BLUESKY, new Weight(0.9, 0.5)),
            Map.entry(Network.NETWORK_GITHUB, new Weight(0.9, 0.3)),
            Map.entry(Network.NETWORK_YOUTUBE, new Weight(1, 2)),
            Map.entry(Network.NETWORK_STACK_EXCHANGE, new Weight(0.8, 0.5)),
            Map.entry(Network.NETWORK_OTHER, new Weight(0.7, 1))));

    /** The judgements' sums forget within a day or two, ours within a week: the same person has so much more here. */
    private static final double LONGER_MEMORY = 5;

    /** How an account's influence is dealt among its features: size of the audience, and reactions in all and for each post. */
    private static final double TOTAL = 2;

    private static final double OTHER = 1;

    private final Matching matching;

    Priors(Matching matching) {
        this.matching = matching;
    }

    private static Map<Kind, Frequency> table(Frequency... rows) {
        Map<Kind, Frequency> table = new EnumMap<>(Kind.class);
        for (Frequency row : rows) {
            table.put(row.kind(), row);
        }
        return table;
    }

    /** X's curves beside the learned ones. */
    List<Curve> besides(List<Curve> learned) {
        List<String> known = learned.stream().map(Curve::feature).toList();
        return Feature.of(Observations.NETWORK).stream()
                .filter(feature ->
                        !known.contains(feature.name()) && feature.backing().isEmpty())
                .filter(feature -> feature.kind().measure() == Measure.FLOW)
                .flatMap(feature -> curve(feature, 1, ON_X).stream())
                .toList();
    }

    /** The curves of all other networks. */
    Map<Network, List<Curve>> others() {
        Map<Network, List<Curve>> networks = new EnumMap<>(Network.class);
        NETWORKS.forEach((network, weight) -> networks.put(network, curves(network, weight)));
        return networks;
    }

    private List<Curve> curves(Network network, Weight weight) {
        List<Feature> features = Feature.of(network).stream()
                .filter(feature -> curve(feature, 1, 1).isPresent())
                .toList();
        double sum = features.stream().mapToDouble(Priors::share).sum();
        List<Curve> curves = new ArrayList<>();
        for (Feature feature : features) {
            curve(feature, weight.size(), weight.whole() * share(feature) / sum).ifPresent(curves::add);
        }
        return curves;
    }

    private static double share(Feature feature) {
        return feature.name().endsWith(".total") ? TOTAL : OTHER;
    }

    private Optional<Curve> curve(Feature feature, double size, double part) {
        Frequency frequency = FREQUENCIES.get(feature.kind());
        if (frequency == null) {
            return Optional.empty();
        }
        String form = feature.name().substring(feature.name().indexOf('.'));
        double times = switch (form) {
            case ".total" -> frequency.times() * size;
            case ".volume" -> frequency.times() * LONGER_MEMORY;
            default -> frequency.times();
        };
        return matching.curve(frequency.like() + form).map(like -> like.prior(feature.name(), times, part));
    }
}
