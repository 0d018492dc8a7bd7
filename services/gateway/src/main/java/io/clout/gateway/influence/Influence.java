// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.influence;

import io.clout.proto.profile.v1.GetInfluenceResponse;
import io.clout.proto.profile.v1.InfluencePerson;
import java.util.List;

/**
 * Who moves the caller and whom the caller moves, by reactions of the last 90 days of which the network says who acted.
 *
 * @param influencers people to whom the caller reacts, most of all first; at most five
 * @param influencersCount how many such people the caller may see
 * @param influencees people who react to the caller, most of all first; at most five
 * @param influenceesCount how many react to the caller, also those who cannot be named
 * @param influenceesAtLeast true if there may be more
 */
record Influence(
        List<Mover> influencers,
        int influencersCount,
        List<Mover> influencees,
        int influenceesCount,
        boolean influenceesAtLeast) {

    /**
     * A person on one of the lists.
     *
     * @param share their part of all that the list is made from; 0 to 1
     * @param topics what they are known for, strongest first; at most three
     */
    record Mover(String id, String name, double share, List<String> topics) {
        static Mover of(InfluencePerson person) {
            return new Mover(
                    person.getPersonId(),
                    person.getDisplayName(),
                    person.getShare(),
                    List.copyOf(person.getTopicIdsList()));
        }
    }

    static Influence of(GetInfluenceResponse found) {
        return new Influence(
                found.getInfluencersList().stream().map(Mover::of).toList(),
                found.getInfluencersTotal(),
                found.getInfluenceesList().stream().map(Mover::of).toList(),
                found.getInfluenceesTotal(),
                found.getInfluenceesAtLeast());
    }
}
