// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.lottery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.cli.CloutCommandLine;
import io.clout.perks.lottery.DrawVerifier.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawVerifierTest {

    private static final String SEED = "5eed".repeat(16);
    private static final List<String> ENTRIES =
            IntStream.range(0, 50).mapToObj("%064x"::formatted).toList();

    @TempDir
    Path directory;

    @Test
    void drawThatFollowsTheRuleIsRight() {
        assertThat(DrawVerifier.verify(drawn(""), DrawRule.commitment(SEED))).isInstanceOf(Verdict.Right.class);
        assertThat(DrawVerifier.verify(drawn("0123456789abcdef"), "")).isInstanceOf(Verdict.Right.class);
        assertThat(drawn("").winners()).isNotEqualTo(drawn("0123456789abcdef").winners());
    }

    @Test
    void ranksAreThoseOfSha256sum() {
        // What printf %s 5eed:beacon:a | sha256sum prints begins with a4, for b with f5, for c with 54.
        assertThat(DrawRule.winners("5eed", "beacon", List.of("a", "b", "c"), 2))
                .containsExactly("c", "a");
        assertThat(DrawRule.commitment("5eed"))
                .isEqualTo("253e2c69fc07d2cf6f83c79b0bf81b9122c816573477986ca87c6ef907a52a53");
    }

    @Test
    void everyChangeIsFound() throws IOException {
        String json = drawn("").json();
        DrawRecord draw = DrawRecord.parse(json);
        List<String> others = new ArrayList<>(draw.winners());
        others.set(
                0,
                draw.entries().stream()
                        .filter(entry -> !draw.winners().contains(entry))
                        .findFirst()
                        .orElseThrow());
        Map<String, String> changes = new HashMap<>();
        changes.put("another seed", json.replace(SEED, "0".repeat(64)));
        changes.put(
                "another winner",
                json.replace(
                        "\"winners\" : [ \"" + draw.winners().getFirst(), "\"winners\" : [ \"" + others.getFirst()));
        changes.put("fewer winners", json.replace("\"quantity\" : 5", "\"quantity\" : 4"));
        changes.put("an entry left out", json.replace("\"" + ENTRIES.getFirst() + "\", ", ""));
        changes.put(
                "an unannounced value",
                json.replace("\"beacon_value\" : \"\"", "\"beacon_value\" : \"0123456789abcdef\""));

        changes.forEach((change, text) -> {
            assertThat(text).as(change).isNotEqualTo(json);
            assertThat(DrawVerifier.verify(DrawRecord.parse(text), ""))
                    .as(change)
                    .isInstanceOf(Verdict.Wrong.class);
        });
        assertThat(DrawVerifier.verify(draw, "00")).as("another commitment").isInstanceOf(Verdict.Wrong.class);
    }

    @Test
    void recordsGrowWithoutChanging() {
        DrawRecord announced = DrawRecord.announced("c", DrawRecord.COMMITTED, 5, DrawRule.commitment(SEED));

        assertThat(DrawRecord.parse(announced.json())).isEqualTo(announced);
        assertThat(DrawVerifier.verify(announced, "")).isInstanceOf(Verdict.NotDrawn.class);
        assertThatThrownBy(() -> DrawRecord.parse("{}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void commandSaysWhoWon() throws IOException {
        DrawRecord draw = drawn("");
        Path file = Files.writeString(directory.resolve("draw.json"), draw.json());

        assertThat(run("verify", file.toString(), "--entry", draw.winners().get(1)))
                .isEqualTo(
                        "0 Right: 5 of 50 entries won, as the seed and the rule say.\nYour entry won, in place 2.\n");
        Files.writeString(file, draw.json().replace(SEED, "0".repeat(64)));
        assertThat(run("verify", file.toString())).startsWith("1 Wrong: ");
    }

    private static String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        int code = CloutCommandLine.run(
                new DrawCommand(new PrintStream(out, true, UTF_8)), new PrintStream(out, true, UTF_8), arguments);
        return code + " " + out.toString(UTF_8);
    }

    private static DrawRecord drawn(String beacon) {
        String from = beacon.isEmpty() ? DrawRecord.COMMITTED : DrawRecord.COMMITTED_AND_BEACON;
        return DrawRecord.announced("c", from, 5, DrawRule.commitment(SEED))
                .closed("2026-11-28T12:00:00Z", ENTRIES, 5)
                .drawn(SEED, beacon.isEmpty() ? "" : "round 1", beacon);
    }
}
