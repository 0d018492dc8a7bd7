// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StepCursorTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private enum Step {
        ACCOUNT,
        POSTS
    }

    @Test
    void theFirstReadingBeginsWithTheFirstStepAndTheWindowOfTheScore() {
        var cursor = StepCursor.of(Step.class, "", NOW);

        assertThat(cursor).isEqualTo(new StepCursor<>(Step.ACCOUNT, "", NOW.minus(Duration.ofDays(90)), NOW));
    }

    @Test
    void aReadingGoesOnWhereItsTextSays() {
        var cursor = StepCursor.of(Step.class, "", NOW).to(Step.POSTS).toPage("p 2");

        assertThat(StepCursor.of(Step.class, cursor.text(), NOW.plusSeconds(60)))
                .isEqualTo(cursor);
    }

    @Test
    void theNextReadingLooksAWeekBack() {
        var done = StepCursor.of(Step.class, "", NOW).to(Step.POSTS);

        assertThat(done.next(NOW.plusSeconds(60)).since())
                .isEqualTo(NOW.plusSeconds(60).minus(Duration.ofDays(7)));
    }

    @Test
    void theNextReadingLooksBackToTheLastOneIfThatWasLongAgo() {
        var done = StepCursor.of(Step.class, "", NOW).to(Step.POSTS);

        assertThat(done.next(NOW.plus(Duration.ofDays(30))))
                .isEqualTo(new StepCursor<>(Step.ACCOUNT, "", NOW, NOW.plus(Duration.ofDays(30))));
    }
}
