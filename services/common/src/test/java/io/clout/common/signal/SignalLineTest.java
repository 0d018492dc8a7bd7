// SPDX-License-Identifier: Apache-2.0
package io.clout.common.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.signal.v1.SignalSemantics;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalLineTest {
    private static final String GOOD = """
            {"person":"p","network":"OTHER","account":"a","kind":"LIKES_RECEIVED","semantics":"INCREMENT","value":1.5,\
            "occurredAt":"2026-11-20T10:00:00Z","observedAt":"2026-11-20T11:00:00Z","content":"c","actor":"x",\
            "actorDailyReactions":3,"id":"i","colour":{"red":[1]}}""";

    @Test
    void everyFieldHasItsPlace() {
        assertThat(SignalLine.parse(GOOD))
                .isEqualTo(new SignalLine(
                        "p",
                        Network.NETWORK_OTHER,
                        "a",
                        SignalKind.SIGNAL_KIND_LIKES_RECEIVED,
                        SignalSemantics.SIGNAL_SEMANTICS_INCREMENT,
                        1.5,
                        Instant.parse("2026-11-20T10:00:00Z"),
                        Instant.parse("2026-11-20T11:00:00Z"),
                        "c",
                        "i",
                        "x",
                        3.0));
    }

    @Test
    void whatIsOptionalMayBeAbsentOrNull() {
        String line = """
                {"person":"p","network":"STACK_EXCHANGE","account":"a","kind":"POSTS","semantics":"TOTAL","value":2,\
                "occurredAt":"2026-11-20T10:00:00Z","content":null,"actorDailyReactions":null}""";

        assertThat(SignalLine.parse(line)).isInstanceOfSatisfying(SignalLine.class, signal -> {
            assertThat(signal.observedAt()).isEqualTo(signal.occurredAt());
            assertThat(signal.content()).isNull();
            assertThat(signal.id()).isNull();
            assertThat(signal.actor()).isEmpty();
            assertThat(signal.actorDailyReactions()).isNull();
        });
    }

    @Test
    void nothingOccursAfterItWasObserved() {
        String line = GOOD.replace("2026-11-20T10:00:00Z", "2026-11-21T10:00:00Z");

        assertThat(SignalLine.parse(line))
                .isInstanceOfSatisfying(
                        SignalLine.class,
                        signal -> assertThat(signal.occurredAt()).isEqualTo(signal.observedAt()));
    }

    @Test
    void aDayBeginsAtMidnight() {
        String line = GOOD.replace("2026-11-20T10:00:00Z", "2026-11-20");

        assertThat(SignalLine.parse(line))
                .isInstanceOfSatisfying(
                        SignalLine.class,
                        signal -> assertThat(signal.occurredAt()).isEqualTo(Instant.parse("2026-11-20T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"person\":\"p\",            |                            | no_person",
                "\"person\":\"p\"             | \"person\":\"\"            | no_person",
                "\"account\":\"a\",           |                            | no_account",
                "\"network\":\"OTHER\",       |                            | no_network",
                "\"network\":\"OTHER\"        | \"network\":\"ORKUT\"      | unknown_network",
                "\"kind\":\"LIKES_RECEIVED\"  | \"kind\":\"UNSPECIFIED\"   | unknown_kind",
                "\"INCREMENT\"                | \"SUM\"                    | unknown_semantics",
                "\"value\":1.5                | \"value\":\"1.5\"          | not_a_number",
                "\"value\":1.5                | \"value\":1e999            | not_a_number",
                "\"value\":1.5,               |                            | no_value",
                "\"occurredAt\":\"2026-11-20T10:00:00Z\", |              | no_time",
                "2026-11-20T10:00:00Z         | yesterday                  | not_a_time",
                "2026-11-20T10:00:00Z         | +999999999-01-01T00:00:00Z | not_a_time",
                "2026-11-20T10:00:00Z         | 0001-01-01T00:00:00Z       | not_a_time",
                "2026-11-20T10:00:00Z         | 2026-13-01                 | not_a_time",
                "\"id\":\"i\"                 | \"id\":7                   | not_text",
                "[1]}}                        | [1]}} {}                   | not_json",
                "{\"person\"                  | [{\"person\"               | not_json",
                "{\"person\"                  | {person                    | not_json"
            })
    void whatIsWrongIsSaid(String part, String instead, String code) {
        String line = GOOD.replace(part.strip(), instead == null ? "" : instead.strip());

        assertThat(SignalLine.parse(line))
                .isInstanceOfSatisfying(
                        ParsedLine.Rejected.class,
                        rejected -> assertThat(rejected.reason().code()).isEqualTo(code));
    }

    @Test
    void everyKindOfTheContractCanBeNamed() {
        Arrays.stream(SignalKind.values())
                .filter(kind -> kind != SignalKind.UNRECOGNIZED && kind != SignalKind.SIGNAL_KIND_UNSPECIFIED)
                .forEach(kind -> assertThat(SignalLine.parse(
                                GOOD.replace("LIKES_RECEIVED", kind.name().substring("SIGNAL_KIND_".length()))))
                        .isInstanceOfSatisfying(
                                SignalLine.class,
                                signal -> assertThat(signal.kind()).isEqualTo(kind)));
    }
}
