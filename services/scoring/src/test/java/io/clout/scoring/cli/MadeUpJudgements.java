// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pairs of people made up here, in the columns of the contest's file, so that judgements can be tested without data of real people. Each
 * person has a hidden influence, evenly between 1 and 5. Each number is a power of ten around it, less the distance of its kind (a
 * tenth as many lists as followers, say) and with an error of its own of 0.5 (one standard deviation); whom a person follows and what
 * they send does not depend on influence. A judge sees the difference of two influences with an error of 1. The same seed gives the same pairs.
 */
final class MadeUpJudgements {
    static final int PAIRS = 600;

    private static final int PEOPLE = 200;

    /** Columns that follow influence, and by how many powers of ten they lie below it. */
    private record Column(String name, double below) {}

    private static final List<Column> FOLLOWING_INFLUENCE = List.of(
            new Column("follower_count", 0),
            new Column("listed_count", 1.5),
            new Column("mentions_received", 1.5),
            new Column("retweets_received", 2));

    private static final List<Column> ONES_OWN = List.of(
            new Column("following_count", 2.5),
            new Column("mentions_sent", 1),
            new Column("retweets_sent", 0.5),
            new Column("posts", 1));

    private MadeUpJudgements() {}

    /** Lines of a CSV file, the first with the names of the columns: {@code Choice} (1: A), {@code A_...} and {@code B_...}. */
    static List<String> csv(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] influence = random.doubles(PEOPLE, 1, 5).toArray();
        List<String> people = new ArrayList<>();
        for (double each : influence) {
            people.add(numbers(each, random));
        }
        List<String> lines = new ArrayList<>(List.of(header()));
        for (int pair = 0; pair < PAIRS; pair++) {
            int a = pair % PEOPLE;
            int b = (a + 1 + random.nextInt(PEOPLE - 1)) % PEOPLE;
            boolean firstChosen = influence[a] - influence[b] + random.nextGaussian() > 0;
            lines.add((firstChosen ? "1," : "0,") + people.get(a) + "," + people.get(b));
        }
        return lines;
    }

    private static String header() {
        return Stream.of("A_", "B_")
                .flatMap(side -> columns().map(column -> side + column.name()))
                .collect(Collectors.joining(",", "Choice,", ""));
    }

    private static Stream<Column> columns() {
        return Stream.concat(FOLLOWING_INFLUENCE.stream(), ONES_OWN.stream());
    }

    private static String numbers(double influence, SplittableRandom random) {
        List<String> numbers = new ArrayList<>();
        for (Column column : FOLLOWING_INFLUENCE) {
            numbers.add(number(influence - column.below() + 0.5 * random.nextGaussian()));
        }
        for (Column column : ONES_OWN) {
            numbers.add(number(column.below() + 0.5 * random.nextGaussian()));
        }
        return String.join(",", numbers);
    }

    private static String number(double logarithm) {
        return Long.toString(Math.round(StrictMath.pow(10, logarithm)));
    }
}
