// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.cli.CloutCommandLine;
import io.clout.common.network.NetworkName;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Signals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void peopleComeInTheOrderInWhichTheyAppear() throws IOException {
        List<JsonNode> people = score(List.of(followers("b", 10), followers("a", 20), followers("b", 30)), "-");

        assertThat(people)
                .extracting(person -> person.get("person").textValue())
                .containsExactly("b", "a");
    }

    @Test
    void explanationsAddUp() throws IOException {
        JsonNode person = score(
                        List.of(
                                followers("p", 812),
                                line("p", "LIKES_RECEIVED", "INCREMENT", 4.5, "\"id\":\"1\""),
                                line("p", "POSTS", "INCREMENT", 2, "\"id\":\"1\"")),
                        "--explain",
                        "-")
                .getFirst();

        double points = 0;
        for (JsonNode contribution : person.get("contributions")) {
            points += contribution.get("points").doubleValue();
        }
        assertThat(points).isCloseTo(person.get("score").doubleValue(), within(1e-9));
        assertThat(person.get("networks").get("TWITTER").doubleValue())
                .isCloseTo(person.get("score").doubleValue(), within(1e-9));
        assertThat(person.get("notMeasured").get(0).get("network").textValue()).isEqualTo("TWITTER");
    }

    @Test
    void everySignalOfEveryNetworkIsRead() throws IOException {
        List<String> lines = new ArrayList<>();
        Signals.networks()
                .forEach(network -> Arrays.stream(Kind.values())
                        .filter(kind -> kind.isOn(network))
                        .forEach(kind -> lines.add("""
                        {"person":"p","network":"%s","account":"1","kind":"%s","semantics":"%s","value":2,\
                        "occurredAt":"2026-01-01T00:00:00Z","actor":"somebody","actorDailyReactions":3}""".formatted(
                                        NetworkName.of(network),
                                        kind,
                                        kind.measure() == Kind.Measure.TOTAL ? "TOTAL" : "INCREMENT"))));

        assertThat(score(lines, "-")).hasSize(1);
        assertThat(problems()).contains("0 lines left out");
    }

    @Test
    void anActorGivesAtLeastTheOneReaction() throws IOException {
        score(
                List.of(line("p", "MENTIONS_RECEIVED", "INCREMENT", 1, "\"actor\":\"a\",\"actorDailyReactions\":0.5")),
                "-");

        assertThat(problems()).contains("line 1: actorDailyReactions is 1 or more");
    }

    /** In the words and with the reason of the import. */
    @Test
    void aLineOfAnotherSourceIsHeldToTheRulesOfItsImport() throws IOException {
        String good = """
                {"person":"p","network":"OTHER","account":"forum.example/p","kind":"POSTS","semantics":"INCREMENT",\
                "value":1,"occurredAt":"2026-11-20","content":"c"}""";
        List<String> lines = List.of(
                good,
                good.replace("POSTS", "STARS"),
                good.replace("forum.example/p", "a\\u0000b"),
                good.replace("\"value\":1", "\"value\":1e10"));

        assertThat(score(lines, "-")).hasSize(1);

        assertThat(problems())
                .contains(
                        "line 2: Other sources have no signals of this kind. (kind_not_open)",
                        "(not_plain)",
                        "(bad_value)",
                        "1 people from 4 lines; 3 lines left out");
    }

    @Test
    void aBadLineIsNamedAndDoesNotStopTheRest() throws IOException {
        List<String> lines = List.of(
                "{\"person\":",
                "[]",
                "{\"person\":\"p\"}",
                line("p", "FANS", "TOTAL", 1, "\"x\":[{}]"),
                line("p", "FOLLOWERS", "INCREMENT", 1, "\"x\":1"),
                line("p", "POSTS", "TOTAL", 1, "\"x\":1"),
                line("p", "POSTS", "INCREMENT", 1e10, "\"x\":1"),
                "",
                followers("p", 812));

        List<JsonNode> people = score(lines, "-");

        assertThat(people).hasSize(1);
        assertThat(problems())
                .contains(
                        "line 1: not JSON",
                        "line 2: not a JSON object",
                        "line 3: occurredAt is missing",
                        "line 4: unknown kind FANS",
                        "line 5: FOLLOWERS is a total of the account",
                        "line 6: a TOTAL of POSTS needs the content",
                        "line 7: POSTS of 1.0E10",
                        "1 people from 9 lines; 7 lines left out")
                .doesNotContain("line 8", "line 9");
    }

    @Test
    void orderRepetitionAndTotalsOfPostsDoNotMatter() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                followers("p", 812),
                at("p", "LIKES_RECEIVED", "TOTAL", 50, "2026-01-01T00:00:00Z", "\"content\":\"x\""),
                at("p", "LIKES_RECEIVED", "TOTAL", 57, "2026-01-05T00:00:00Z", "\"content\":\"x\""),
                at("p", "LIKES_RECEIVED", "TOTAL", 40, "2026-01-09T00:00:00Z", "\"content\":\"x\""),
                at("p", "POSTS", "INCREMENT", 1, "2026-01-01T00:00:00Z", "\"id\":\"x\""),
                at("p", "REPLIES_RECEIVED", "INCREMENT", 1, "2026-01-02T00:00:00Z", "\"id\":\"y\"")));
        JsonNode once = score(lines, "--explain", "-").getFirst();
        lines.addAll(List.copyOf(lines));

        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(lines, new Random(seed));
            assertThat(score(lines, "--explain", "-").getFirst().get("score")).isEqualTo(once.get("score"));
        }
    }

    @Test
    void laterSignalsDoNotCountYet() throws IOException {
        List<String> lines = List.of(
                at("p", "FOLLOWERS", "TOTAL", 10, "2026-01-01T00:00:00Z", "\"x\":1"),
                at("p", "FOLLOWERS", "TOTAL", 99_999, "2026-01-03T00:00:00Z", "\"x\":1"));

        double before = score(lines, "--as-of", "2026-01-02T00:00:00Z", "-")
                .getFirst()
                .get("score")
                .doubleValue();
        double after = score(lines, "-").getFirst().get("score").doubleValue();

        assertThat(before).isLessThan(after);
        assertThat(score(lines, "--as-of", "2025-01-02T00:00:00Z", "-")).isEmpty();
    }

    @Test
    void wrongArgumentsAndMissingFilesAreSaid() {
        assertThat(run("", "--nonsense")).isEqualTo(2);
        assertThat(run("", "no-such-file.ndjson")).isEqualTo(1);
        assertThat(run("", "--as-of", "yesterday", "-")).isEqualTo(2);
        assertThat(run("")).isEqualTo(2);
        assertThat(run("", "--help")).isZero();
    }

    private List<JsonNode> score(List<String> lines, String... args) throws IOException {
        assertThat(run(String.join("\n", lines), args)).isZero();
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> people = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            people.add(json.readTree(line));
        }
        return people;
    }

    private int run(String input, String... args) {
        out.reset();
        err.reset();
        return CloutCommandLine.run(
                new ScoreCommand(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }

    private String problems() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String followers(String person, int count) {
        return line(person, "FOLLOWERS", "TOTAL", count, "\"observedAt\":null");
    }

    private static String line(String person, String kind, String semantics, double value, String more) {
        return at(person, kind, semantics, value, "2026-01-01T00:00:00Z", more);
    }

    private static String at(String person, String kind, String semantics, double value, String at, String more) {
        return """
                {"person":"%s","network":"TWITTER","account":"1","kind":"%s","semantics":"%s","value":%s,"occurredAt":"%s",%s}""".formatted(person, kind, semantics, value, at, more);
    }
}
