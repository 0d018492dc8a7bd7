// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A network gets a process of its own and goes back while its signals flow: nothing is lost, nothing is counted twice. */
@ExtendWith(RunningPlatform.class)
class TogetherApartTest {

    /** So many that they are still being read when the platform stops. */
    private static final int POSTS = 40_000;

    @TempDir
    Path directory;

    @Test
    void switchingBetweenTogetherAndApartChangesNoScore(Platform platform) throws Exception {
        Instant newest = Instant.now();
        try (Demo olga = Demo.person(platform, "olga");
                Demo ada = Demo.person(platform, "ada");
                Demo ben = Demo.person(platform, "ben")) {
            for (Demo person : new Demo[] {olga, ada, ben}) {
                person.api().consent();
            }
            ended(olga.api(), begin(olga.api(), archive("71", newest)));
            double undisturbed = score(olga);

            String begunTogether = begin(ada.api(), archive("72", newest));
            assertReading(ada.api(), begunTogether);
            platform.restart("--apart", "twitter");
            assertThat(platform.part("ingest-twitter").path("state").asText()).isEqualTo("running");
            ended(ada.api(), begunTogether);

            String begunApart = begin(ben.api(), archive("73", newest));
            assertReading(ben.api(), begunApart);
            platform.restart();
            ended(ben.api(), begunApart);

            assertThat(score(ada)).isCloseTo(undisturbed, within(1e-9));
            assertThat(score(ben)).isCloseTo(undisturbed, within(1e-9));
        }
    }

    private static double score(Demo person) {
        return person.api().awaitSettledScore().path("score").asDouble();
    }

    private static void assertReading(Api api, String importId) throws IOException, InterruptedException {
        JsonNode now =
                api.get("/api/v1/me/accounts/TWITTER/imports/" + importId).body();
        assertThat(now.path("state").asText()).isEqualTo("READING");
    }

    private static void ended(Api api, String importId) {
        JsonNode ended = api.awaitImport(importId);
        assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("DONE");
        assertThat(ended.path("entriesRead").asInt())
                .isEqualTo(ended.path("entriesTotal").asInt());
    }

    private static String begin(Api api, Path archive) throws IOException, InterruptedException {
        Api.Answer answer = api.upload(archive);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return answer.body().path("id").asText();
    }

    private Path archive(String accountId, Instant newest) throws IOException {
        return new XArchive(accountId, "somebody" + accountId, POSTS, 850, newest, 7)
                .write(directory.resolve(accountId + ".zip"));
    }
}
