// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.attack;

import io.clout.common.limits.Limits;
import io.clout.proto.signal.v1.Network;
import io.clout.scoring.score.ScoreModel;
import io.clout.scoring.score.Scorer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Makes every attack, for people who stand low, in the middle and high.
 *
 * @param people size of the population
 * @param around how many people beside each percentile are attacked
 */
record Attacks(ScoreModel model, int fakes, int people, int around, long seed) {
    private static final List<Integer> PERCENTILES = List.of(10, 50, 90);
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int WINDOW = Limits.SCORE_WINDOW_DAYS;

    /** Days that are taken together. */
    private static final int DAYS = 5;

    /** Networks where an attack is tried: the one with judgements, with names and without, and others of both sorts. */
    private static final List<Scene> SCENES = List.of(
            new Scene(Network.NETWORK_TWITTER, true),
            new Scene(Network.NETWORK_TWITTER, false),
            new Scene(Network.NETWORK_BLUESKY, true),
            new Scene(Network.NETWORK_INSTAGRAM, false));

    private record Scene(Network network, boolean namesActors) {}

    private record Ranked(List<Presence> person, long seed, double score) {}

    AttackReport report() {
        AttackReport report = new AttackReport(fakes);
        Set<Network> known = EnumSet.copyOf(model.known());
        for (Scene scene : SCENES) {
            if (known.contains(scene.network())) {
                attack(scene, known, report);
            }
        }
        for (Deceit deceit : Deceit.values()) {
            if (known.contains(deceit.network)) {
                Scorer scorer = new Scorer(model);
                report.add(new AttackReport.Newcomer(deceit, deceit.scores(scorer), deceit.honest(scorer)));
            }
        }
        return report;
    }

    private void attack(Scene scene, Set<Network> known, AttackReport report) {
        Simulation simulation = new Simulation(model, fakes);
        List<Network> others =
                List.of(Network.NETWORK_MASTODON, Network.NETWORK_FACEBOOK, Network.NETWORK_YOUTUBE).stream()
                        .filter(known::contains)
                        .toList();
        List<Ranked> ranked = rank(scene, others, simulation);
        for (Attack attack : Attack.values()) {
            for (int percentile : PERCENTILES) {
                int middle = (ranked.size() - 1) * percentile / 100;
                List<Ranked> chosen =
                        ranked.subList(Math.max(0, middle - around), Math.min(ranked.size(), middle + around + 1));
                report.add(row(attack, scene, percentile, chosen, simulation));
            }
        }
    }

    /** Single days differ by chance, by what happens to be posted. */
    private static double meanBefore(int day, double[] gains) {
        return Arrays.stream(gains, day - DAYS, day).average().orElseThrow();
    }

    private List<Ranked> rank(Scene scene, List<Network> others, Simulation simulation) {
        List<Ranked> ranked = new ArrayList<>();
        long seedOfPerson = seed;
        for (List<Presence> person : Population.of(people, scene.network(), scene.namesActors(), others, seed)) {
            seedOfPerson += 1_000_003;
            ranked.add(new Ranked(person, seedOfPerson, simulation.usual(person, seedOfPerson)));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score));
        return ranked;
    }

    private static AttackReport.Row row(
            Attack attack, Scene scene, int percentile, List<Ranked> chosen, Simulation simulation) {
        double usual = 0;
        double week = 0;
        double first = 0;
        double later = 0;
        for (Ranked victim : chosen) {
            double[] gains = simulation.gains(victim.person(), victim.seed(), attack, WINDOW);
            usual += victim.score() / chosen.size();
            week += meanBefore(WEEK, gains) / chosen.size();
            first += meanBefore(MONTH, gains) / chosen.size();
            later += meanBefore(WINDOW, gains) / chosen.size();
        }
        return new AttackReport.Row(
                attack, scene.network(), scene.namesActors(), percentile, usual, week, first, later);
    }
}
