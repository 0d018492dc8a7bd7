// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.other;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_STARS;
import static io.clout.proto.signal.v1.SignalSemantics.SIGNAL_SEMANTICS_INCREMENT;
import static io.clout.proto.signal.v1.SignalSemantics.SIGNAL_SEMANTICS_TOTAL;
import static io.clout.proto.signal.v1.SignalSemantics.SIGNAL_SEMANTICS_UNSPECIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.RejectedSignal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LineRulesTest {

    @Test
    void lineThatMeansSomethingPasses() {
        assertThat(LineRules.refusal(Lines.like("ada", "ben", "1"), Lines.THEN)).isEmpty();
        assertThat(LineRules.refusal(Lines.followers("ada", "forum.example/ada", 12, Lines.THEN), Lines.THEN))
                .isEmpty();
    }

    @Test
    void lineThatMeansNothingIsRefusedWithAReason() {
        var increment = Lines.line("ada", SIGNAL_KIND_LIKES_RECEIVED, SIGNAL_SEMANTICS_INCREMENT, 1);

        assertThat(reason(increment.clone().setPersonId(" "))).isEqualTo("no_account");
        assertThat(reason(increment.clone().setAccount(""))).isEqualTo("no_account");
        assertThat(reason(increment.clone().setId("x".repeat(201)))).isEqualTo("too_long");
        assertThat(reason(Lines.line("ada", SIGNAL_KIND_STARS, SIGNAL_SEMANTICS_TOTAL, 1)))
                .isEqualTo("kind_not_open");
        assertThat(reason(Lines.line("ada", SIGNAL_KIND_LIKES_RECEIVED, SIGNAL_SEMANTICS_UNSPECIFIED, 1)))
                .isEqualTo("unknown_semantics");
        assertThat(reason(Lines.line("ada", SIGNAL_KIND_FOLLOWERS, SIGNAL_SEMANTICS_INCREMENT, 1)))
                .isEqualTo("total_only");
        assertThat(reason(Lines.line("ada", SIGNAL_KIND_LIKES_RECEIVED, SIGNAL_SEMANTICS_TOTAL, 1)))
                .isEqualTo("no_content");
        assertThat(reason(Lines.line("ada", SIGNAL_KIND_FOLLOWERS, SIGNAL_SEMANTICS_TOTAL, -1)))
                .isEqualTo("bad_value");
        assertThat(reason(Lines.line("ada", SIGNAL_KIND_FOLLOWERS, SIGNAL_SEMANTICS_TOTAL, Double.NaN)))
                .isEqualTo("bad_value");
        var timeless = increment.clone();
        timeless.getSignalBuilder().clearOccurredAt();
        assertThat(reason(timeless)).isEqualTo("no_time");
    }

    @Test
    void clocksMayDifferALittle() {
        var line = Lines.like("ada", "ben", "1");

        assertThat(LineRules.refusal(line, Lines.THEN.minus(Duration.ofMinutes(4))))
                .isEmpty();
        assertThat(LineRules.refusal(line, Lines.THEN.minus(Duration.ofMinutes(6))))
                .map(RejectedSignal::getReason)
                .contains("in_the_future");
    }

    private static String reason(ImportedSignal.Builder line) {
        return LineRules.refusal(line.build(), Lines.THEN).orElseThrow().getReason();
    }
}
