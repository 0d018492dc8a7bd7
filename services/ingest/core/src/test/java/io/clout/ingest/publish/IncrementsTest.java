// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_MENTIONS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_PAGE_RANK;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_PLUS_ONES;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_REPLIES_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clout.common.time.Timestamps;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Observation.Accumulated;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reaction;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalSemantics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IncrementsTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final ActorHash ACTORS =
            new ActorHash("a key of this instance".getBytes(StandardCharsets.UTF_8), "TWITTER");

    private final Map<String, Seen> seen = new HashMap<>();
    private final Set<SeenReactor> reactors = new HashSet<>();

    @Test
    void firstSightOfACountIsDatedToThePost() {
        List<Signal> signals = observe(MONDAY, likes("p1", 57));

        assertThat(signals).singleElement().satisfies(signal -> {
            assertThat(signal.getValue()).isEqualTo(57);
            assertThat(signal.getSemantics()).isEqualTo(SignalSemantics.SIGNAL_SEMANTICS_INCREMENT);
            assertThat(signal.getContent()).isEqualTo("p1");
            assertThat(Timestamps.instant(signal.getOccurredAt())).isEqualTo(WRITTEN);
        });
    }

    @Test
    void laterLikesAreAddedWhenTheyAreSeen() {
        observe(MONDAY, likes("p1", 57));
        List<Signal> signals = observe(TUESDAY, likes("p1", 60));

        assertThat(signals).singleElement().satisfies(signal -> {
            assertThat(signal.getValue()).isEqualTo(3);
            assertThat(Timestamps.instant(signal.getOccurredAt())).isEqualTo(TUESDAY);
        });
    }

    @Test
    void likesTakenBackAreTakenBack() {
        observe(MONDAY, likes("p1", 57));

        assertThat(observe(TUESDAY, likes("p1", 55)))
                .extracting(Signal::getValue)
                .containsExactly(-2.0);
    }

    @Test
    void seeingTheSameAgainSaysNothing() {
        observe(MONDAY, likes("p1", 57), new AccountTotal(SIGNAL_KIND_FOLLOWERS, 800), mention("m1"));

        assertThat(observe(TUESDAY, likes("p1", 57), new AccountTotal(SIGNAL_KIND_FOLLOWERS, 800), mention("m1")))
                .isEmpty();
    }

    @Test
    void samePostTwiceInOneObservationCountsOnce() {
        assertThat(observe(MONDAY, likes("p1", 5), likes("p1", 5)))
                .extracting(Signal::getValue)
                .containsExactly(5.0);
    }

    @Test
    void olderObservationsSayNothing() {
        observe(TUESDAY, likes("p1", 60), new AccountTotal(SIGNAL_KIND_FOLLOWERS, 800));

        assertThat(observe(MONDAY, likes("p1", 57), new AccountTotal(SIGNAL_KIND_FOLLOWERS, 700)))
                .isEmpty();
    }

    @Test
    void totalsOfTheAccountReplaceEachOther() {
        observe(MONDAY, new AccountTotal(SIGNAL_KIND_FOLLOWERS, 800));
        List<Signal> signals = observe(TUESDAY, new AccountTotal(SIGNAL_KIND_FOLLOWERS, 790));

        assertThat(signals).singleElement().satisfies(signal -> {
            assertThat(signal.getValue()).isEqualTo(790);
            assertThat(signal.getSemantics()).isEqualTo(SignalSemantics.SIGNAL_SEMANTICS_TOTAL);
            assertThat(signal.hasContent()).isFalse();
        });
    }

    @Test
    void firstZeroOfAKindSaysThatItIsMeasured() {
        assertThat(observe(MONDAY, likes("p1", 0), likes("p2", 0), likes("p3", 2)))
                .extracting(Signal::getValue)
                .containsExactly(0.0, 2.0);
    }

    @Test
    void kindThatOnlyTheApiKnowsIsAddedToAPostKnownFromTheArchive() {
        observe(MONDAY, likes("p1", 57));
        List<Signal> signals =
                observe(TUESDAY, likes("p1", 57), new PostTotal("p1", SIGNAL_KIND_REPLIES_RECEIVED, 7, WRITTEN));

        assertThat(signals).singleElement().satisfies(signal -> {
            assertThat(signal.getKind()).isEqualTo(SIGNAL_KIND_REPLIES_RECEIVED);
            assertThat(Timestamps.instant(signal.getOccurredAt())).isEqualTo(WRITTEN);
        });
    }

    @Test
    void whoReactedLeavesOnlyAsAHash() {
        assertThat(observe(MONDAY, mention("m1"))).singleElement().satisfies(signal -> {
            assertThat(signal.getActor()).hasSize(22).doesNotContain("12497");
            assertThat(signal.getActor()).isEqualTo(ACTORS.hash("12497"));
            assertThat(signal.getValue()).isEqualTo(1);
        });
    }

    @Test
    void whoIsNamedIsToldApartOnceAndTheRestStaysAnonymous() {
        assertThat(observe(MONDAY, likes("p1", 5, "ben", "eve")))
                .extracting(Signal::getValue, Signal::hasActor)
                .containsExactly(tuple(1.0, true), tuple(1.0, true), tuple(3.0, false));

        List<Signal> signals = observe(TUESDAY, likes("p1", 6, "eve", "zoe"));

        assertThat(signals).singleElement().satisfies(signal -> {
            assertThat(signal.getActor()).isEqualTo(ACTORS.hash("zoe"));
            assertThat(Timestamps.instant(signal.getOccurredAt())).isEqualTo(TUESDAY);
        });
    }

    @Test
    void whoIsNamedLaterNoLongerCountsAmongTheAnonymous() {
        observe(MONDAY, likes("p1", 5));

        assertThat(observe(TUESDAY, likes("p1", 5, "ben")))
                .extracting(Signal::getValue, Signal::hasActor)
                .containsExactly(tuple(1.0, true), tuple(-1.0, false));
        assertThat(observe(TUESDAY, likes("p1", 5, "ben"))).isEmpty();
    }

    @Test
    void whatAllPostsEverGotIsATotalThatGrowsWithEachPost() {
        assertThat(observe(MONDAY, ever("p1", 3), ever("p2", 4)))
                .extracting(Signal::getKind, Signal::getSemantics, Signal::getValue)
                .containsExactly(tuple(SIGNAL_KIND_PLUS_ONES, SignalSemantics.SIGNAL_SEMANTICS_TOTAL, 7.0));
        assertThat(observe(TUESDAY, ever("p1", 3), ever("p2", 4))).isEmpty();
        assertThat(observe(TUESDAY, ever("p1", 5), ever("p3", 1)))
                .extracting(Signal::getValue)
                .containsExactly(10.0);
    }

    @Test
    void countOfWhichIsKnownWhenItCameIsDatedSoAtFirstSight() {
        var stars = new PostReactions(
                "r1",
                SIGNAL_KIND_LIKES_RECEIVED,
                10,
                List.of(new Reactor("ben", Optional.of(MONDAY))),
                WRITTEN,
                List.of(new Observation.Dated(MONDAY.minusSeconds(60), 4), new Observation.Dated(TUESDAY, 2)));

        assertThat(observe(TUESDAY.plusSeconds(60), stars))
                .extracting(Signal::getValue, signal -> Timestamps.instant(signal.getOccurredAt()))
                .containsExactly(
                        tuple(1.0, MONDAY),
                        tuple(3.0, MONDAY.minusSeconds(60)),
                        tuple(2.0, TUESDAY),
                        tuple(4.0, WRITTEN));
        assertThat(observe(TUESDAY.plusSeconds(90), stars)).isEmpty();
    }

    @Test
    void fractionsAreKept() {
        assertThat(observe(MONDAY, new AccountTotal(SIGNAL_KIND_PAGE_RANK, 2.75)))
                .extracting(Signal::getValue)
                .containsExactly(2.75);
    }

    private List<Signal> observe(Instant asOf, Observation... observations) {
        var increments = new Increments(seen, reactors, ACTORS, asOf, asOf);
        List.of(observations).forEach(increments::add);
        seen.putAll(increments.changed());
        reactors.addAll(increments.newReactors());
        return increments.signals();
    }

    private static Observation ever(String post, long plusOnes) {
        return new Accumulated(post, SIGNAL_KIND_PLUS_ONES, plusOnes);
    }

    private static Observation likes(String post, long count) {
        return new PostTotal(post, SIGNAL_KIND_LIKES_RECEIVED, count, WRITTEN);
    }

    private static Observation likes(String post, long count, String... named) {
        var reactors = Stream.of(named)
                .map(actor -> new Reactor(actor, Optional.empty()))
                .toList();
        return new PostReactions(post, SIGNAL_KIND_LIKES_RECEIVED, count, reactors, WRITTEN);
    }

    private static Observation mention(String content) {
        return new Reaction(content, SIGNAL_KIND_MENTIONS_RECEIVED, "12497", WRITTEN);
    }
}
