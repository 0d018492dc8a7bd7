// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.http.NetworkFailure;
import io.clout.proto.signal.v1.SignalKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepCursorTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private enum Step implements ReadingStep {
        ACCOUNT,
        POSTS;

        @Override
        public Set<SignalKind> measures() {
            return Set.of(this == ACCOUNT ? SignalKind.SIGNAL_KIND_FOLLOWERS : SignalKind.SIGNAL_KIND_POSTS);
        }

        @Override
        public boolean isNeeded() {
            return this == ACCOUNT;
        }
    }

    @Test
    void theFirstReadingBeginsWithTheFirstStepAndTheWindowOfTheScore() {
        var cursor = StepCursor.of(Step.class, "", NOW);

        assertThat(cursor).isEqualTo(new StepCursor<>(Step.ACCOUNT, "", 0, NOW.minus(Duration.ofDays(90)), NOW, null));
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
                .isEqualTo(new StepCursor<>(Step.ACCOUNT, "", 0, NOW, NOW.plus(Duration.ofDays(30)), null));
    }

    @Test
    void stepFollowsStepAndTheLastOneEndsTheReading() {
        var posts = StepCursor.of(
                Step.class,
                StepCursor.of(Step.class, "", NOW).goOn(List.of(), "", NOW).cursor(),
                NOW);
        var morePosts =
                StepCursor.of(Step.class, posts.goOn(List.of(), "2", NOW).cursor(), NOW);
        var end = morePosts.goOn(List.of(), "", NOW);

        assertThat(posts).isEqualTo(StepCursor.of(Step.class, "", NOW).to(Step.POSTS));
        assertThat(morePosts).isEqualTo(posts.toPage("2"));
        assertThat(end.last()).isTrue();
        assertThat(StepCursor.of(Step.class, end.cursor(), NOW).step()).isEqualTo(Step.ACCOUNT);
    }

    @Test
    void whatANetworkRemembersIsKeptFromReadingToReading() {
        var known = new Known(List.of(NOW), Map.of("a", List.of(1L)));
        var cursor = StepCursor.of(Step.class, "", NOW).remember(known).next(NOW);

        assertThat(StepCursor.of(Step.class, cursor.text(), NOW).memory(new Known(List.of(), Map.of())))
                .isEqualTo(known);
    }

    @Test
    void cursorsOfAnOlderVersionBeginAnew() {
        var first = StepCursor.of(Step.class, "", NOW);

        assertThat(StepCursor.of(Step.class, "{\"step\":\"FEED\",\"due\":[]}", NOW))
                .isEqualTo(first);
        assertThat(StepCursor.of(Step.class, first.remember(new Older(7)).text(), NOW)
                        .memory(new Known(List.of(), Map.of())))
                .isEqualTo(new Known(List.of(), Map.of()));
    }

    @Test
    void stepThatIsRefusedEndsAndIsTold() {
        var refusal = new NetworkFailure(NetworkFailure.Kind.NOT_ALLOWED, "403");
        var posts = StepCursor.of(Step.class, "", NOW).to(Step.POSTS).toPage("2");

        Page end = posts.without(refusal, NOW).orElseThrow();

        assertThat(end.last()).isTrue();
        assertThat(StepCursor.of(Step.class, end.cursor(), NOW).step()).isEqualTo(Step.ACCOUNT);
        assertThat(end.notMeasured()).containsExactly(new NotMeasured(SignalKind.SIGNAL_KIND_POSTS, "not_allowed", ""));
        assertThat(posts.to(Step.ACCOUNT).without(refusal, NOW)).isEmpty();
    }

    private record Known(List<Instant> times, Map<String, List<Long>> counts) {}

    private record Older(int times) {}
}
