// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import io.clout.perks.facts.PersonFacts;
import io.clout.perks.targeting.Evaluator;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.Criterion.CriterionCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Criteria of one kind, at most one list of them for each alternative: for each value of the attribute, the alternatives whose list holds for it. A
 * set is made by the evaluator when the first person with the value comes, and kept. Safe for threads.
 */
final class Family {

    /** Sets kept. Only places and topics have so many values, of which each says yes to few campaigns. */
    private static final int MOST_SETS = 8_192;

    private final Attribute attribute;
    private final boolean unless;
    private final List<UUID> brands;
    private final long[] otherwise;
    private final Map<List<Criterion>, List<Integer>> lists = new HashMap<>();
    private final Map<Object, List<Map.Entry<List<Criterion>, List<Integer>>>> sections = new HashMap<>();
    private final Map<Object, SparseBits> sets = new ConcurrentHashMap<>();

    /**
     * @param criteria by alternative
     * @param brands of the alternatives, all of them
     * @param withoutHolds what is answered for alternatives that have no such list
     */
    Family(CriterionCase kind, Map<Integer, List<Criterion>> criteria, List<UUID> brands, boolean withoutHolds) {
        attribute = Attribute.of(
                kind, criteria.values().stream().flatMap(Collection::stream).toList());
        unless = kind == CriterionCase.NOT_CLAIMED_BEFORE;
        this.brands = brands;
        otherwise = Bits.none(brands.size());
        for (int i = 0; i < brands.size(); i++) {
            List<Criterion> list = criteria.get(i);
            if (list != null) {
                lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(i);
            }
            if (list == null ? withoutHolds : unless) {
                Bits.set(otherwise, i);
            }
        }
        lists.entrySet()
                .forEach(list -> list.getKey().stream()
                        .flatMap(attribute::sections)
                        .distinct()
                        .forEach(section -> sections.computeIfAbsent(section, _ -> new ArrayList<>())
                                .add(list)));
    }

    CriterionCase kind() {
        return attribute.kind();
    }

    /** Writes into {@code holds} for which alternatives the criteria hold. */
    void write(PersonFacts facts, Instant now, long[] holds) {
        System.arraycopy(otherwise, 0, holds, 0, holds.length);
        attribute.forEachKey(facts, now, key -> {
            if (unless) {
                set(key, facts, now).removeFrom(holds);
            } else {
                set(key, facts, now).addTo(holds);
            }
        });
    }

    private SparseBits set(Object key, PersonFacts facts, Instant now) {
        SparseBits known = sets.get(key);
        if (known != null) {
            return known;
        }
        SparseBits made = SparseBits.of(
                unless ? ofBrand((UUID) key) : make(attribute.section(key), attribute.only(facts, key), now));
        if (sets.size() < MOST_SETS) {
            sets.put(key, made);
        }
        return made;
    }

    private long[] make(Object section, PersonFacts facts, Instant now) {
        long[] set = Bits.none(brands.size());
        for (var list : sections.getOrDefault(section, List.of())) {
            // Only "not claimed before" asks whose campaign it is.
            if (list.getKey().stream()
                    .anyMatch(criterion -> Evaluator.holds(criterion, brands.getFirst(), facts, now))) {
                list.getValue().forEach(alternative -> Bits.set(set, alternative));
            }
        }
        return set;
    }

    private long[] ofBrand(UUID brand) {
        long[] set = Bits.none(brands.size());
        lists.values()
                .forEach(alternatives -> alternatives.stream()
                        .filter(alternative -> brands.get(alternative).equals(brand))
                        .forEach(alternative -> Bits.set(set, alternative)));
        return set;
    }

    /** Memory that the sets take, about. */
    long bytes() {
        return 8L * otherwise.length
                + sets.values().stream().mapToLong(SparseBits::bytes).sum();
    }
}
