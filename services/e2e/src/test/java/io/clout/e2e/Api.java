// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** The REST API as an app of one person calls it. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;
    private final Supplier<String> token;

    /** Asks for a token before each call, since tokens are short-lived. */
    Api(URI base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /** What came back: status and body, which is empty where there is none. */
    record Answer(int status, JsonNode body) {}

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** With a key that makes a repetition harmless. */
    Answer post(String path, String json, String idempotencyKey) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer postCsv(String path, String csv) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofString(csv)));
    }

    Answer put(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer patch(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    /** Uploads an archive of X. */
    Answer upload(Path archive) throws IOException, InterruptedException {
        return upload("TWITTER", archive);
    }

    Answer upload(String network, Path archive) throws IOException, InterruptedException {
        return send(request("/api/v1/me/accounts/" + network + "/archive")
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofFile(archive)));
    }

    /** Consents to the current text as somebody born in 1990. */
    void consent() throws IOException, InterruptedException {
        String version = get("/api/v1/me").body().path("currentConsentVersion").asText();
        Answer answer = post(
                "/api/v1/me/consents",
                JSON.createObjectNode()
                        .put("version", version)
                        .put("birthDate", "1990-05-01")
                        .toString());
        if (answer.status() != 201) {
            throw new IllegalStateException("consent: " + answer);
        }
    }

    /** Waits until the import is done and returns it. */
    JsonNode awaitImport(String importId) {
        JsonNode[] found = new JsonNode[1];
        Await.until(Duration.ofMinutes(3), "import " + importId + " is done", () -> {
            JsonNode now =
                    get("/api/v1/me/accounts/TWITTER/imports/" + importId).body();
            found[0] = now;
            return now.path("state").asText().equals("DONE")
                    || now.path("state").asText().equals("FAILED");
        });
        return found[0];
    }

    /** Waits until a network brings points and returns the score. */
    JsonNode awaitPointsOf(String network) {
        JsonNode[] found = new JsonNode[1];
        Await.until(Duration.ofMinutes(1), network + " counts", () -> {
            found[0] = get("/api/v1/me/score").body();
            return found[0].path("networks").path(network).asDouble() > 0;
        });
        return found[0];
    }

    /** Waits until a feature of a network brings points. */
    void awaitFeature(String network, String feature) {
        Await.until(Duration.ofMinutes(1), feature + " of " + network + " counts", () -> {
            for (JsonNode points : get("/api/v1/me/score/explanation").body().path("contributions")) {
                if (points.path("network").asText().equals(network)
                        && points.path("feature").asText().equals(feature)
                        && points.path("points").asDouble() > 0) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Waits until the score has stopped moving and returns the answer. */
    JsonNode awaitSettledScore() {
        JsonNode[] found = new JsonNode[1];
        int[] same = new int[1];
        Await.until(Duration.ofMinutes(2), "the score has settled", () -> {
            Answer now = get("/api/v1/me/score");
            same[0] = now.status() == 200
                            && found[0] != null
                            && now.body().path("score").equals(found[0].path("score"))
                    ? same[0] + 1
                    : 0;
            found[0] = now.body();
            // Signals reach the score in well under a second; fifteen equal answers are three seconds of quiet.
            return same[0] >= 15;
        });
        return found[0];
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token.get());
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }
}
