// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Nobody is scored unasked, nobody sees what is not for them, and who leaves leaves nothing behind. */
@ExtendWith(RunningPlatform.class)
class ConsentTest {
    @TempDir
    Path directory;

    @Test
    void withoutConsentNoSignalIsStoredAnywhere(Platform platform) throws Exception {
        try (Demo ada = Demo.person(platform, "ada")) {
            Path archive = new XArchive("7001700170017001", "unasked", 50, 10, Instant.now(), 1)
                    .write(directory.resolve("a.zip"));

            Api.Answer answer = ada.api().upload(archive);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body().path("type").asText()).isEqualTo("/problems/consent-required");
            assertThat(Stores.of(platform).mentions("7001700170017001", "unasked"))
                    .isEmpty();
            assertThat(ada.api().get("/api/v1/me/score").status()).isEqualTo(404);
        }
    }

    @Test
    void whoIsTooYoungIsRefused(Platform platform) throws Exception {
        try (Demo ada = Demo.person(platform, "ada")) {
            String version = ada.api()
                    .get("/api/v1/me")
                    .body()
                    .path("currentConsentVersion")
                    .asText();

            Api.Answer answer = ada.api()
                    .post(
                            "/api/v1/me/consents",
                            "{\"version\":\"%s\",\"birthDate\":\"%s\"}"
                                    .formatted(version, LocalDate.now().minusYears(15)));

            assertThat(answer.body().path("type").asText()).isEqualTo("/problems/too-young");
            assertThat(ada.api().get("/api/v1/me").body().has("consent")).isFalse();
        }
    }

    @Test
    void privateMessagesInAnArchiveAreNeverStored(Platform platform) throws Exception {
        try (Demo ada = Demo.person(platform, "ada")) {
            ada.api().consent();
            imported(ada, "7002700270027002");

            assertThat(Stores.of(platform).mentions(XArchive.PRIVATE_WORDS)).isEmpty();
        }
    }

    @Test
    void somebodyElsesScoreIsSeenOnlyAsTheyAllow(Platform platform) throws Exception {
        try (Demo ada = Demo.person(platform, "ada");
                Demo ben = Demo.person(platform, "ben")) {
            ada.api().consent();
            imported(ada, "7003700370037003");
            ada.api().awaitSettledScore();
            String id = ada.api().get("/api/v1/me").body().path("id").asText();

            assertThat(ben.api().get("/api/v1/people/" + id).status()).isEqualTo(404);
            ada.api().patch("/api/v1/me", "{\"visibility\":\"COMMUNITY\"}");
            assertThat(ben.api().get("/api/v1/people/" + id).status()).isEqualTo(404);
            ben.api().consent();
            Await.until(
                    Duration.ofSeconds(20),
                    "the community sees ada's score",
                    () -> ben.api()
                            .get("/api/v1/people/" + id)
                            .body()
                            .path("score")
                            .has("score"));
        }
    }

    @Test
    void whoLeavesLeavesNothingBehind(Platform platform) throws Exception {
        try (Demo ada = Demo.person(platform, "ada")) {
            ada.api().consent();
            imported(ada, "7004700470047004");
            ada.api().awaitSettledScore();
            String id = ada.api().get("/api/v1/me").body().path("id").asText();

            Api.Answer receipt = ada.api().delete("/api/v1/me");
            assertThat(receipt.status()).isEqualTo(202);

            Await.until(
                    Duration.ofSeconds(60),
                    "every store has forgotten ada",
                    () -> Stores.of(platform)
                            .mentions(id, "7004700470047004", "somebody7004700470047004")
                            .isEmpty());
            JsonNode steps = ada.api()
                    .get("/api/v1/erasures/" + receipt.body().path("id").asText())
                    .body()
                    .path("steps");
            assertThat(steps)
                    .hasSize(5)
                    .allSatisfy(step ->
                            assertThat(step.has("erasedAt")).as(step.toString()).isTrue());
            assertThat(ada.api().get("/api/v1/me/score").status()).isEqualTo(404);
        }
    }

    private void imported(Demo person, String accountId) throws Exception {
        Path archive = new XArchive(accountId, "somebody" + accountId, 60, 30, Instant.now(), 1)
                .write(directory.resolve(accountId + ".zip"));
        Api.Answer begun = person.api().upload(archive);
        assertThat(begun.status()).as(begun.body().toString()).isEqualTo(202);
        assertThat(person.api()
                        .awaitImport(begun.body().path("id").asText())
                        .path("state")
                        .asText())
                .isEqualTo("DONE");
    }
}
