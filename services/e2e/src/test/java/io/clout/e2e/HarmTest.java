// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a member who means harm may try, and what comes of it. */
@ExtendWith(RunningPlatform.class)
class HarmTest {
    private static final int MANY = 18;

    @TempDir
    Path directory;

    @Test
    void exportsOfImpossibleEntriesHoldUpNobody(Platform platform) throws Exception {
        try (Demo harmful = Demo.person(platform, "ben");
                Demo ada = Demo.person(platform, "ada")) {
            harmful.api().consent();
            ada.api().consent();
            for (int i = 0; i < MANY; i++) {
                Map<String, String> files = Map.of(
                        "personal_information/personal_information.json",
                        "{\"profile_user\":[{\"string_map_data\":{\"Username\":{\"value\":\"harm\"}}}]}",
                        "media/posts_1.json",
                        "[{\"creation_timestamp\":9000000000000000000},{\"creation_timestamp\":-1},{\"media\":\"\\u0000\"}]");
                Path export = Zip.write(directory.resolve("harm" + i + ".zip"), files);
                assertThat(harmful.api().upload("INSTAGRAM", export).status()).isBetween(200, 499);
            }

            Map<String, String> good = Map.of(
                    "personal_information/personal_information.json",
                    "{\"profile_user\":[{\"string_map_data\":{\"Username\":{\"value\":\"ada.pictures\"}}}]}",
                    "connections/followers_and_following/followers_1.json",
                    IntStream.range(0, 50)
                            .mapToObj("{\"string_list_data\":[{\"value\":\"follower%d\"}]}"::formatted)
                            .collect(Collectors.joining(",", "[", "]")),
                    "media/posts_1.json",
                    "[{\"creation_timestamp\":%d}]".formatted(Instant.now().getEpochSecond() - 60));
            Api.Answer upload = ada.api().upload("INSTAGRAM", Zip.write(directory.resolve("good.zip"), good));
            assertThat(upload.status()).as(upload.toString()).isEqualTo(202);
            ada.api().awaitPointsOf("INSTAGRAM");
        }
    }

    /** Ten gigabytes are announced; the answer comes before any of them. */
    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "application/zip"})
    void uploadIsRefusedBeforeItIsTaken(String type, Platform platform) throws Exception {
        try (Demo ada = Demo.person(platform, "ada")) {
            String answer = headOfAnswer(
                    platform.url(), """
                    POST /api/v1/me/accounts/MASTODON/archive HTTP/1.1\r
                    Host: %s\r
                    Authorization: Bearer %s\r
                    Content-Type: %s\r
                    Content-Length: 10737418240\r
                    \r
                    PK""".formatted(platform.url().getAuthority(), platform.token("ada"), type));
            assertThat(answer).matches("HTTP/1.1 4\\d\\d .*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ada@localhost",
                "@ada@127.0.0.1",
                "@ada@192.0.2.1",
                "https://[::1]/@ada",
                "@ada@ada.localhost",
                "@ada@169.254.169.254"
            })
    void hostsThatAreNotPublicAreNotAsked(String handle, Platform platform) throws Exception {
        try (Demo ada = Demo.person(platform, "ada")) {
            ada.api().consent();

            Api.Answer refused =
                    ada.api().post("/api/v1/me/accounts/MASTODON/handle", "{\"handle\":\"%s\"}".formatted(handle));

            assertThat(refused.status()).as(refused.toString()).isBetween(400, 503);
            assertThat(ada.api().get("/api/v1/me").body().path("accounts")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800b", "a\\u0007b"})
    void textThatCannotBeWrittenComesInAtNoDoor(String text, Platform platform) throws Exception {
        try (Demo ada = Demo.person(platform, "ada")) {
            ada.api().consent();
            String body = "{\"name\":\"%s\",\"handle\":\"%s\"}".formatted(text, text);

            assertThat(ada.api().patch("/api/v1/me", body).status()).isBetween(400, 499);
            assertThat(ada.api().post("/api/v1/me/accounts/GITHUB/handle", body).status())
                    .isBetween(400, 499);
            assertThat(ada.api().get("/api/v1/me").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"handle\":", "{\"handle\":[1]}", "7", "\"\\u0000\"", "{\"handle\":{\"a\":1}}"})
    void answersNameNeitherLibrariesNorClasses(String body, Platform platform) throws Exception {
        try (Demo ada = Demo.person(platform, "ada")) {
            ada.api().consent();

            Api.Answer answer = ada.api().post("/api/v1/me/accounts/GITHUB/handle", body);

            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.body().toString())
                    .doesNotContain("io.clout", "com.", "org.", "java.", "jackson", "Exception", "quarkus");
        }
    }

    private static String headOfAnswer(URI server, String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var head = new byte[64];
            int read = socket.getInputStream().readNBytes(head, 0, 20);
            return new String(head, 0, read, StandardCharsets.ISO_8859_1)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
