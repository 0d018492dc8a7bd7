// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.clout.ingest.network.EntryMapping;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.ingest.network.SkipReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryReadingTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Observation POST = new PostTotal("7", SIGNAL_KIND_POSTS, 1, NOW);

    @Test
    void observationLeavesOutOnlyItself() {
        var tooMany = new PostTotal("7", SIGNAL_KIND_LIKES_RECEIVED, 1.6e9, NOW);
        var negative = new PostTotal("7", SIGNAL_KIND_LIKES_RECEIVED, -1, NOW);

        var reading = read((entry, account) -> new EntryResult.Observed(List.of(POST, tooMany, negative)));

        assertThat(reading.observed()).containsExactly(POST);
        assertThat(reading.skipped()).containsExactly(SkipReason.IMPOSSIBLE_COUNT);
    }

    @Test
    void whoReactedIsHeldToTheSameRules() {
        var reactions = new PostReactions(
                "7", SIGNAL_KIND_LIKES_RECEIVED, 1, List.of(new Reactor("a\0", Optional.empty())), NOW);
        var late = new PostReactions(
                "7", SIGNAL_KIND_LIKES_RECEIVED, 1, List.of(new Reactor("a", Optional.of(Instant.MAX))), NOW);

        var reading = read((entry, account) -> new EntryResult.Observed(List.of(reactions, late)));

        assertThat(reading.observed()).isEmpty();
        assertThat(reading.skipped()).containsExactly(SkipReason.IMPOSSIBLE_DATE, SkipReason.IMPOSSIBLE_ID);
    }

    @Test
    void mappingThatThrowsLeavesOutItsEntry() {
        var reading = read((entry, account) -> {
            throw new ArithmeticException("too large");
        });

        assertThat(reading.observed()).isEmpty();
        assertThat(reading.skipped()).containsExactly(SkipReason.NOT_UNDERSTOOD);
    }

    private static EntryReading read(EntryMapping mapping) {
        return EntryReading.of(mapping, NullNode.getInstance(), new ExternalAccount("1", "ada"), NOW);
    }
}
