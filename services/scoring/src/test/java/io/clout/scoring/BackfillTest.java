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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PRODUCT 1.8 and 1.10: the chart reaches back as far as an archive does, without rewriting a day that had a score. */
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
        assertThat(days)
                .extracting(Score::getDay)
                .hasSize(20)
                .startsWith("2026-02-09")
                .endsWith("2026-02-28");
        assertThat(days).allMatch(day -> day.getReconstructed() && day.getFinal());
        assertThat(days.get(8).getValue()).isGreaterThan(days.get(7).getValue());
    }

    @Test
    void daysBeforeAreReconstructedOnce() {
        driver.observe("p", "a", 1, likes(20));
        driver.pass(SETTLED);
        assertThat(driver.reconstructed()).hasSize(20);

        driver.observe("p", "a", 2, likes(10));
        driver.pass(SETTLED);
        assertThat(driver.reconstructed()).as("those days are there").isEmpty();

        driver.observe("p", "a", 3, likes(25));
        driver.pass(SETTLED);
        assertThat(driver.reconstructed())
                .extracting(Score::getDay)
                .as("only those still missing")
                .containsExactly("2026-02-04", "2026-02-05", "2026-02-06", "2026-02-07", "2026-02-08");
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
