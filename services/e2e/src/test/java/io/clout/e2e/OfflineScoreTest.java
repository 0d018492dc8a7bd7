// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./clout score} on real accounts, where the data folder is beside the project. */
class OfflineScoreTest {
    private static final List<String> KINDS = List.of(
            "FOLLOWERS",
            "FOLLOWING",
            "LIST_MEMBERSHIPS",
            "MENTIONS_RECEIVED",
            "RETWEETS_RECEIVED",
            "MENTIONS_GIVEN",
            "RETWEETS_GIVEN",
            "POSTS");
    private static final int LINES = 1_000;
    private static final int COLUMNS_A_SIDE = 11;
    private static final String AT = "2013-04-01T00:00:00Z";

    @TempDir
    Path directory;

    @Test
    void twoRunsAgreeBitForBitAndExplanationsSumToTheScore() throws Exception {
        Path pairs = Platform.root().resolve("../shared/data/influence-pairs/train.csv");
        assumeTrue(Files.exists(pairs), "no influence-pairs beside the project: skipped");
        Path signals = Files.write(directory.resolve("signals.ndjson"), signals(Files.readAllLines(pairs)));

        String first = score(signals);
        String second = score(signals);

        assertThat(second.equals(first)).as("bit for bit").isTrue();
        assertThat(first.lines().count()).isEqualTo(2 * LINES);
        ObjectMapper json = new ObjectMapper();
        for (String line : first.lines().toList()) {
            JsonNode person = json.readTree(line);
            double sum = 0;
            for (JsonNode contribution : person.path("contributions")) {
                sum += contribution.path("points").asDouble();
            }
            assertThat(sum).isCloseTo(person.path("score").asDouble(), within(1e-9));
            assertThat(person.path("score").asDouble()).isBetween(1.0, 100.0);
        }
    }

    private static String score(Path signals) throws Exception {
        return Platform.clout(
                Duration.ofMinutes(2), List.of("score", "--as-of", AT, "--explain", signals.toString()), null);
    }

    private static List<String> signals(List<String> csv) {
        return IntStream.rangeClosed(1, LINES)
                .boxed()
                .<String>mapMulti((number, sink) -> {
                    String[] cells = csv.get(number).split(",", -1);
                    for (int side = 0; side < 2; side++) {
                        String person = number + "-" + side;
                        for (int i = 0; i < KINDS.size(); i++) {
                            String semantics = i < 3 ? "TOTAL" : "INCREMENT";
                            sink.accept(
                                    ("{\"person\":\"%s\",\"network\":\"TWITTER\",\"account\":\"%s\",\"kind\":\"%s\","
                                                    + "\"semantics\":\"%s\",\"value\":%s,\"occurredAt\":\"%s\"}")
                                            .formatted(
                                                    person,
                                                    person,
                                                    KINDS.get(i),
                                                    semantics,
                                                    cells[1 + side * COLUMNS_A_SIDE + i],
                                                    AT));
                        }
                    }
                })
                .toList();
    }
}
