// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import io.clout.proto.profile.v1.PublicPerson;
import io.clout.proto.score.v1.GetPublicScoreResponse;
import io.clout.proto.signal.v1.Network;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What version 1 answers with: up to five people by their names at Twitter, without those who are not found. */
@ApplicationScoped
class Version1 {
    private static final int MOST = 5;

    /** What all answers have in common. */
    @RegisterForReflection
    record Answer(int status, List<Map<String, ?>> users) {}

    /**
     * A score with its changes. What Klout had beside these (reach, amplification, class) is not measured here, and left out.
     *
     * @param slope change in thirty days
     */
    @RegisterForReflection
    record Score(double kscore, double slope, double delta_1day) {}

    private final PublicPeople people;
    private final Influencers influencers;

    Version1(PublicPeople people, Influencers influencers) {
        this.people = people;
        this.influencers = influencers;
    }

    /** @param method such as {@code users/show} */
    Uni<?> answer(String method, Optional<String> users) {
        var names = users.stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.isEmpty() || names.size() > MOST) {
            return Uni.createFrom().failure(KloutError.invalid("users must name 1 to " + MOST + " people."));
        }
        return Uni.join()
                .all(names.stream()
                        .map(name -> found(name).chain(person -> user(method, person)))
                        .map(Version1::orAbsent)
                        .toList())
                .andFailFast()
                .map(found -> found.stream().flatMap(Optional::stream).toList())
                .map(found -> {
                    if (found.isEmpty()) {
                        throw KloutError.notFound();
                    }
                    return new Answer(200, found);
                });
    }

    private Uni<PublicPerson> found(String name) {
        return people.withAccount(Network.NETWORK_TWITTER, name);
    }

    private Uni<Map<String, ?>> user(String method, PublicPerson person) {
        return switch (method) {
            case "klout" -> people.score(person).map(found -> with(person, "kscore", value(found)));
            case "users/show" -> people.score(person).map(found -> shown(person, found));
            case "users/topics" ->
                people.topics(person)
                        .map(topics -> with(
                                person,
                                "topics",
                                topics.stream().map(KloutTopic::displayName).toList()));
            case "soi/influenced_by" ->
                influencers.of(person).map(found -> with(person, "influencers", brief(found.influencers())));
            case "soi/influencer_of" ->
                influencers.of(person).map(found -> with(person, "influencees", brief(found.influencees())));
            default -> Uni.createFrom().failure(KloutError.notFound());
        };
    }

    private static Map<String, ?> shown(PublicPerson person, GetPublicScoreResponse found) {
        var user = with(person, "score", new Score(value(found), found.getMonthChange(), found.getDayChange()));
        KloutUser.identity(person, KloutNetwork.TW).ifPresent(identity -> user.put("twitter_id", identity.id()));
        return user;
    }

    private static Map<String, Object> with(PublicPerson person, String field, Object value) {
        var user = new LinkedHashMap<String, Object>();
        user.put("twitter_screen_name", KloutUser.nick(person));
        user.put(field, value);
        return user;
    }

    private static List<Map<String, ?>> brief(List<KloutUser> people) {
        Function<KloutUser, Map<String, ?>> brief = user -> Map.of(
                "twitter_screen_name", user.nick(), "kscore", round(user.score().score()));
        return people.stream().map(brief).toList();
    }

    private static double value(GetPublicScoreResponse found) {
        return round(found.getScore().getValue());
    }

    /** Version 1 had two decimals. */
    private static double round(double score) {
        return Math.round(score * 100) / 100.0;
    }

    private static Uni<Optional<Map<String, ?>>> orAbsent(Uni<Map<String, ?>> user) {
        return user.<Optional<Map<String, ?>>>map(Optional::of)
                .onFailure(failure -> failure instanceof KloutError error && error.status() == 404)
                .recoverWithItem(Optional.empty())
                .map(Objects::requireNonNull);
    }
}
