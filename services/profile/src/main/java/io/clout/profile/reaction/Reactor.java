// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.reaction;

import java.time.Instant;

/**
 * A counter: how much an actor reacts to an account.
 *
 * @param actor a keyed hash
 * @param weight all reactions, in units of {@link Reactors#recency}; at most {@code surplus} too much
 * @param surplus how much of the weight may be that of actors who lost this counter
 * @param lastAt when the actor last reacted
 */
record Reactor(String actor, double weight, double surplus, Instant lastAt) {
    Reactor and(double more, Instant at) {
        return new Reactor(actor, weight + more, surplus, at.isAfter(lastAt) ? at : lastAt);
    }
}
