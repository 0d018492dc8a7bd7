// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.signals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.signal.v1.SignalSemantics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportLineTest {
    private static final String GOOD = """
            {"person":"p","network":"OTHER","account":"a","kind":"LIKES_RECEIVED","semantics":"INCREMENT","value":1.5,\
            "occurredAt":"2026-11-20T10:00:00Z","observedAt":"2026-11-20T11:00:00Z","content":"c","actor":"x",\
            "actorDailyReactions":3,"id":"i","colour":"red"}""";

    @Test
    void everyFieldHasItsPlace() throws IOException {
        assertThat(read(GOOD)).isInstanceOfSatisfying(ImportLine.Readable.class, readable -> {
            var imported = readable.signal();
            assertThat(imported.getLine()).isEqualTo(1);
            assertThat(imported.getPersonId()).isEqualTo("p");
            assertThat(imported.getAccount()).isEqualTo("a");
            assertThat(imported.getId()).isEqualTo("i");
            var signal = imported.getSignal();
            assertThat(signal.getKind()).isEqualTo(SignalKind.SIGNAL_KIND_LIKES_RECEIVED);
            assertThat(signal.getSemantics()).isEqualTo(SignalSemantics.SIGNAL_SEMANTICS_INCREMENT);
            assertThat(signal.getValue()).isEqualTo(1.5);
            assertThat(signal.getContent()).isEqualTo("c");
            assertThat(signal.getActor()).isEqualTo("x");
            assertThat(signal.getActorDailyReactions()).isEqualTo(3);
            assertThat(signal.getObservedAt().getSeconds()
                            - signal.getOccurredAt().getSeconds())
                    .isEqualTo(3600);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"network\":\"OTHER\"        | \"network\":\"TWITTER\"    | not_other",
                "\"kind\":\"LIKES_RECEIVED\"  | \"kind\":\"UNSPECIFIED\"   | unknown_kind",
                "\"INCREMENT\"                | \"SUM\"                    | unknown_semantics",
                "\"value\":1.5                | \"value\":\"1.5\"          | not_a_number",
                "\"value\":1.5                | \"value\":1e999            | not_a_number",
                "\"value\":1.5,               |                            | no_value",
                "2026-11-20T10:00:00Z         | yesterday                  | not_a_time",
                "\"id\":\"i\"                 | \"id\":7                   | not_text",
                "{                            | [{                         | not_json"
            })
    void whatIsWrongIsSaid(String part, String instead, String reason) throws IOException {
        var line = GOOD.replace(part.strip(), instead == null ? "" : instead.strip());

        assertThat(read(line))
                .isInstanceOfSatisfying(
                        ImportLine.Unreadable.class,
                        unreadable -> assertThat(unreadable.rejected().reason()).isEqualTo(reason));
    }

    @Test
    void lineThatIsTooLongIsPassedOverAndTheNextOneIsRead() throws IOException {
        var reader = new LineReader(new ByteArrayInputStream(("x".repeat(1_000_000) + "\n" + GOOD).getBytes(UTF_8)));

        assertThat(ImportLine.read(reader.next().orElseThrow()))
                .isInstanceOfSatisfying(
                        ImportLine.Unreadable.class,
                        unreadable -> assertThat(unreadable.rejected().reason()).isEqualTo("too_long"));
        assertThat(ImportLine.read(reader.next().orElseThrow())).isInstanceOf(ImportLine.Readable.class);
        assertThat(reader.next()).isEmpty();
    }

    private static ImportLine read(String line) throws IOException {
        return ImportLine.read(new LineReader(new ByteArrayInputStream(line.getBytes(UTF_8)))
                .next()
                .orElseThrow());
    }
}
