// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.signal.v1.SignalSemantics;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of signals: what each says, in which unit, how values add up, who acts, and which networks have it. A new network
 * is new rows here (and a section in the model file), no change in code.
 */
public enum Kind {
    FOLLOWERS(
            SignalKind.SIGNAL_KIND_FOLLOWERS,
            "accounts",
            Measure.TOTAL,
            Actor.OTHERS,
            Network.NETWORK_TWITTER,
            Network.NETWORK_FACEBOOK,
            Network.NETWORK_INSTAGRAM,
            Network.NETWORK_LINKEDIN,
            Network.NETWORK_MASTODON,
            Network.NETWORK_BLUESKY,
            Network.NETWORK_GITHUB,
            Network.NETWORK_YOUTUBE,
            Network.NETWORK_OTHER),
    FOLLOWING(
            SignalKind.SIGNAL_KIND_FOLLOWING,
            "accounts",
            Measure.TOTAL,
            Actor.PERSON,
            Network.NETWORK_TWITTER,
            Network.NETWORK_INSTAGRAM,
            Network.NETWORK_MASTODON,
            Network.NETWORK_BLUESKY,
            Network.NETWORK_GITHUB,
            Network.NETWORK_OTHER),
    LIST_MEMBERSHIPS(
            SignalKind.SIGNAL_KIND_LIST_MEMBERSHIPS, "lists", Measure.TOTAL, Actor.OTHERS, Network.NETWORK_TWITTER),
    RETWEETS_RECEIVED(
            SignalKind.SIGNAL_KIND_RETWEETS_RECEIVED, "posts", Measure.FLOW, Actor.OTHERS, Network.NETWORK_TWITTER),
    MENTIONS_RECEIVED(
            SignalKind.SIGNAL_KIND_MENTIONS_RECEIVED,
            "posts",
            Measure.FLOW,
            Actor.OTHERS,
            Network.NETWORK_TWITTER,
            Network.NETWORK_MASTODON,
            Network.NETWORK_BLUESKY,
            Network.NETWORK_OTHER),
    REPLIES_RECEIVED(
            SignalKind.SIGNAL_KIND_REPLIES_RECEIVED,
            "posts",
            Measure.FLOW,
            Actor.OTHERS,
            Network.NETWORK_TWITTER,
            Network.NETWORK_MASTODON,
            Network.NETWORK_BLUESKY,
            Network.NETWORK_OTHER),
    LIKES_RECEIVED(
            SignalKind.SIGNAL_KIND_LIKES_RECEIVED,
            "likes",
            Measure.FLOW,
            Actor.OTHERS,
            Network.NETWORK_TWITTER,
            Network.NETWORK_FACEBOOK,
            Network.NETWORK_INSTAGRAM,
            Network.NETWORK_LINKEDIN,
            Network.NETWORK_FOURSQUARE,
            Network.NETWORK_MASTODON,
            Network.NETWORK_BLUESKY,
            Network.NETWORK_YOUTUBE,
            Network.NETWORK_OTHER),
    QUOTES_RECEIVED(
            SignalKind.SIGNAL_KIND_QUOTES_RECEIVED,
            "posts",
            Measure.FLOW,
            Actor.OTHERS,
            Network.NETWORK_TWITTER,
            Network.NETWORK_MASTODON,
            Network.NETWORK_BLUESKY),
    POSTS(
            SignalKind.SIGNAL_KIND_POSTS,
            "posts",
            Measure.FLOW,
            Actor.PERSON,
            Network.NETWORK_TWITTER,
            Network.NETWORK_FACEBOOK,
            Network.NETWORK_INSTAGRAM,
            Network.NETWORK_GOOGLE_PLUS,
            Network.NETWORK_LINKEDIN,
            Network.NETWORK_FOURSQUARE,
            Network.NETWORK_CLOUT,
            Network.NETWORK_MASTODON,
            Network.NETWORK_BLUESKY,
            Network.NETWORK_YOUTUBE,
            Network.NETWORK_STACK_EXCHANGE,
            Network.NETWORK_OTHER),
    RETWEETS_GIVEN(SignalKind.SIGNAL_KIND_RETWEETS_GIVEN, "posts", Measure.FLOW, Actor.PERSON, Network.NETWORK_TWITTER),
    MENTIONS_GIVEN(SignalKind.SIGNAL_KIND_MENTIONS_GIVEN, "posts", Measure.FLOW, Actor.PERSON, Network.NETWORK_TWITTER),
    RESHARES_RECEIVED(
            SignalKind.SIGNAL_KIND_RESHARES_RECEIVED,
            "shares",
            Measure.FLOW,
            Actor.OTHERS,
            Network.NETWORK_FACEBOOK,
            Network.NETWORK_INSTAGRAM,
            Network.NETWORK_GOOGLE_PLUS,
            Network.NETWORK_LINKEDIN,
            Network.NETWORK_MASTODON,
            Network.NETWORK_BLUESKY,
            Network.NETWORK_OTHER),
    RESHARES_GIVEN(
            SignalKind.SIGNAL_KIND_RESHARES_GIVEN,
            "shares",
            Measure.FLOW,
            Actor.PERSON,
            Network.NETWORK_GOOGLE_PLUS,
            Network.NETWORK_LINKEDIN,
            Network.NETWORK_MASTODON,
            Network.NETWORK_BLUESKY,
            Network.NETWORK_OTHER),
    COMMENTS_RECEIVED(
            SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED,
            "comments",
            Measure.FLOW,
            Actor.OTHERS,
            Network.NETWORK_FACEBOOK,
            Network.NETWORK_INSTAGRAM,
            Network.NETWORK_GOOGLE_PLUS,
            Network.NETWORK_LINKEDIN,
            Network.NETWORK_YOUTUBE,
            Network.NETWORK_STACK_EXCHANGE,
            Network.NETWORK_OTHER),
    COMMENTS_GIVEN(
            SignalKind.SIGNAL_KIND_COMMENTS_GIVEN,
            "comments",
            Measure.FLOW,
            Actor.PERSON,
            Network.NETWORK_FACEBOOK,
            Network.NETWORK_INSTAGRAM,
            Network.NETWORK_GOOGLE_PLUS,
            Network.NETWORK_LINKEDIN,
            Network.NETWORK_YOUTUBE,
            Network.NETWORK_OTHER),
    LIKES_GIVEN(
            SignalKind.SIGNAL_KIND_LIKES_GIVEN,
            "likes",
            Measure.FLOW,
            Actor.PERSON,
            Network.NETWORK_FACEBOOK,
            Network.NETWORK_INSTAGRAM,
            Network.NETWORK_GOOGLE_PLUS,
            Network.NETWORK_LINKEDIN,
            Network.NETWORK_FOURSQUARE,
            Network.NETWORK_BLUESKY),
    WALL_POSTS_RECEIVED(
            SignalKind.SIGNAL_KIND_WALL_POSTS_RECEIVED, "posts", Measure.FLOW, Actor.OTHERS, Network.NETWORK_FACEBOOK),
    FRIENDS(
            SignalKind.SIGNAL_KIND_FRIENDS,
            "accounts",
            Measure.TOTAL,
            Actor.OTHERS,
            Network.NETWORK_FACEBOOK,
            Network.NETWORK_FOURSQUARE),
    PLUS_ONES_RECEIVED(
            SignalKind.SIGNAL_KIND_PLUS_ONES_RECEIVED, "+1s", Measure.FLOW, Actor.OTHERS, Network.NETWORK_GOOGLE_PLUS),
    IMPRESSIONS_RECEIVED(
            SignalKind.SIGNAL_KIND_IMPRESSIONS_RECEIVED,
            "views",
            Measure.FLOW,
            Actor.OTHERS,
            Network.NETWORK_BING,
            Network.NETWORK_LINKEDIN),
    CLICKS_RECEIVED(SignalKind.SIGNAL_KIND_CLICKS_RECEIVED, "clicks", Measure.FLOW, Actor.OTHERS, Network.NETWORK_BING),
    INBOUND_LINKS(SignalKind.SIGNAL_KIND_INBOUND_LINKS, "pages", Measure.TOTAL, Actor.OTHERS, Network.NETWORK_BING),
    CONNECTIONS(SignalKind.SIGNAL_KIND_CONNECTIONS, "accounts", Measure.TOTAL, Actor.OTHERS, Network.NETWORK_LINKEDIN),
    RECOMMENDATIONS(
            SignalKind.SIGNAL_KIND_RECOMMENDATIONS,
            "recommendations",
            Measure.TOTAL,
            Actor.OTHERS,
            Network.NETWORK_LINKEDIN),
    SKILL_ENDORSEMENTS(
            SignalKind.SIGNAL_KIND_SKILL_ENDORSEMENTS,
            "endorsements",
            Measure.TOTAL,
            Actor.OTHERS,
            Network.NETWORK_LINKEDIN),
    SAVES_RECEIVED(
            SignalKind.SIGNAL_KIND_SAVES_RECEIVED,
            "saves",
            Measure.FLOW,
            Actor.OTHERS,
            Network.NETWORK_INSTAGRAM,
            Network.NETWORK_LINKEDIN,
            Network.NETWORK_FOURSQUARE),
    CHECK_INS(
            SignalKind.SIGNAL_KIND_CHECK_INS,
            "check-ins",
            Measure.FLOW,
            Actor.PERSON,
            Network.NETWORK_FACEBOOK,
            Network.NETWORK_FOURSQUARE),
    MAYORSHIPS(SignalKind.SIGNAL_KIND_MAYORSHIPS, "places", Measure.TOTAL, Actor.OTHERS, Network.NETWORK_FOURSQUARE),
    INLINKS(SignalKind.SIGNAL_KIND_INLINKS, "articles", Measure.TOTAL, Actor.OTHERS, Network.NETWORK_WIKIPEDIA),
    OUTLINKS(SignalKind.SIGNAL_KIND_OUTLINKS, "articles", Measure.TOTAL, Actor.PERSON, Network.NETWORK_WIKIPEDIA),
    PAGE_RANK(
            SignalKind.SIGNAL_KIND_PAGE_RANK,
            "average articles",
            Measure.TOTAL,
            Actor.OTHERS,
            Network.NETWORK_WIKIPEDIA),
    PAGE_VIEWS_RECEIVED(
            SignalKind.SIGNAL_KIND_PAGE_VIEWS_RECEIVED, "views", Measure.FLOW, Actor.OTHERS, Network.NETWORK_WIKIPEDIA),
    ENDORSEMENTS_RECEIVED(
            SignalKind.SIGNAL_KIND_ENDORSEMENTS_RECEIVED,
            "endorsements",
            Measure.FLOW,
            Actor.OTHERS,
            Network.NETWORK_CLOUT),
    ENDORSEMENTS_GIVEN(
            SignalKind.SIGNAL_KIND_ENDORSEMENTS_GIVEN,
            "endorsements",
            Measure.FLOW,
            Actor.PERSON,
            Network.NETWORK_CLOUT),
    VOTES_RECEIVED(
            SignalKind.SIGNAL_KIND_VOTES_RECEIVED,
            "votes",
            Measure.FLOW,
            Actor.OTHERS,
            Network.NETWORK_CLOUT,
            Network.NETWORK_STACK_EXCHANGE),
    STARS(SignalKind.SIGNAL_KIND_STARS, "stars", Measure.TOTAL, Actor.OTHERS, Network.NETWORK_GITHUB),
    STARS_RECEIVED(SignalKind.SIGNAL_KIND_STARS_RECEIVED, "stars", Measure.FLOW, Actor.OTHERS, Network.NETWORK_GITHUB),
    FORKS(SignalKind.SIGNAL_KIND_FORKS, "repositories", Measure.TOTAL, Actor.OTHERS, Network.NETWORK_GITHUB),
    FORKS_RECEIVED(
            SignalKind.SIGNAL_KIND_FORKS_RECEIVED, "repositories", Measure.FLOW, Actor.OTHERS, Network.NETWORK_GITHUB),
    REPOSITORIES(
            SignalKind.SIGNAL_KIND_REPOSITORIES, "repositories", Measure.TOTAL, Actor.PERSON, Network.NETWORK_GITHUB),
    VIEWS(SignalKind.SIGNAL_KIND_VIEWS, "views", Measure.TOTAL, Actor.OTHERS, Network.NETWORK_YOUTUBE),
    VIEWS_RECEIVED(
            SignalKind.SIGNAL_KIND_VIEWS_RECEIVED,
            "views",
            Measure.FLOW,
            Actor.OTHERS,
            Network.NETWORK_INSTAGRAM,
            Network.NETWORK_YOUTUBE,
            Network.NETWORK_OTHER),
    REPUTATION(
            SignalKind.SIGNAL_KIND_REPUTATION, "points", Measure.TOTAL, Actor.OTHERS, Network.NETWORK_STACK_EXCHANGE),
    ACCEPTED_ANSWERS(
            SignalKind.SIGNAL_KIND_ACCEPTED_ANSWERS,
            "answers",
            Measure.FLOW,
            Actor.OTHERS,
            Network.NETWORK_STACK_EXCHANGE),
    BADGES(SignalKind.SIGNAL_KIND_BADGES, "badges", Measure.TOTAL, Actor.OTHERS, Network.NETWORK_STACK_EXCHANGE),
    PLUS_ONES(SignalKind.SIGNAL_KIND_PLUS_ONES, "+1s", Measure.TOTAL, Actor.OTHERS, Network.NETWORK_GOOGLE_PLUS),
    COMMENTS(SignalKind.SIGNAL_KIND_COMMENTS, "comments", Measure.TOTAL, Actor.OTHERS, Network.NETWORK_GOOGLE_PLUS),
    RESHARES(SignalKind.SIGNAL_KIND_RESHARES, "shares", Measure.TOTAL, Actor.OTHERS, Network.NETWORK_GOOGLE_PLUS);

    /** How values of a kind add up. */
    public enum Measure {
        /** The whole count by now; the newest replaces the others. */
        TOTAL(SignalSemantics.SIGNAL_SEMANTICS_TOTAL),
        /** What came on top; added up by day. */
        FLOW(SignalSemantics.SIGNAL_SEMANTICS_INCREMENT);

        private final SignalSemantics semantics;

        Measure(SignalSemantics semantics) {
            this.semantics = semantics;
        }

        /** How a signal of such a kind must declare itself. */
        public SignalSemantics semantics() {
            return semantics;
        }
    }

    /** Whose doing a signal is. */
    public enum Actor {
        /** Others react to the person: more of it never lowers a score. */
        OTHERS,
        /** The person acts: it raises or lowers nothing by itself, and others' reactions are measured against it. */
        PERSON
    }

    private static final @Nullable Kind[] BY_NUMBER = new Kind[values().length + 1];

    static {
        for (Kind kind : values()) {
            BY_NUMBER[kind.proto.getNumber()] = kind;
        }
    }

    private final SignalKind proto;
    private final String unit;
    private final Measure measure;
    private final Actor actor;
    private final Set<Network> networks;

    Kind(SignalKind proto, String unit, Measure measure, Actor actor, Network... networks) {
        this.proto = proto;
        this.unit = unit;
        this.measure = measure;
        this.actor = actor;
        this.networks = Set.of(networks);
    }

    /**
     * The kind of a signal in our contracts.
     *
     * @throws IllegalArgumentException if the catalogue does not know it
     */
    public static Kind of(SignalKind proto) {
        return proto == SignalKind.UNRECOGNIZED ? unknown("UNRECOGNIZED") : ofNumber(proto.getNumber());
    }

    /** As {@link #of}, by the number that stands for the kind in contracts and in stored state. */
    static Kind ofNumber(int number) {
        Kind kind = number < 0 || number >= BY_NUMBER.length ? null : BY_NUMBER[number];
        return kind == null ? unknown(Integer.toString(number)) : kind;
    }

    private static Kind unknown(String name) {
        throw new IllegalArgumentException("unknown kind " + name);
    }

    public SignalKind proto() {
        return proto;
    }

    /** What one of it is, in the plural. */
    public String unit() {
        return unit;
    }

    public Measure measure() {
        return measure;
    }

    public Actor actor() {
        return actor;
    }

    public boolean isOn(Network network) {
        return networks.contains(network);
    }
}
