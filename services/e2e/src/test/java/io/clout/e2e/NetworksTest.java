// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each network moves the score of whoever links it, by each of its ways in. */
@ExtendWith(RunningPlatform.class)
class NetworksTest {
    private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "GITHUB, ada-example",
        "BLUESKY, ada.example",
        "MASTODON, @ada@social.example",
        "YOUTUBE, @ada",
        "STACK_EXCHANGE, https://stackoverflow.com/users/77/ada",
    })
    void aHandleProvenByACodeCounts(String network, String handle, Platform platform) throws Exception {
        try (Demo ada = Demo.person(platform, "ada")) {
            ada.api().consent();

            Api.Answer begun = ada.api()
                    .post("/api/v1/me/accounts/" + network + "/handle", "{\"handle\":\"%s\"}".formatted(handle));
            assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
            platform.networks().profileSays("nothing yet");
            Api.Answer tooEarly = ada.api().post("/api/v1/me/accounts/" + network + "/handle/check", "");
            assertThat(tooEarly.body().path("type").asText()).isEqualTo("/problems/proof-not-shown");
            platform.networks().profileSays(begun.body().at("/code/text").asText());
            linksOnceLookedAt(ada, network);
            ada.api().awaitPointsOf(network);
        }
    }

    @Test
    void aKeyOfAVerifiedSiteCounts(Platform platform) throws Exception {
        try (Demo ada = Demo.person(platform, "ada")) {
            ada.api().consent();

            Api.Answer linked = ada.api()
                    .post("/api/v1/me/accounts/BING/key", "{\"handle\":\"www.ada.example\",\"key\":\"0123456789\"}");

            assertThat(linked.status()).as(linked.toString()).isEqualTo(200);
            ada.api().awaitPointsOf("BING");
        }
    }

    @Test
    void anExportOfInstagramCounts(Platform platform) throws Exception {
        uploadCounts(
                platform,
                "INSTAGRAM",
                Map.of(
                        "personal_information/personal_information/personal_information.json",
                        "{\"profile_user\":[{\"string_map_data\":{\"Username\":{\"value\":\"ada.pictures\"}}}]}",
                        "connections/followers_and_following/followers_1.json",
                        "[{\"string_list_data\":[{\"value\":\"ben\",\"timestamp\":1}]},{\"string_list_data\":[]}]",
                        "your_instagram_activity/media/posts_1.json",
                        "[{\"media\":[{\"creation_timestamp\":%d}]}]".formatted(yesterday.getEpochSecond())));
    }

    @Test
    void anExportOfSwarmCounts(Platform platform) throws Exception {
        uploadCounts(
                platform,
                "FOURSQUARE",
                Map.of(
                        "users.json", "{\"items\":[{\"id\":\"900\",\"firstName\":\"Ada\"}]}",
                        "friends.json", "{\"items\":[{\"id\":\"901\"},{\"id\":\"902\"}]}",
                        "tips.json",
                                "{\"items\":[{\"id\":\"t1\",\"createdAt\":%d,\"todo\":{\"count\":4},\"likes\":{\"count\":9}}]}"
                                        .formatted(yesterday.getEpochSecond())));
    }

    @Test
    void aTakeoutOfGooglePlusCountsThoughTheNetworkIsGone(Platform platform) throws Exception {
        uploadCounts(
                platform,
                "GOOGLE_PLUS",
                Map.of(
                        "Takeout/Profile/Profile.json",
                                "{\"displayName\":\"Ada Example\",\"emails\":[{\"value\":\"ada@example.org\"}]}",
                        "Takeout/Google+ Stream/Posts/20181011 - Hello.json", """
                                {"resourceName":"users/1/posts/a","creationTime":"2018-10-11 09:12:45+0200","author":{"resourceName":"users/1"},
                                 "plusOnes":[{"plusOner":{"resourceName":"users/2"}}],"reshares":[{"resharer":{"resourceName":"users/3"}}],
                                 "comments":[{"creationTime":"2018-10-12 08:00:00+0000","author":{"resourceName":"users/2"}}]}"""));
    }

    @Test
    void anArticleThatAnOperatorLookedAtCountsByItsLinksAndItsPageRank(Platform platform) throws Exception {
        platform.rankPages(Files.writeString(directory.resolve("links.tsv"), "1\t974\n2\t974\n3\t974\n974\t4\n"));
        try (Demo ada = Demo.person(platform, "ada")) {
            ada.api().consent();
            Api operator = new Api(platform.url(), new Tokens(platform, "olga"));

            Api.Answer begun =
                    ada.api().post("/api/v1/me/accounts/WIKIPEDIA/handle", "{\"handle\":\"en:Ada Example\"}");
            assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
            assertThat(ada.api().get("/api/v1/reviews").status()).isEqualTo(403);
            JsonNode review =
                    operator.get("/api/v1/reviews").body().path("items").path(0);
            Api.Answer agreed = operator.post(
                    "/api/v1/reviews/WIKIPEDIA/" + review.path("id").asText(), "{\"agreed\":true}");

            assertThat(agreed.status()).as(review + " " + agreed).isBetween(200, 204);
            linksOnceLookedAt(ada, "WIKIPEDIA");
            ada.api().awaitPointsOf("WIKIPEDIA");
            ada.api().awaitFeature("WIKIPEDIA", "INLINKS.total");
            ada.api().awaitFeature("WIKIPEDIA", "PAGE_RANK.total");
        }
    }

    @Test
    void whatTheOperatorImportsCountsOnceThePersonHasOpenedTheWay(Platform platform) throws Exception {
        try (Demo ada = Demo.person(platform, "ada")) {
            ada.api().consent();
            String person = ada.api().get("/api/v1/me").body().path("id").asText();
            String line = """
                    {"person":"%s","network":"OTHER","account":"forum.example/ada","kind":"FOLLOWERS","semantics":"TOTAL","value":812,"occurredAt":"%s"}
                    """.formatted(person, yesterday);
            Path signals = Files.writeString(directory.resolve("signals.ndjson"), line);

            Api.Answer opened =
                    ada.api().post("/api/v1/me/accounts/OTHER/handle", "{\"handle\":\"forum.example/ada\"}");
            assertThat(opened.status()).as(opened.toString()).isEqualTo(200);
            platform.importSignals(signals);

            ada.api().awaitPointsOf("OTHER");
        }
    }

    /** Looking is allowed only every few seconds. */
    private static void linksOnceLookedAt(Demo person, String network) {
        Await.until(Duration.ofMinutes(1), network + " is linked", () -> {
            Api.Answer looked = person.api().post("/api/v1/me/accounts/" + network + "/handle/check", "");
            assertThat(looked.status()).as(looked.toString()).isIn(200, 429);
            return looked.status() == 200;
        });
    }

    private void uploadCounts(Platform platform, String network, Map<String, String> files) throws Exception {
        try (Demo ada = Demo.person(platform, "ada")) {
            ada.api().consent();

            Api.Answer upload = ada.api().upload(network, Zip.write(directory.resolve(network + ".zip"), files));

            assertThat(upload.status()).as(upload.toString()).isEqualTo(202);
            JsonNode score = ada.api().awaitPointsOf(network);
            assertThat(score.path("score").asDouble()).isBetween(1.0, 100.0);
        }
    }
}
