// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of people of whom a human said which is the more influential. Two rows with the same numbers are the same person.
 *
 * @param first by pair, index of the person in column A
 * @param second by pair, index of the person in column B
 * @param firstChosen by pair, whether A was called the more influential
 */
record Judgements(List<PersonState> people, int[] first, int[] second, boolean[] firstChosen) {

    /** {@code *_network_feature_*} are left out: their meaning is not documented. */
    private static final Map<String, Kind> COLUMNS = Map.of(
            "follower_count", Kind.FOLLOWERS,
            "following_count", Kind.FOLLOWING,
            "listed_count", Kind.LIST_MEMBERSHIPS,
            "mentions_received", Kind.MENTIONS_RECEIVED,
            "retweets_received", Kind.RETWEETS_RECEIVED,
            "mentions_sent", Kind.MENTIONS_GIVEN,
            "retweets_sent", Kind.RETWEETS_GIVEN,
            "posts", Kind.POSTS);

    /**
     * Reads columns {@code Choice} (1: A), {@code A_...} and {@code B_...}.
     *
     * @throws IllegalArgumentException if one is missing
     */
    static Judgements of(Table table) {
        int pairs = table.rows().size();
        int choice = table.column("Choice");
        int[] sideA = columns(table, "A_");
        int[] sideB = columns(table, "B_");
        Map<List<Double>, Integer> known = new HashMap<>();
        List<PersonState> people = new ArrayList<>();
        int[] first = new int[pairs];
        int[] second = new int[pairs];
        boolean[] firstChosen = new boolean[pairs];
        for (int i = 0; i < pairs; i++) {
            double[] row = table.rows().get(i);
            firstChosen[i] = row[choice] == 1;
            first[i] = person(table, row, "A_", sideA, known, people);
            second[i] = person(table, row, "B_", sideB, known, people);
        }
        return new Judgements(List.copyOf(people), first, second, firstChosen);
    }

    /** Totals that are this close in their logarithm may be the same account a month later. */
    private static final double CLOSE = 0.1;

    private static final List<Kind> TOTALS = List.of(Kind.FOLLOWERS, Kind.FOLLOWING, Kind.LIST_MEMBERSHIPS);

    /**
     * By person, the number of an account, from 0. The data has some accounts twice with other numbers. Whose followers, following and
     * lists are all within a tenth of each other are taken for one account, so that nobody of a test is met in training.
     */
    int[] accounts() {
        double[][] totals = people.stream()
                .map(person -> TOTALS.stream()
                        .mapToDouble(kind ->
                                StrictMath.log1p(person.accounts().getFirst().total(kind, Observations.DAY)))
                        .toArray())
                .toArray(double[][]::new);
        int[] account = new int[totals.length];
        Arrays.setAll(account, i -> i);
        for (int i = 0; i < totals.length; i++) {
            for (int j = 0; j < i; j++) {
                if (close(totals[i], totals[j]) && account[i] != account[j]) {
                    int from = account[i];
                    int to = account[j];
                    Arrays.setAll(account, k -> account[k] == from ? to : account[k]);
                }
            }
        }
        int[] numbers = Arrays.stream(account).distinct().toArray();
        Map<Integer, Integer> position = new HashMap<>();
        for (int number : numbers) {
            position.put(number, position.size());
        }
        return Arrays.stream(account).map(position::get).toArray();
    }

    private static boolean close(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) >= CLOSE) {
                return false;
            }
        }
        return true;
    }

    private static int[] columns(Table table, String side) {
        return table.columns().stream()
                .filter(name -> name.startsWith(side))
                .mapToInt(table::column)
                .toArray();
    }

    private static int person(
            Table table,
            double[] row,
            String side,
            int[] columns,
            Map<List<Double>, Integer> known,
            List<PersonState> people) {
        List<Double> numbers = Arrays.stream(columns).mapToObj(i -> row[i]).toList();
        Integer index = known.putIfAbsent(numbers, people.size());
        if (index != null) {
            return index;
        }
        Map<Kind, Double> observed = new EnumMap<>(Kind.class);
        COLUMNS.forEach((name, kind) -> observed.put(kind, row[table.column(side + name)]));
        people.add(Observations.person(observed));
        return people.size() - 1;
    }

    int size() {
        return first.length;
    }

    /** The person of a pair who was called the more influential. */
    int chosen(int pair) {
        return firstChosen[pair] ? first[pair] : second[pair];
    }

    /** The person of a pair who was not. */
    int refused(int pair) {
        return firstChosen[pair] ? second[pair] : first[pair];
    }
}
