// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import io.clout.proto.profile.v1.PublicPerson;
import io.clout.proto.signal.v1.Network;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What version 2 answers with. */
@ApplicationScoped
class Version2 {
    private final PublicPeople people;
    private final Influencers influencers;

    Version2(PublicPeople people, Influencers influencers) {
        this.people = people;
        this.influencers = influencers;
    }

    Uni<?> identityAtTwitter(String screenName) {
        return people.withAccount(Network.NETWORK_TWITTER, screenName).map(KloutUser::identity);
    }

    /** @param letters of a network, such as {@code tw} */
    Uni<?> identity(String letters, String id) {
        return people.withAccount(network(letters).network(), id).map(KloutUser::identity);
    }

    /** The other way round: who a person is at a network. */
    Uni<?> identityAt(String kloutId, String letters) {
        var network = network(letters);
        return people.numbered(kloutId)
                .map(person -> KloutUser.identity(person, network).orElseThrow(KloutError::notFound));
    }

    private static KloutNetwork network(String letters) {
        return KloutNetwork.of(letters).orElseThrow(KloutError::notFound);
    }

    Uni<PublicPerson> person(String kloutId) {
        return people.numbered(kloutId);
    }

    Uni<PublicPerson> personAtTwitter(String twitterId) {
        return people.withAccount(Network.NETWORK_TWITTER, twitterId);
    }

    /** @param part of a person: empty, {@code score}, {@code topics} or {@code influence} */
    Uni<?> part(PublicPerson person, String part) {
        return switch (part) {
            case "" -> people.score(person).map(found -> KloutUser.of(person, found));
            case "score" -> people.score(person).map(KloutScore::alone);
            case "topics" -> people.topics(person);
            case "influence" -> influencers.of(person).map(Influence::of);
            default -> Uni.createFrom().failure(KloutError.notFound());
        };
    }
}
