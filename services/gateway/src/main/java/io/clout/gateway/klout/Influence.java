// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** Who influences a person and whom they influence: up to five each, and how many there are. */
@RegisterForReflection
record Influence(
        List<Entity> myInfluencers, List<Entity> myInfluencees, int myInfluencersCount, int myInfluenceesCount) {

    /** A person on one of the lists. */
    record Entity(Payload entity) {}

    /** The id again, and what is known of the person. */
    record Payload(String id, KloutUser payload) {}

    static Influence of(Influencers.Found found) {
        return new Influence(
                entities(found.influencers()),
                entities(found.influencees()),
                found.influencersCount(),
                found.influenceesCount());
    }

    private static List<Entity> entities(List<KloutUser> people) {
        return people.stream()
                .map(user -> new Entity(new Payload(user.kloutId(), user)))
                .toList();
    }
}
