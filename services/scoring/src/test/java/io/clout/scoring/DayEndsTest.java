// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import static io.clout.scoring.signal.Signals.NOON;
import static io.clout.scoring.signal.Signals.signal;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import io.clout.scoring.score.Models;
import io.clout.scoring.signal.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One final score a day that never changes, for however many people. */
class DayEndsTest {
    private static final int PEOPLE = 25;

    /** People and scores, so five people. */
    private static final int SLICE = 10;

    private static final Duration A_SLICE = Duration.ofMillis(100);

    @TempDir
    Path state;

    private TopologyDriver driver;

    @BeforeEach
    void start() {
        driver = new TopologyDriver(state, Models.read("clout-1", Optional.empty()), SLICE);
        for (int i = 0; i < PEOPLE; i++) {
            driver.link(person(i), 1, "a");
            observe(i, 1, 100 + i);
        }
        driver.pass(Duration.ofMillis(500));
        driver.published();
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void everybodyGetsOneFinalScoreSliceBySlice() {
        driver.pass(Duration.ofHours(12));
        assertThat(driver.finals()).hasSize(5);

        assertThat(finalsOfSlices(4)).as("the rest").hasSize(PEOPLE - 5);
        assertThat(finalsOfSlices(3)).as("and nobody twice").isEmpty();
    }

    @Test
    void factsOfTheNewDayAreInNoFinalScoreOfTheOldOne() {
        List<ScoreChanged> finals = new ArrayList<>();
        driver.pass(Duration.ofHours(12));
        finals.addAll(driver.finals());
        // The day is being ended: one person has a final score, the other waits for one.
        observe(0, 2, 900_000);
        observe(PEOPLE - 1, 2, 900_000);
        driver.link("newcomer", 1, "a");
        driver.observe("newcomer", "a", 1, signal(Kind.FOLLOWERS, 1000, NOON));
        finals.addAll(driver.finals());
        finals.addAll(finalsOfSlices(6));

        Map<String, List<Score>> byPerson = finals.stream()
                .collect(groupingBy(ScoreChanged::getPersonId, mapping(ScoreChanged::getScore, toList())));
        assertThat(byPerson).hasSize(PEOPLE).doesNotContainKey("newcomer");
        assertThat(byPerson.values())
                .allSatisfy(days -> assertThat(days).extracting(Score::getDay).containsExactly("2026-03-01"));
        double lowest = byPerson.getOrDefault(person(0), List.of()).getFirst().getValue();
        double highest =
                byPerson.getOrDefault(person(PEOPLE - 1), List.of()).getFirst().getValue();
        assertThat(lowest).isLessThan(highest);
        assertThat(highest).as("of 124 followers, not 900,000").isLessThan(60);
    }

    @Test
    void aSecondMidnightWaitsForTheFirst() {
        List<ScoreChanged> finals = new ArrayList<>();
        driver.pass(Duration.ofHours(12));
        finals.addAll(driver.finals());
        driver.pass(Duration.ofDays(1));
        finals.addAll(driver.finals());
        finals.addAll(finalsOfSlices(12));

        Map<String, List<String>> days = finals.stream()
                .collect(groupingBy(
                        ScoreChanged::getPersonId,
                        mapping(change -> change.getScore().getDay(), toList())));
        assertThat(days).hasSize(PEOPLE);
        assertThat(days.values()).allSatisfy(each -> assertThat(each).containsExactly("2026-03-01", "2026-03-02"));
    }

    private List<ScoreChanged> finalsOfSlices(int slices) {
        List<ScoreChanged> finals = new ArrayList<>();
        for (int slice = 0; slice < slices; slice++) {
            driver.pass(A_SLICE);
            finals.addAll(driver.finals());
        }
        return finals;
    }

    private void observe(int i, long sequence, double followers) {
        driver.observe(person(i), "a", sequence, signal(Kind.FOLLOWERS, followers, NOON.plusSeconds(sequence)));
    }

    private static String person(int i) {
        return "p%05d".formatted(i);
    }
}
