// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

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
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.signal.v1.SignalSemantics;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of signals: what each is called, its unit, how values add up, who acts, which networks have it, and which of those name
 * the actor. A new network is new rows here (and a section in the model file), no change in code.
 */
public enum Kind {
    FOLLOWERS(
            "accounts",
            Measure.TOTAL,
            Actor.OTHERS,
            Set.of(
                    NETWORK_TWITTER,
                    NETWORK_FACEBOOK,
                    NETWORK_INSTAGRAM,
                    NETWORK_LINKEDIN,
                    NETWORK_MASTODON,
                    NETWORK_BLUESKY,
                    NETWORK_GITHUB,
                    NETWORK_YOUTUBE,
                    NETWORK_OTHER)),
    FOLLOWING(
            "accounts",
            Measure.TOTAL,
            Actor.PERSON,
            Set.of(
                    NETWORK_TWITTER,
                    NETWORK_INSTAGRAM,
                    NETWORK_MASTODON,
                    NETWORK_BLUESKY,
                    NETWORK_GITHUB,
                    NETWORK_OTHER)),
    LIST_MEMBERSHIPS("lists", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_TWITTER)),
    RETWEETS_RECEIVED("posts", Measure.FLOW, Actor.OTHERS, Set.of(NETWORK_TWITTER)),
    MENTIONS_RECEIVED(
            "posts",
            Measure.FLOW,
            Actor.OTHERS,
            Set.of(NETWORK_TWITTER, NETWORK_MASTODON, NETWORK_BLUESKY, NETWORK_OTHER),
            Set.of(NETWORK_TWITTER, NETWORK_MASTODON, NETWORK_BLUESKY, NETWORK_OTHER)),
    REPLIES_RECEIVED(
            "posts",
            Measure.FLOW,
            Actor.OTHERS,
            Set.of(NETWORK_TWITTER, NETWORK_MASTODON, NETWORK_BLUESKY, NETWORK_OTHER),
            Set.of(NETWORK_MASTODON, NETWORK_BLUESKY, NETWORK_OTHER)),
    LIKES_RECEIVED(
            "likes",
            Measure.FLOW,
            Actor.OTHERS,
            Set.of(
                    NETWORK_TWITTER,
                    NETWORK_FACEBOOK,
                    NETWORK_INSTAGRAM,
                    NETWORK_LINKEDIN,
                    NETWORK_FOURSQUARE,
                    NETWORK_MASTODON,
                    NETWORK_BLUESKY,
                    NETWORK_YOUTUBE,
                    NETWORK_OTHER),
            Set.of(NETWORK_MASTODON, NETWORK_BLUESKY, NETWORK_OTHER)),
    QUOTES_RECEIVED(
            "posts",
            Measure.FLOW,
            Actor.OTHERS,
            Set.of(NETWORK_TWITTER, NETWORK_MASTODON, NETWORK_BLUESKY, NETWORK_OTHER),
            Set.of(NETWORK_MASTODON, NETWORK_BLUESKY, NETWORK_OTHER)),
    POSTS(
            "posts",
            Measure.FLOW,
            Actor.PERSON,
            Set.of(
                    NETWORK_TWITTER,
                    NETWORK_FACEBOOK,
                    NETWORK_INSTAGRAM,
                    NETWORK_GOOGLE_PLUS,
                    NETWORK_LINKEDIN,
                    NETWORK_FOURSQUARE,
                    NETWORK_CLOUT,
                    NETWORK_MASTODON,
                    NETWORK_BLUESKY,
                    NETWORK_YOUTUBE,
                    NETWORK_STACK_EXCHANGE,
                    NETWORK_OTHER)),
    RETWEETS_GIVEN("posts", Measure.FLOW, Actor.PERSON, Set.of(NETWORK_TWITTER)),
    MENTIONS_GIVEN("posts", Measure.FLOW, Actor.PERSON, Set.of(NETWORK_TWITTER)),
    RESHARES_RECEIVED(
            "shares",
            Measure.FLOW,
            Actor.OTHERS,
            Set.of(
                    NETWORK_FACEBOOK,
                    NETWORK_INSTAGRAM,
                    NETWORK_GOOGLE_PLUS,
                    NETWORK_LINKEDIN,
                    NETWORK_MASTODON,
                    NETWORK_BLUESKY,
                    NETWORK_OTHER),
            Set.of(NETWORK_GOOGLE_PLUS, NETWORK_MASTODON, NETWORK_BLUESKY, NETWORK_OTHER)),
    RESHARES_GIVEN(
            "shares",
            Measure.FLOW,
            Actor.PERSON,
            Set.of(NETWORK_GOOGLE_PLUS, NETWORK_LINKEDIN, NETWORK_MASTODON, NETWORK_BLUESKY, NETWORK_OTHER)),
    COMMENTS_RECEIVED(
            "comments",
            Measure.FLOW,
            Actor.OTHERS,
            Set.of(
                    NETWORK_FACEBOOK,
                    NETWORK_INSTAGRAM,
                    NETWORK_GOOGLE_PLUS,
                    NETWORK_LINKEDIN,
                    NETWORK_YOUTUBE,
                    NETWORK_STACK_EXCHANGE,
                    NETWORK_OTHER),
            Set.of(NETWORK_GOOGLE_PLUS, NETWORK_YOUTUBE, NETWORK_STACK_EXCHANGE, NETWORK_OTHER)),
    COMMENTS_GIVEN(
            "comments",
            Measure.FLOW,
            Actor.PERSON,
            Set.of(
                    NETWORK_FACEBOOK,
                    NETWORK_INSTAGRAM,
                    NETWORK_GOOGLE_PLUS,
                    NETWORK_LINKEDIN,
                    NETWORK_YOUTUBE,
                    NETWORK_OTHER)),
    LIKES_GIVEN(
            "likes",
            Measure.FLOW,
            Actor.PERSON,
            Set.of(
                    NETWORK_FACEBOOK,
                    NETWORK_INSTAGRAM,
                    NETWORK_GOOGLE_PLUS,
                    NETWORK_LINKEDIN,
                    NETWORK_FOURSQUARE,
                    NETWORK_BLUESKY)),
    WALL_POSTS_RECEIVED("posts", Measure.FLOW, Actor.OTHERS, Set.of(NETWORK_FACEBOOK)),
    FRIENDS("accounts", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_FACEBOOK, NETWORK_FOURSQUARE)),
    PLUS_ONES_RECEIVED("+1s", Measure.FLOW, Actor.OTHERS, Set.of(NETWORK_GOOGLE_PLUS), Set.of(NETWORK_GOOGLE_PLUS)),
    IMPRESSIONS_RECEIVED("views", Measure.FLOW, Actor.OTHERS, Set.of(NETWORK_BING, NETWORK_LINKEDIN)),
    CLICKS_RECEIVED("clicks", Measure.FLOW, Actor.OTHERS, Set.of(NETWORK_BING)),
    INBOUND_LINKS("pages", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_BING)),
    CONNECTIONS("accounts", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_LINKEDIN)),
    RECOMMENDATIONS("recommendations", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_LINKEDIN)),
    SKILL_ENDORSEMENTS("endorsements", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_LINKEDIN)),
    SAVES_RECEIVED(
            "saves", Measure.FLOW, Actor.OTHERS, Set.of(NETWORK_INSTAGRAM, NETWORK_LINKEDIN, NETWORK_FOURSQUARE)),
    CHECK_INS("check-ins", Measure.FLOW, Actor.PERSON, Set.of(NETWORK_FACEBOOK, NETWORK_FOURSQUARE)),
    MAYORSHIPS("places", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_FOURSQUARE)),
    INLINKS("articles", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_WIKIPEDIA)),
    OUTLINKS("articles", Measure.TOTAL, Actor.PERSON, Set.of(NETWORK_WIKIPEDIA)),
    PAGE_RANK("average articles", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_WIKIPEDIA)),
    PAGE_VIEWS_RECEIVED("views", Measure.FLOW, Actor.OTHERS, Set.of(NETWORK_WIKIPEDIA)),
    ENDORSEMENTS_RECEIVED("endorsements", Measure.FLOW, Actor.OTHERS, Set.of(NETWORK_CLOUT), Set.of(NETWORK_CLOUT)),
    ENDORSEMENTS_GIVEN("endorsements", Measure.FLOW, Actor.PERSON, Set.of(NETWORK_CLOUT)),
    VOTES_RECEIVED("votes", Measure.FLOW, Actor.OTHERS, Set.of(NETWORK_CLOUT, NETWORK_STACK_EXCHANGE, NETWORK_OTHER)),
    STARS("stars", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_GITHUB)),
    STARS_RECEIVED("stars", Measure.FLOW, Actor.OTHERS, Set.of(NETWORK_GITHUB), Set.of(NETWORK_GITHUB)),
    FORKS("repositories", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_GITHUB)),
    FORKS_RECEIVED("repositories", Measure.FLOW, Actor.OTHERS, Set.of(NETWORK_GITHUB), Set.of(NETWORK_GITHUB)),
    REPOSITORIES("repositories", Measure.TOTAL, Actor.PERSON, Set.of(NETWORK_GITHUB)),
    VIEWS("views", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_YOUTUBE, NETWORK_OTHER)),
    VIEWS_RECEIVED(
            "views",
            Measure.FLOW,
            Actor.OTHERS,
            Set.of(NETWORK_INSTAGRAM, NETWORK_YOUTUBE, NETWORK_FOURSQUARE, NETWORK_OTHER)),
    REPUTATION("points", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_STACK_EXCHANGE, NETWORK_OTHER)),
    ACCEPTED_ANSWERS("answers", Measure.FLOW, Actor.OTHERS, Set.of(NETWORK_STACK_EXCHANGE)),
    BADGES("badges", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_STACK_EXCHANGE)),
    PLUS_ONES("+1s", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_GOOGLE_PLUS)),
    COMMENTS("comments", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_GOOGLE_PLUS)),
    RESHARES("shares", Measure.TOTAL, Actor.OTHERS, Set.of(NETWORK_GOOGLE_PLUS));

    /** How values of a kind add up. */
    public enum Measure {
        /** The whole current count; the newest replaces the others. */
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
    private final Set<Network> naming;

    Kind(String unit, Measure measure, Actor actor, Set<Network> networks) {
        this(unit, measure, actor, networks, Set.of());
    }

    /** The last are those networks that say who acted. */
    Kind(String unit, Measure measure, Actor actor, Set<Network> networks, Set<Network> naming) {
        this.proto = SignalKind.valueOf("SIGNAL_KIND_" + name());
        this.unit = unit;
        this.measure = measure;
        this.actor = actor;
        this.networks = networks;
        this.naming = naming;
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

    /** Whether the network says who acted, so that actors can be distinguished and their selectivity weighed. */
    public boolean namesActors(Network network) {
        return naming.contains(network);
    }
}
