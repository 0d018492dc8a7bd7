// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import io.clout.proto.signal.v1.SignalKind;
import java.time.Instant;

/**
 * An observation is what a network says by now, in the network's own terms: counts as they stand. That makes it harmless to
 * observe the same thing twice; {@link Increments} works out what is new.
 */
public sealed interface Observation {

    SignalKind kind();

    /** A count of the account itself, such as its followers. */
    record AccountTotal(SignalKind kind, long value) implements Observation {}

    /**
     * A count that stands at one post, such as its likes; or 1 for the post itself.
     *
     * @param post the network's id of the post
     * @param occurredAt when the post was written
     */
    record PostTotal(String post, SignalKind kind, long value, Instant occurredAt) implements Observation {}

    /**
     * Something that another account did once, where the network says who.
     *
     * @param content the network's id of what came out of it, such as the post that mentions the person
     * @param actor the network's id of who did it; leaves this service only as a keyed hash
     */
    record Reaction(String content, SignalKind kind, String actor, Instant occurredAt) implements Observation {}
}
