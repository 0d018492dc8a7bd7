// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import static io.clout.scoring.signal.Signals.NOON;
import static io.clout.scoring.signal.Signals.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import io.clout.proto.signal.v1.Signal;
import io.clout.scoring.score.Models;
import io.clout.scoring.signal.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chart reaches back as far as an archive does, without rewriting a day that had a score. */
class BackfillTest {
    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration SETTLED = Duration.ofSeconds(30);

    @TempDir
    Path state;

    private TopologyDriver driver;

    @BeforeEach
    void start() {
        driver = new TopologyDriver(state, Models.read("clout-1", Optional.empty()), 10);
        driver.link("p", 1, "a");
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void archiveBringsTheDaysBeforeTheFirst() {
        driver.observe("p", "a", 1, likes(12), likes(5));
        driver.pass(SOON);
        driver.observe("p", "a", 2, likes(20));
        driver.pass(SOON);
        assertThat(driver.reconstructed()).as("more may follow").isEmpty();

        driver.pass(SETTLED);

        List<ScoreChanged> published = driver.published();
        assertThat(published)
                .singleElement()
                .satisfies(change -> assertThat(change.getScore().getDay()).isEqualTo("2026-03-01"));
        List<Score> days = published.getFirst().getReconstructedList();
        assertThat(days).extracting(Score::getDay).contains("2026-02-09").endsWith("2026-02-28");
        // What is longer ago than two weeks is known by weeks.
        assertThat(days).hasSizeBetween(20, 26);
        assertThat(days).allMatch(day -> day.getReconstructed() && day.getFinal());
        assertThat(days.getLast().getValue()).isGreaterThan(days.getFirst().getValue());
    }

    @Test
    void daysBeforeAreReconstructedOnce() {
        driver.observe("p", "a", 1, likes(20));
        driver.pass(SETTLED);
        List<Score> first = driver.reconstructed();
        assertThat(first).isNotEmpty();

        driver.observe("p", "a", 2, likes(10));
        driver.pass(SETTLED);
        assertThat(driver.reconstructed()).as("those days are there").isEmpty();

        driver.observe("p", "a", 3, likes(40));
        driver.pass(SETTLED);
        List<Score> second = driver.reconstructed();
        assertThat(second).isNotEmpty();
        assertThat(second.getLast().getDay())
                .as("only those still missing")
                .isEqualTo(
                        LocalDate.parse(first.getFirst().getDay()).minusDays(1).toString());
    }

    @Test
    void factsOfTodayBringNoPast() {
        driver.observe("p", "a", 1, signal(Kind.LIKES_RECEIVED, 5, NOON));
        driver.pass(SETTLED);

        assertThat(driver.reconstructed()).isEmpty();
    }

    @Test
    void archiveThatComesBeforeItsLinkWaitsForIt() {
        driver.observe("q", "b", 1, likes(3));
        driver.pass(SETTLED);
        driver.link("q", 1, "b");
        driver.pass(SETTLED);

        assertThat(driver.reconstructed()).hasSize(3);
    }

    @Test
    void nothingFurtherBackThanTheChartIsMade() {
        driver.observe("p", "a", 1, likes(80), likes(400));
        driver.pass(SETTLED);

        assertThat(driver.reconstructed()).hasSizeBetween(80, 90);
    }

    private static Signal likes(int daysAgo) {
        Instant then = NOON.minus(Duration.ofDays(daysAgo));
        return signal(Kind.LIKES_RECEIVED, 40, then);
    }
}
