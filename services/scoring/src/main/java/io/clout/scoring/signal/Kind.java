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
    FOLLOWERS(SignalKind.SIGNAL_KIND_FOLLOWERS, "accounts", Measure.TOTAL, Actor.OTHERS, Network.NETWORK_TWITTER),
    FOLLOWING(SignalKind.SIGNAL_KIND_FOLLOWING, "accounts", Measure.TOTAL, Actor.PERSON, Network.NETWORK_TWITTER),
    LIST_MEMBERSHIPS(
            SignalKind.SIGNAL_KIND_LIST_MEMBERSHIPS, "lists", Measure.TOTAL, Actor.OTHERS, Network.NETWORK_TWITTER),
    RETWEETS_RECEIVED(
            SignalKind.SIGNAL_KIND_RETWEETS_RECEIVED, "posts", Measure.FLOW, Actor.OTHERS, Network.NETWORK_TWITTER),
    MENTIONS_RECEIVED(
            SignalKind.SIGNAL_KIND_MENTIONS_RECEIVED, "posts", Measure.FLOW, Actor.OTHERS, Network.NETWORK_TWITTER),
    REPLIES_RECEIVED(
            SignalKind.SIGNAL_KIND_REPLIES_RECEIVED, "posts", Measure.FLOW, Actor.OTHERS, Network.NETWORK_TWITTER),
    LIKES_RECEIVED(SignalKind.SIGNAL_KIND_LIKES_RECEIVED, "likes", Measure.FLOW, Actor.OTHERS, Network.NETWORK_TWITTER),
    QUOTES_RECEIVED(
            SignalKind.SIGNAL_KIND_QUOTES_RECEIVED, "posts", Measure.FLOW, Actor.OTHERS, Network.NETWORK_TWITTER),
    POSTS(SignalKind.SIGNAL_KIND_POSTS, "posts", Measure.FLOW, Actor.PERSON, Network.NETWORK_TWITTER),
    RETWEETS_GIVEN(SignalKind.SIGNAL_KIND_RETWEETS_GIVEN, "posts", Measure.FLOW, Actor.PERSON, Network.NETWORK_TWITTER),
    MENTIONS_GIVEN(SignalKind.SIGNAL_KIND_MENTIONS_GIVEN, "posts", Measure.FLOW, Actor.PERSON, Network.NETWORK_TWITTER);

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
