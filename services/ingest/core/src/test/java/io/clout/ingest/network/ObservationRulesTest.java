// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_MENTIONS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_VIEWS_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reaction;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.ingest.network.Observation.TakenBack;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservationRulesTest {

    private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void countsOfAllSortsAreSignals() {
        assertThat(breach(new AccountTotal(SIGNAL_KIND_FOLLOWERS, 0))).isEmpty();
        assertThat(breach(new PostTotal("p", SIGNAL_KIND_VIEWS_RECEIVED, 1e9, AT)))
                .isEmpty();
        assertThat(breach(new TakenBack("p", SIGNAL_KIND_LIKES_RECEIVED, AT))).isEmpty();
        assertThat(breach(new PostTotal("p", SIGNAL_KIND_LIKES_RECEIVED, -1, AT)))
                .isPresent();
    }

    @Test
    void countThatIsTooLargeIsLeftOutByName() {
        assertThat(breach(new PostTotal("video", SIGNAL_KIND_VIEWS_RECEIVED, 1.6e9, AT)))
                .contains(new NotMeasured(SIGNAL_KIND_VIEWS_RECEIVED, "impossible_count", "video"));
        assertThat(breach(new AccountTotal(SIGNAL_KIND_FOLLOWERS, Double.NaN))).isPresent();
    }

    @Test
    void idsAndTimesThatNoStoreKeepsAreLeftOut() {
        assertThat(breach(new PostTotal("p\0", SIGNAL_KIND_LIKES_RECEIVED, 1, AT)))
                .contains(new NotMeasured(SIGNAL_KIND_LIKES_RECEIVED, "impossible_id", "p"));
        assertThat(breach(new PostTotal("p", SIGNAL_KIND_LIKES_RECEIVED, 1, Instant.MAX)))
                .contains(new NotMeasured(SIGNAL_KIND_LIKES_RECEIVED, "impossible_date", "p"));
        assertThat(breach(new Reaction("m", SIGNAL_KIND_MENTIONS_RECEIVED, "\ud83d", AT)))
                .isPresent();
        assertThat(breach(new PostReactions(
                        "p", SIGNAL_KIND_LIKES_RECEIVED, 1, List.of(new Reactor("ben", Optional.of(Instant.MIN))), AT)))
                .isPresent();
    }

    private static Optional<NotMeasured> breach(Observation observation) {
        return ObservationRules.breach(observation, AT);
    }
}
