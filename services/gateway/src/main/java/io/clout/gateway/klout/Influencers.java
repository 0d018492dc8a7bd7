// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import io.clout.proto.profile.v1.PublicPerson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Who influences whom, as both versions of the API show it: people with a score whom everyone may see. */
@ApplicationScoped
class Influencers {
    private final PublicPeople people;

    Influencers(PublicPeople people) {
        this.people = people;
    }

    /**
     * Both lists of a person, most of all first; at most five each.
     *
     * @param influencersCount how many there are, also those without a score
     * @param influenceesCount how many there are, also those who cannot be named
     */
    record Found(
            List<KloutUser> influencers, int influencersCount, List<KloutUser> influencees, int influenceesCount) {}

    Uni<Found> of(PublicPerson person) {
        return people.influence(person)
                .chain(found -> Uni.combine()
                        .all()
                        .unis(users(found.getInfluencersList()), users(found.getInfluenceesList()))
                        .with((influencers, influencees) -> new Found(
                                influencers, found.getInfluencersTotal(), influencees, found.getInfluenceesTotal())));
    }

    private Uni<List<KloutUser>> users(List<PublicPerson> named) {
        return named.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join()
                        .all(named.stream().map(this::user).toList())
                        .andFailFast()
                        .map(users -> users.stream().flatMap(Optional::stream).toList());
    }

    /** Empty for a person without a score. */
    private Uni<Optional<KloutUser>> user(PublicPerson person) {
        return people.score(person)
                .map(score -> Optional.of(KloutUser.of(person, score)))
                .onFailure(failure -> PublicPeople.status(failure) == 404)
                .recoverWithItem(Optional.empty());
    }
}
