// SPDX-License-Identifier: Apache-2.0
package io.clout.common.signal;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_STARS;
import static io.clout.proto.signal.v1.SignalSemantics.SIGNAL_SEMANTICS_INCREMENT;
import static io.clout.proto.signal.v1.SignalSemantics.SIGNAL_SEMANTICS_TOTAL;
import static io.clout.proto.signal.v1.SignalSemantics.SIGNAL_SEMANTICS_UNSPECIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.time.Timestamps;
import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.RejectedSignal;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.signal.v1.SignalSemantics;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OpenLineRulesTest {

    private static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void lineThatMeansSomethingPasses() {
        assertThat(OpenLineRules.refusal(like().build(), THEN)).isEmpty();
        assertThat(OpenLineRules.refusal(
                        line(SIGNAL_KIND_FOLLOWERS, SIGNAL_SEMANTICS_TOTAL, 12).build(), THEN))
                .isEmpty();
        assertThat(OpenLineRules.refusal(like().clearPersonId().build(), THEN))
                .as("the account says who it is")
                .isEmpty();
    }

    @Test
    void lineThatMeansNothingIsRefusedWithAReason() {
        var increment = line(SIGNAL_KIND_LIKES_RECEIVED, SIGNAL_SEMANTICS_INCREMENT, 1);

        assertThat(reason(increment.clone().setAccount(""))).isEqualTo("no_account");
        assertThat(reason(increment.clone().setId("x".repeat(201)))).isEqualTo("too_long");
        assertThat(reason(line(SIGNAL_KIND_STARS, SIGNAL_SEMANTICS_TOTAL, 1))).isEqualTo("kind_not_open");
        assertThat(reason(line(SIGNAL_KIND_LIKES_RECEIVED, SIGNAL_SEMANTICS_UNSPECIFIED, 1)))
                .isEqualTo("unknown_semantics");
        assertThat(reason(line(SIGNAL_KIND_FOLLOWERS, SIGNAL_SEMANTICS_INCREMENT, 1)))
                .isEqualTo("total_only");
        assertThat(reason(line(SIGNAL_KIND_LIKES_RECEIVED, SIGNAL_SEMANTICS_TOTAL, 1)))
                .isEqualTo("no_content");
        assertThat(reason(line(SIGNAL_KIND_FOLLOWERS, SIGNAL_SEMANTICS_TOTAL, -1)))
                .isEqualTo("bad_value");
        assertThat(reason(line(SIGNAL_KIND_FOLLOWERS, SIGNAL_SEMANTICS_TOTAL, Double.NaN)))
                .isEqualTo("bad_value");
        assertThat(reason(increment.clone().setId("a\0"))).isEqualTo("not_plain");
        assertThat(reason(increment.clone().setAccount("\ud83d"))).isEqualTo("not_plain");
        assertThat(reason(line(SIGNAL_KIND_FOLLOWERS, SIGNAL_SEMANTICS_TOTAL, 1e10)))
                .isEqualTo("bad_value");
        var early = increment.clone();
        early.getSignalBuilder().getOccurredAtBuilder().setSeconds(Long.MIN_VALUE);
        assertThat(reason(early)).isEqualTo("not_a_time");
        var timeless = increment.clone();
        timeless.getSignalBuilder().clearOccurredAt();
        assertThat(reason(timeless)).isEqualTo("no_time");
    }

    @Test
    void clocksMayDifferALittle() {
        var line = like().build();

        assertThat(OpenLineRules.refusal(line, THEN.minus(Duration.ofMinutes(4))))
                .isEmpty();
        assertThat(OpenLineRules.refusal(line, THEN.minus(Duration.ofMinutes(6))))
                .map(RejectedSignal::getReason)
                .contains("in_the_future");
    }

    private static ImportedSignal.Builder like() {
        return line(SIGNAL_KIND_LIKES_RECEIVED, SIGNAL_SEMANTICS_INCREMENT, 1).setId("1");
    }

    private static ImportedSignal.Builder line(SignalKind kind, SignalSemantics semantics, double value) {
        return ImportedSignal.newBuilder()
                .setLine(1)
                .setPersonId("ada")
                .setAccount("forum.example/ada")
                .setSignal(Signal.newBuilder()
                        .setKind(kind)
                        .setSemantics(semantics)
                        .setValue(value)
                        .setOccurredAt(Timestamps.of(THEN))
                        .setObservedAt(Timestamps.of(THEN)));
    }

    private static String reason(ImportedSignal.Builder line) {
        return OpenLineRules.refusal(line.build(), THEN).orElseThrow().getReason();
    }
}
