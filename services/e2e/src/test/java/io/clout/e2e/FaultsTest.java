// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Nothing lost, nothing counted twice: whatever is killed, the score is the one of an undisturbed run. */
@ExtendWith(RunningPlatform.class)
class FaultsTest {
    private static final int POSTS = 2_000;

    @TempDir
    Path directory;

    @Test
    void theSameArchiveTwiceChangesNothing(Platform platform) throws Exception {
        try (Demo ada = Demo.person(platform, "ada")) {
            ada.api().consent();
            Path archive = archive("51");
            JsonNode first = imported(ada.api(), archive);
            double score = ada.api().awaitSettledScore().path("score").asDouble();

            JsonNode second = imported(ada.api(), archive);

            assertThat(first.path("signals").asInt()).isGreaterThan(POSTS);
            assertThat(second.path("signals").asInt()).isZero();
            assertThat(ada.api().awaitSettledScore().path("score").asDouble()).isEqualTo(score);
        }
    }

    @Test
    void killingPartsInTheMiddleOfAnImportChangesNoScore(Platform platform) throws Exception {
        Instant newest = Instant.now();
        try (Demo ada = Demo.person(platform, "ada");
                Demo ben = Demo.person(platform, "ben")) {
            ada.api().consent();
            ben.api().consent();
            imported(ada.api(), archive("61", newest));
            double undisturbed = ada.api().awaitSettledScore().path("score").asDouble();

            JsonNode begun = begin(ben.api(), archive("62", newest));
            for (String victim : List.of("ingest", "scoring", "kafka", "profile")) {
                int restarts = platform.restarts(victim);
                platform.kill(victim);
                platform.awaitRestarted(victim, restarts);
            }
            ben.api().awaitImport(begun.path("id").asText());
            int restarts = platform.restarts("gateway");
            platform.kill("gateway");
            platform.awaitRestarted("gateway", restarts);

            assertThat(ben.api().awaitSettledScore().path("score").asDouble()).isCloseTo(undisturbed, within(1e-9));
            assertThat(ada.api().awaitSettledScore().path("score").asDouble()).isCloseTo(undisturbed, within(1e-9));
        }
    }

    private Path archive(String accountId) throws IOException {
        return archive(accountId, Instant.now());
    }

    private Path archive(String accountId, Instant newest) throws IOException {
        return new XArchive(accountId, "somebody" + accountId, POSTS, 850, newest, 7)
                .write(directory.resolve(accountId + ".zip"));
    }

    private static JsonNode imported(Api api, Path archive) throws IOException, InterruptedException {
        JsonNode ended = api.awaitImport(begin(api, archive).path("id").asText());
        assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("DONE");
        return ended;
    }

    private static JsonNode begin(Api api, Path archive) throws IOException, InterruptedException {
        Api.Answer answer = api.upload(archive);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return answer.body();
    }
}
