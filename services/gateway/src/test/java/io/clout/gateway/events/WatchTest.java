// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.gateway.accounts.Import;
import io.clout.gateway.accounts.Import.State;
import io.clout.gateway.score.ScoreNow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final String TOGETHER = "ingest:9000";
    private static final String APART = "ingest-mastodon:9000";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Watch watch = new Watch();

    @Test
    void firstScoreIsNewsAndTheSameAgainIsNot() {
        assertThat(watch.score(score(57))).hasSize(1);
        assertThat(watch.score(score(57))).isEmpty();
        assertThat(watch.score(score(58))).hasSize(1);
    }

    @Test
    void scoreThatIsGoneIsNewsOnce() {
        assertThat(watch.noScore()).isEmpty();
        watch.score(score(57));
        assertThat(watch.noScore()).hasSize(1);
        assertThat(watch.noScore()).isEmpty();
        assertThat(watch.score(score(57))).hasSize(1);
    }

    @Test
    void importIsToldUpToItsEnd() {
        assertThat(watch.imports(TOGETHER, List.of())).isEmpty();
        assertThat(watch.imports(TOGETHER, List.of(progress("a", State.READING, 1))))
                .hasSize(1);
        assertThat(watch.imports(TOGETHER, List.of(progress("a", State.READING, 1))))
                .isEmpty();
        assertThat(watch.imports(TOGETHER, List.of(progress("a", State.DONE, 2))))
                .hasSize(1);
        assertThat(watch.imports(TOGETHER, List.of(progress("a", State.DONE, 2))))
                .isEmpty();
    }

    @Test
    void importThatEndedBeforeIsNoNews() {
        assertThat(watch.imports(TOGETHER, List.of(progress("old", State.DONE, 2), progress("new", State.READING, 1))))
                .extracting(event -> ((PersonEvent.ImportEvent) event).data().id())
                .containsExactly("new");
    }

    @Test
    void importThatBeganAndEndedBetweenTwoLooksIsNews() {
        assertThat(watch.imports(TOGETHER, List.of())).isEmpty();
        assertThat(watch.imports(TOGETHER, List.of(progress("quick", State.DONE, 2))))
                .hasSize(1);
    }

    @Test
    void importThatEndedBeforeIsNoNewsAlsoFromAServiceThatAnswersLater() {
        assertThat(watch.imports(TOGETHER, List.of())).isEmpty();
        assertThat(watch.imports(APART, List.of(progress("old", State.DONE, 2))))
                .isEmpty();
    }

    @Test
    void quietServiceIsAskedLessOftenThanOneThatReads() {
        var asked = new ArrayList<String>();

        for (var look = 0; look < 10; look++) {
            for (var address : List.of(TOGETHER, APART)) {
                if (watch.due(address)) {
                    asked.add(address);
                }
            }
            watch.imports(TOGETHER, List.of(progress("a", State.READING, look)));
        }

        assertThat(asked).filteredOn(TOGETHER::equals).hasSize(10);
        assertThat(asked).filteredOn(APART::equals).hasSize(2);
    }

    private static Import progress(String id, State state, long read) {
        return new Import(
                id,
                "TWITTER",
                state,
                read,
                2,
                read,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                NOW,
                Optional.empty());
    }

    private static ScoreNow score(double points) {
        return new ScoreNow(
                points,
                List.of(points - 1, points + 1),
                "clout-1",
                LocalDate.parse("2026-11-22"),
                NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty());
    }
}
