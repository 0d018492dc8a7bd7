// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import static io.clout.scoring.signal.Signals.NOON;
import static io.clout.scoring.signal.Signals.signal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import io.clout.scoring.score.Models;
import io.clout.scoring.score.ScoreModel;
import io.clout.scoring.score.ScoreModelReader;
import io.clout.scoring.signal.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new version is computed beside the old one, and re-running yields the same scores to the last bit. */
class ModelsTest {
    private static final ScoreModel CURRENT = ScoreModelReader.current();
    private static final ScoreModel NEXT = next();

    @TempDir
    Path one;

    @TempDir
    Path another;

    /** The current model under another name, with points that rise to a lower height. */
    private static ScoreModel next() {
        return new ScoreModel(
                "next",
                CURRENT.decay(),
                CURRENT.networks(),
                CURRENT.parts(),
                CURRENT.credit(),
                CURRENT.power() * 2,
                CURRENT.calibration(),
                CURRENT.interval());
    }

    @Test
    void twoModelsScoreTheSameFacts() {
        Score score = run(one, new Models(CURRENT, Optional.empty())).getFirst().getScore();
        Score next = run(one, new Models(NEXT, Optional.empty())).getFirst().getScore();

        ScoreChanged both = run(one, new Models(CURRENT, Optional.of(NEXT))).getFirst();

        assertThat(both.getScore()).as("the trial touches nothing").isEqualTo(score);
        assertThat(both.getTrial().getModelVersion()).isEqualTo("next");
        assertThat(both.getTrial().getValue()).isEqualTo(next.getValue()).isNotEqualTo(score.getValue());
        assertThat(both.getTrial().getLower()).isEqualTo(next.getLower());
        assertThat(both.getTrial().getUpper()).isEqualTo(next.getUpper());
    }

    @Test
    void runningAgainYieldsTheSameBits() {
        assertThat(run(another, new Models(CURRENT, Optional.of(NEXT))))
                .hasSizeGreaterThan(2)
                .isEqualTo(run(one, new Models(CURRENT, Optional.of(NEXT))));
    }

    @Test
    void daysNameTheModelThatMadeThem() {
        assertThat(run(one, new Models(NEXT, Optional.empty())))
                .allSatisfy(change ->
                        assertThat(change.getScore().getModelVersion()).isEqualTo("next"))
                .noneMatch(ScoreChanged::hasTrial);
    }

    @Test
    void aModelIsNotOnTrialBesideItself() {
        assertThatThrownBy(() -> new Models(CURRENT, Optional.of(CURRENT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Some days of a person with two networks' worth of facts. */
    private static List<ScoreChanged> run(Path state, Models models) {
        try (TopologyDriver driver = new TopologyDriver(state, models, 10)) {
            driver.link("p", 1, "a", "b");
            driver.observe("p", "a", 1, signal(Kind.FOLLOWERS, 812, NOON), signal(Kind.LIKES_RECEIVED, 41, NOON));
            driver.observe("p", "b", 1, signal(Kind.FOLLOWERS, 12_000, NOON), signal(Kind.POSTS, 3, NOON));
            driver.pass(Duration.ofMillis(500));
            driver.pass(Duration.ofDays(3));
            return driver.published();
        }
    }
}
