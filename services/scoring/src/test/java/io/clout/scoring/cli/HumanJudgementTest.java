// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.cli.CloutCommandLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The score beside judgements, through the same path as {@code ./clout score}: everywhere those of {@link MadeUpJudgements}, and where the
 * contest's file is at hand its 3,153 too.
 */
class HumanJudgementTest {
    private static final Path CONTEST = Path.of("../../../shared/data/influence-pairs/train.csv");

    /**
     * Of the model file: 0.8624 (MODEL.md), with a standard error of 0.013; 0.845 for the number of followers alone.
     */
    private static final double CONTEST_FLOOR = 0.862;

    /** Those people have reactions and lists by chance, around what is usual: they were made up without knowledge of the model. */
    private static final double MADE_UP_FLOOR = 0.85;

    private static final List<List<String>> COLUMNS = List.of(
            List.of("follower_count", "FOLLOWERS", "TOTAL"),
            List.of("following_count", "FOLLOWING", "TOTAL"),
            List.of("listed_count", "LIST_MEMBERSHIPS", "TOTAL"),
            List.of("mentions_received", "MENTIONS_RECEIVED", "INCREMENT"),
            List.of("retweets_received", "RETWEETS_RECEIVED", "INCREMENT"),
            List.of("mentions_sent", "MENTIONS_GIVEN", "INCREMENT"),
            List.of("retweets_sent", "RETWEETS_GIVEN", "INCREMENT"),
            List.of("posts", "POSTS", "INCREMENT"));

    @Test
    void agreesWithHumans() throws IOException {
        List<String> rows = MadeUpJudgements.csv(1);

        double agreement = auc(firstChosen(rows), scores(rows));

        assertThat(rows).hasSize(MadeUpJudgements.PAIRS + 1);
        assertThat(agreement).isGreaterThan(MADE_UP_FLOOR);
        assertThat(agreement).as("better than followers alone").isGreaterThan(auc(firstChosen(rows), followers(rows)));
    }

    @Test
    void agreesWithTheHumansOfTheContest() throws IOException {
        assumeTrue(Files.exists(CONTEST), () -> "no judgements at " + CONTEST);
        List<String> rows = Files.readAllLines(CONTEST);

        assertThat(auc(firstChosen(rows), scores(rows))).isGreaterThan(CONTEST_FLOOR);
    }

    @Test
    void aSecondRunGivesTheSameBits() {
        String lines = signals(MadeUpJudgements.csv(2));

        assertThat(score(lines)).isNotEmpty().isEqualTo(score(lines));
    }

    private static List<Boolean> firstChosen(List<String> rows) {
        return rows.stream().skip(1).map(row -> row.startsWith("1,")).toList();
    }

    private static Map<String, Double> scores(List<String> rows) throws IOException {
        Map<String, Double> scores = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : score(signals(rows)).lines().toList()) {
            JsonNode person = json.readTree(line);
            scores.put(person.get("person").textValue(), person.get("score").doubleValue());
        }
        return scores;
    }

    private static Map<String, Double> followers(List<String> rows) {
        Map<String, Double> followers = new HashMap<>();
        List<String> header = List.of(rows.getFirst().split(","));
        for (int row = 1; row < rows.size(); row++) {
            for (String side : List.of("A", "B")) {
                int column = header.indexOf(side + "_follower_count");
                followers.put(row - 1 + side, Double.valueOf(rows.get(row).split(",")[column]));
            }
        }
        return followers;
    }

    /** Chance that a pair in which A was chosen differs more in A's favour than one in which B was. */
    private static double auc(List<Boolean> firstChosen, Map<String, Double> scores) {
        List<Double> chosen = new ArrayList<>();
        List<Double> refused = new ArrayList<>();
        for (int i = 0; i < firstChosen.size(); i++) {
            double difference = scores.getOrDefault(i + "A", 1.0) - scores.getOrDefault(i + "B", 1.0);
            (firstChosen.get(i) ? chosen : refused).add(difference);
        }
        double wins = 0;
        for (double a : chosen) {
            for (double b : refused) {
                wins += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        return wins / chosen.size() / refused.size();
    }

    private static String signals(List<String> rows) {
        List<String> header = List.of(rows.getFirst().split(","));
        StringBuilder lines = new StringBuilder();
        for (int row = 1; row < rows.size(); row++) {
            List<String> cells = List.of(rows.get(row).split(","));
            for (String side : List.of("A", "B")) {
                for (List<String> column : COLUMNS) {
                    lines.append("""
                            {"person":"%d%s","network":"TWITTER","account":"a","kind":"%s","semantics":"%s","value":%s,"occurredAt":"2013-04-01T00:00:00Z"}
                            """.formatted(
                                    row - 1,
                                    side,
                                    column.get(1),
                                    column.get(2),
                                    cells.get(header.indexOf(side + "_" + column.getFirst()))));
                }
            }
        }
        return lines.toString();
    }

    private static String score(String lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CloutCommandLine.run(
                new ScoreCommand(
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "--explain",
                "-");
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
