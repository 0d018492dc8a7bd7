// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import io.clout.proto.signal.v1.SignalKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An observation is what a network currently says, in the network's own terms: counts as they stand. That makes it harmless to
 * observe the same thing twice; publishing works out what is new.
 */
public sealed interface Observation {

    SignalKind kind();

    /** A count of the account itself, such as its followers. */
    record AccountTotal(SignalKind kind, double value) implements Observation {}

    /**
     * A count that stands at one post, such as its likes; or 1 for the post itself.
     *
     * @param post the network's id of the post
     * @param occurredAt when the post was written
     */
    record PostTotal(String post, SignalKind kind, double value, Instant occurredAt) implements Observation {}

    /**
     * A count that stands at one post, where the network also says of some who it was. Each of them is told apart once; the rest of
     * the count stays anonymous. Who is named need not be complete, and may have been named before.
     *
     * @param value the whole count, those named included
     * @param occurredAt when the post was written
     * @param dated how many of the count, those named included, came when; used at first sight, and empty where nobody says
     */
    record PostReactions(
            String post, SignalKind kind, double value, List<Reactor> named, Instant occurredAt, List<Dated> dated)
            implements Observation {

        /** Where the network does not say when. */
        public PostReactions(String post, SignalKind kind, double value, List<Reactor> named, Instant occurredAt) {
            this(post, kind, value, named, occurredAt, List.of());
        }
    }

    /**
     * A count that stands at one post and adds to a total of the account: what all its posts ever got.
     *
     * @param kind of a total
     */
    record Accumulated(String post, SignalKind kind, double value) implements Observation {}

    /**
     * Something that another account did once, at an id of its own: a post that mentions the person.
     *
     * @param content the network's id of what came out of it
     * @param actor the network's id of who did it; leaves this service only as a keyed hash
     */
    record Reaction(String content, SignalKind kind, String actor, Instant occurredAt) implements Observation {}

    /** How many reactions came within a day from a moment on. */
    record Dated(Instant at, long count) {}

    /**
     * Who reacted.
     *
     * @param actor the network's id; leaves this service only as a keyed hash
     * @param at when, if the network says so
     */
    record Reactor(String actor, Optional<Instant> at) {}
}
