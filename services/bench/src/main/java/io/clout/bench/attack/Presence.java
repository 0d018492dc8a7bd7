// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.attack;

import io.clout.proto.signal.v1.Network;

/**
 * A person on one network, as things are on a usual day.
 *
 * @param namesActors whether the network says who reacts
 * @param followers on the day on which the simulation begins
 * @param postsPerDay on average
 * @param reactionsPerPost on average, of all kinds together
 */
record Presence(
        Network network,
        boolean namesActors,
        double followers,
        double following,
        double postsPerDay,
        double reactionsPerPost) {}
