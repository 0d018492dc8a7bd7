// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import io.clout.proto.profile.v1.PublicPerson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Who influences whom. The services keep actors as keyed hashes only, so nobody can be named and both lists are empty; both versions of
 * the API ask here, and answer with the people whom it finds.
 */
@ApplicationScoped
class Influencers {

    /** Those who influence a person, most of all first. */
    Uni<List<KloutUser>> of(PublicPerson person) {
        return Uni.createFrom().item(List.of());
    }

    /** Those whom a person influences, most of all first. */
    Uni<List<KloutUser>> influencedBy(PublicPerson person) {
        return Uni.createFrom().item(List.of());
    }
}
