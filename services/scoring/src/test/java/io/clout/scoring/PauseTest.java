// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import static io.clout.scoring.signal.Signals.NOON;
import static io.clout.scoring.signal.Signals.accounts;
import static io.clout.scoring.signal.Signals.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.Pause;
import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import io.clout.scoring.score.Models;
import io.clout.scoring.signal.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person may announce a pause: the score decays more slowly, visibly marked. */
class PauseTest {
    private static final Duration SOON = Duration.ofMillis(500);

    @TempDir
    Path state;

    @Test
    void daysOfAPauseAreMarked() {
        try (TopologyDriver driver = new TopologyDriver(state, Models.read("clout-1", Optional.empty()), 10)) {
            driver.link("pausing", 1, "a");
            driver.observe("pausing", "a", 1, signal(Kind.LIKES_RECEIVED, 500, NOON));
            driver.publish("pausing", pause("2026-03-02", "2026-03-20"));
            driver.pass(SOON);
            driver.published();

            driver.pass(Duration.ofDays(25));

            List<Score> pausing = finals(driver.published(), "pausing");
            assertThat(pausing).hasSize(25);
            assertThat(pausing.getFirst().getPaused()).as("the day before").isFalse();
            assertThat(pausing.subList(1, 20)).allMatch(Score::getPaused);
            assertThat(pausing.subList(20, 25)).noneMatch(Score::getPaused);
        }
    }

    @Test
    void aPersonWhoPausesFallsSlowerThanOneWhoIsSilent() {
        try (TopologyDriver driver = new TopologyDriver(state, Models.read("clout-1", Optional.empty()), 100)) {
            for (String person : List.of("pausing", "silent")) {
                driver.link(person, 1, "a");
                driver.observe(person, "a", 1, signal(Kind.LIKES_RECEIVED, 500, NOON));
            }
            driver.publish("pausing", pause("2026-03-02", "2026-03-30"));
            driver.pass(SOON);
            driver.published();

            driver.pass(Duration.ofDays(30));

            List<ScoreChanged> published = driver.published();
            Score pausing = finals(published, "pausing").getLast();
            Score silent = finals(published, "silent").getLast();
            assertThat(pausing.getDay()).isEqualTo("2026-03-30").isEqualTo(silent.getDay());
            assertThat(finals(published, "pausing").getFirst().getValue())
                    .as("before the pause")
                    .isEqualTo(finals(published, "silent").getFirst().getValue());
            assertThat(pausing.getValue()).isGreaterThan(silent.getValue());
        }
    }

    @Test
    void pausesThatCannotBeAreSetAside() {
        try (TopologyDriver driver = new TopologyDriver(state, Models.read("clout-1", Optional.empty()), 10)) {
            driver.publish("pausing", pause("2026-03-20", "2026-03-02"));
            driver.publish("pausing", pause("soon", "2026-03-02"));
            driver.observe("pausing", "a", 1, signal(Kind.LIKES_RECEIVED, 500, NOON));
            driver.pass(SOON);
            assertThat(driver.published()).as("not linked by what cannot be").isEmpty();

            driver.publish("pausing", pause("2026-03-01", "2026-03-02"));
            driver.pass(SOON);
            assertThat(driver.published())
                    .singleElement()
                    .satisfies(
                            change -> assertThat(change.getScore().getPaused()).isTrue());
        }
    }

    private static List<Score> finals(List<ScoreChanged> published, String person) {
        return published.stream()
                .filter(change -> change.getPersonId().equals(person))
                .map(ScoreChanged::getScore)
                .filter(Score::getFinal)
                .toList();
    }

    private static AccountsChanged pause(String from, String to) {
        return accounts("pausing", 2, "a").toBuilder()
                .addPauses(Pause.newBuilder().setFromDay(from).setToDay(to))
                .build();
    }
}
