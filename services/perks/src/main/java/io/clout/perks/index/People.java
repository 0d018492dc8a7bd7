// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import io.clout.perks.facts.AccountFacts;
import io.clout.perks.facts.PersonFacts;
import io.clout.proto.perk.v1.DeclaredFacts;
import io.clout.proto.signal.v1.Network;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.roaringbitmap.RoaringBitmap;

/** The facts of people as bitmaps, by their numbers. Not safe for threads: {@link PersonIndex} lets one write or many read. */
final class People {

    /** Before the first year that may be declared; keeps the numbers short. */
    static final int FIRST_BIRTH_YEAR = 1900;

    static final int SCORE_BINS = 10;

    final RoaringBitmap consented = new RoaringBitmap();
    final SlicedNumbers scores = new SlicedNumbers();
    final List<RoaringBitmap> scoreBins = new ArrayList<>();
    final SlicedNumbers audiences = new SlicedNumbers();
    final Map<String, SlicedNumbers> topics = new HashMap<>();
    final ValueSets<Network> networks = new ValueSets<>();
    final SlicedNumbers linkDays = new SlicedNumbers();
    final ValueSets<String> countries = new ValueSets<>();
    final ValueSets<String> regions = new ValueSets<>();
    final ValueSets<String> languages = new ValueSets<>();
    final PlaceGrid places = new PlaceGrid();
    final SlicedNumbers birthYears = new SlicedNumbers();
    final ValueSets<UUID> claimed = new ValueSets<>();

    People() {
        for (int i = 0; i < SCORE_BINS; i++) {
            scoreBins.add(new RoaringBitmap());
        }
    }

    void set(int person, PersonFacts facts) {
        setConsent(person, facts.consented());
        setScore(person, facts.score().map(score -> score.value()));
        setAudience(
                person,
                facts.audience()
                        .map(audience -> OptionalInt.of(audience.value()))
                        .orElse(OptionalInt.empty()));
        setTopics(person, facts.topics().value());
        setNetworks(person, facts.networks().value(), facts.oldestLink());
        setDeclared(person, facts.declared());
        setClaimed(person, facts.claimed().keySet());
    }

    void setAccounts(int person, AccountFacts accounts) {
        if (accounts.consented()) {
            setConsent(person, true);
            setNetworks(person, accounts.networks(), accounts.oldestLink());
        } else {
            set(person, PersonFacts.unknown(accounts.personId()));
        }
    }

    private void setConsent(int person, boolean consents) {
        if (consents) {
            consented.add(person);
        } else {
            consented.remove(person);
        }
    }

    /** Tenths of a point. */
    void setScore(int person, Optional<Integer> tenths) {
        int bin = tenths.map(People::bin).orElse(-1);
        for (int i = 0; i < SCORE_BINS; i++) {
            if (i == bin) {
                scoreBins.get(i).add(person);
            } else {
                scoreBins.get(i).remove(person);
            }
        }
        set(scores, person, tenths.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    /** 1 to 10 points are the first, 91 to 100 the last; what lies between belongs to the higher. */
    private static int bin(int tenths) {
        return Math.clamp((tenths - 1) / 100, 0, SCORE_BINS - 1);
    }

    /** Percentile. */
    void setAudience(int person, OptionalInt percentile) {
        set(audiences, person, percentile);
    }

    private void setTopics(int person, Map<String, Integer> expertise) {
        topics.values().forEach(people -> people.remove(person));
        expertise.forEach((topic, percentile) ->
                topics.computeIfAbsent(topic, _ -> new SlicedNumbers()).set(person, percentile));
    }

    private void setNetworks(int person, Set<Network> linked, Optional<Instant> oldestLink) {
        networks.set(person, linked);
        set(linkDays, person, oldestLink.map(People::day).orElse(OptionalInt.empty()));
    }

    private static OptionalInt day(Instant instant) {
        return OptionalInt.of(
                (int) Math.max(0, LocalDate.ofInstant(instant, ZoneOffset.UTC).toEpochDay()));
    }

    void setDeclared(int person, DeclaredFacts declared) {
        countries.set(person, declared.hasCountry() ? List.of(declared.getCountry()) : List.of());
        regions.set(person, declared.hasRegion() ? List.of(declared.getRegion()) : List.of());
        languages.set(person, declared.getLanguagesList());
        set(
                birthYears,
                person,
                declared.hasBirthYear()
                        ? OptionalInt.of(declared.getBirthYear() - FIRST_BIRTH_YEAR)
                        : OptionalInt.empty());
        if (declared.hasPlace()) {
            places.set(person, declared.getPlace());
        } else {
            places.remove(person);
        }
    }

    void setClaimed(int person, Set<UUID> brands) {
        claimed.set(person, brands);
    }

    private static void set(SlicedNumbers numbers, int person, OptionalInt value) {
        if (value.isPresent()) {
            numbers.set(person, value.getAsInt());
        } else {
            numbers.remove(person);
        }
    }

    long bytes() {
        return consented.getLongSizeInBytes()
                + scores.bytes()
                + scoreBins.stream()
                        .mapToLong(RoaringBitmap::getLongSizeInBytes)
                        .sum()
                + audiences.bytes()
                + topics.values().stream().mapToLong(SlicedNumbers::bytes).sum()
                + networks.bytes()
                + linkDays.bytes()
                + countries.bytes()
                + regions.bytes()
                + languages.bytes()
                + places.bytes()
                + birthYears.bytes()
                + claimed.bytes();
    }
}
