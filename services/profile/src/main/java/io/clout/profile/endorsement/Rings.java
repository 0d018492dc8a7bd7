// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.endorsement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds rings: circles of three to five people, each of whom received at least half of all their endorsements from the others in it. People
 * of a lively field close many circles without meaning to; but most of what they receive comes from outside of any one of them.
 */
final class Rings {
    private static final int SMALLEST = 3;
    private static final int LARGEST = 5;
    private static final double SHARE = 0.5;

    /** Endorsements by receiver and giver. */
    private final Map<String, Map<String, Integer>> received;

    private final Map<String, List<String>> mainGivers = new HashMap<>();

    private Rings(Map<String, Map<String, Integer>> received) {
        this.received = received;
        received.forEach((receiver, givers) -> mainGivers.put(receiver, mainGivers(givers)));
    }

    /** That one person endorsed another. */
    record Pair(String giver, String receiver) {}

    /**
     * The pairs within rings.
     *
     * @param counts how often each person endorsed another
     */
    static Set<Pair> find(Map<Pair, Integer> counts) {
        var received = new HashMap<String, Map<String, Integer>>();
        counts.forEach((pair, count) ->
                received.computeIfAbsent(pair.receiver, _ -> new HashMap<>()).merge(pair.giver, count, Integer::sum));
        return new Rings(received).find();
    }

    /**
     * In a ring each person has a giver of at least half divided by the number of others; everyone else cannot lead around it. So few are left
     * for each person that all paths can be walked.
     */
    private static List<String> mainGivers(Map<String, Integer> givers) {
        double least = SHARE / (LARGEST - 1) * sum(givers);
        return givers.entrySet().stream()
                .filter(giver -> giver.getValue() >= least)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<Pair> find() {
        var found = new HashSet<Pair>();
        for (var person : received.keySet()) {
            walk(new ArrayList<>(List.of(person)), found);
        }
        return found;
    }

    /** Goes from receivers to givers until the circle closes; each circle is walked from its smallest id only. */
    private void walk(List<String> path, Set<Pair> found) {
        var first = path.getFirst();
        for (var giver : mainGivers.getOrDefault(path.getLast(), List.of())) {
            if (giver.equals(first) && path.size() >= SMALLEST) {
                if (closed(path)) {
                    addPairs(path, found);
                }
            } else if (path.size() < LARGEST && giver.compareTo(first) > 0 && !path.contains(giver)) {
                path.add(giver);
                walk(path, found);
                path.removeLast();
            }
        }
    }

    private boolean closed(List<String> members) {
        return members.stream().allMatch(member -> {
            var givers = givers(member);
            int inside = givers.entrySet().stream()
                    .filter(giver -> members.contains(giver.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            return inside >= SHARE * sum(givers);
        });
    }

    private void addPairs(List<String> members, Set<Pair> found) {
        for (var receiver : members) {
            for (var giver : givers(receiver).keySet()) {
                if (members.contains(giver)) {
                    found.add(new Pair(giver, receiver));
                }
            }
        }
    }

    private Map<String, Integer> givers(String receiver) {
        return received.getOrDefault(receiver, Map.of());
    }

    private static int sum(Map<String, Integer> givers) {
        return givers.values().stream().mapToInt(Integer::intValue).sum();
    }
}
