// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import io.clout.proto.perk.v1.DeclaredFacts;
import io.clout.proto.signal.v1.Network;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All that perks know of a person. What is absent is unknown, and unknown is never a yes.
 *
 * @param consented whether the person agrees to be scored; without it nothing is for them
 * @param score in tenths of a point, 10 to 1000: people see tenths, so tenths decide
 * @param audience how much of the audience reacts ({@link AudienceQuality}): percentile among the people here, 0 to 100
 * @param topics percentile among the people of each topic, 0 to 100, by topic id
 * @param networks with an account linked
 * @param oldestLink when the first of the linked accounts was linked
 * @param declared what the person said of themselves; the age is in it
 * @param claimed brands whose perk the person has, with the day of the first
 */
public record PersonFacts(
        String personId,
        boolean consented,
        Optional<Fact<Integer>> score,
        Optional<Fact<Integer>> audience,
        Fact<Map<String, Integer>> topics,
        Fact<Set<Network>> networks,
        Optional<Instant> oldestLink,
        DeclaredFacts declared,
        Map<UUID, LocalDate> claimed) {

    public PersonFacts {
        topics = new Fact<>(Map.copyOf(topics.value()), topics.asOf());
        networks = new Fact<>(Set.copyOf(networks.value()), networks.asOf());
        claimed = Map.copyOf(claimed);
    }

    /** Someone of whom nothing is known. */
    public static PersonFacts unknown(String personId) {
        return new PersonFacts(
                personId,
                false,
                Optional.empty(),
                Optional.empty(),
                new Fact<>(Map.of(), Instant.EPOCH),
                new Fact<>(Set.of(), Instant.EPOCH),
                Optional.empty(),
                DeclaredFacts.getDefaultInstance(),
                Map.of());
    }
}
