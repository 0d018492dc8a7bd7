// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_MENTIONS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_VIEWS_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.network.NotMeasured;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reaction;
import io.clout.ingest.network.Observation.Reactor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservationRulesTest {

    private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void countsOfAllSortsAreSignals() {
        assertThat(ObservationRules.breach(new AccountTotal(SIGNAL_KIND_FOLLOWERS, 0)))
                .isEmpty();
        assertThat(ObservationRules.breach(new PostTotal("p", SIGNAL_KIND_VIEWS_RECEIVED, 1e9, AT)))
                .isEmpty();
        assertThat(ObservationRules.breach(new PostTotal("p", SIGNAL_KIND_LIKES_RECEIVED, -1, AT)))
                .isEmpty();
    }

    @Test
    void countThatIsTooLargeIsLeftOutByName() {
        assertThat(ObservationRules.breach(new PostTotal("video", SIGNAL_KIND_VIEWS_RECEIVED, 1.6e9, AT)))
                .contains(new NotMeasured(SIGNAL_KIND_VIEWS_RECEIVED, "bad_value", "video"));
        assertThat(ObservationRules.breach(new AccountTotal(SIGNAL_KIND_FOLLOWERS, Double.NaN)))
                .isPresent();
    }

    @Test
    void idsAndTimesThatNoStoreKeepsAreLeftOut() {
        assertThat(ObservationRules.breach(new PostTotal("p\0", SIGNAL_KIND_LIKES_RECEIVED, 1, AT)))
                .contains(new NotMeasured(SIGNAL_KIND_LIKES_RECEIVED, "bad_text", "p"));
        assertThat(ObservationRules.breach(new PostTotal("p", SIGNAL_KIND_LIKES_RECEIVED, 1, Instant.MAX)))
                .contains(new NotMeasured(SIGNAL_KIND_LIKES_RECEIVED, "no_date", "p"));
        assertThat(ObservationRules.breach(new Reaction("m", SIGNAL_KIND_MENTIONS_RECEIVED, "\ud83d", AT)))
                .isPresent();
        assertThat(ObservationRules.breach(new PostReactions(
                        "p", SIGNAL_KIND_LIKES_RECEIVED, 1, List.of(new Reactor("ben", Optional.of(Instant.MIN))), AT)))
                .isPresent();
    }
}
