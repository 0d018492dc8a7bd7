// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.feature.Feature;
import io.clout.scoring.signal.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Curves of networks without judgements, by matching quantiles: a person who has as much of a kind as a share of the people there is taken to be
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

    /** Part of X's own features that the judgements lack: little, as who gets likes gets retweets, and these were counted. */
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

    /**
     * A form of feature.
     *
     * @param like the form of the learned feature that it is matched with
     * @param times how much more of it there is than in the judgements, whose sums forget within a day or two
     * @param share how much it counts beside the account's other features
     */
    private record Form(String like, double times, double share) {}

    private static final Map<String, Form> FORMS = Map.of(
            "total", new Form("total", 1, 2),
            "perFollowing", new Form("perFollowing", 1, 1),
            "volume", new Form("volume", 3, 0.5),
            "days90", new Form("volume", 60, 0.5),
            "distinct", new Form("volume", 2, 0.5),
            "selective", new Form("volume", 1, 0.5),
            "perPost", new Form("perPost", 1, 1),
            "perRepository", new Form("perFollowing", 1, 0.5),
            "perOutlink", new Form("perFollowing", 1, 1));

    /** On X, volumes were learned; beside them count who reacted, and what was not judged. */
    private static final List<String> ON_X_FORMS = List.of("volume", "distinct", "selective", "perPost");

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
                .filter(feature -> !known.contains(feature.name()) && ON_X_FORMS.contains(form(feature)))
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
        return Objects.requireNonNull(FORMS.get(form(feature))).share();
    }

    private static String form(Feature feature) {
        return feature.name().substring(feature.name().indexOf('.') + 1);
    }

    private Optional<Curve> curve(Feature feature, double size, double part) {
        Frequency frequency = FREQUENCIES.get(feature.kind());
        Form form = FORMS.get(form(feature));
        if (frequency == null || form == null) {
            return Optional.empty();
        }
        double times = frequency.times() * form.times() * (form.like().equals("total") ? size : 1);
        return matching.curve(frequency.like() + "." + form.like())
                .map(like -> like.prior(feature.name(), times, part))
                .map(curve -> feature.aspect().trend() ? curve.ofTrend() : curve);
    }
}
