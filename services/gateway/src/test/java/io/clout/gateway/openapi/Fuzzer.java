// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.openapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Sends valid, mutated and hostile requests to the routes of an OpenAPI document, and says what should not have been answered. */
final class Fuzzer {
    /** Every answer comes in a moment; the streams of the document never end and are left out. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern INSIDES =
            Pattern.compile("\\b(java|jakarta|io|org|com)\\.[a-z]+\\.[a-zA-Z.]*[A-Z]|Exception|(?i)\\bselect .+ from ");
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "0",
            "-1",
            "9223372036854775808",
            "1e999",
            "null",
            "id-1",
            "ada",
            "\u0000",
            "a\u0000b",
            "\uFFFF",
            "\uD83D\uDE00",
            "' or 1=1 --",
            "<script>alert(1)</script>",
            "../../../etc/passwd",
            "%00",
            "${jndi:ldap://localhost/a}",
            "0001-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-02-30",
            "2026-11-28",
            "00000000-0000-0000-0000-000000000000",
            "x".repeat(3_000));
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=nonsense",
            "text/plain",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "*/*",
            "nonsense");
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "{}",
            "{\"a\":".repeat(200),
            "[".repeat(2_000),
            "{\"name\":\"\\u0000\"}",
            "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ncut",
            "\u0000\u0001\u0002");
    private static final List<String> COOKIES = List.of(
            "q_session_web=", "q_session_web=a|b|c", "q_session_web_chunk_1=x", "q_session_web=" + "e".repeat(200));

    private record Route(String method, String path, JsonNode operation) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final List<Optional<String>> callers;
    private final Random random;
    private final long seed;
    private final List<Route> routes = new ArrayList<>();

    /** @param callers bearer tokens; empty for nobody */
    Fuzzer(String base, JsonNode document, List<Optional<String>> callers, long seed) {
        this.base = base;
        this.callers = callers;
        this.seed = seed;
        this.random = new Random(seed);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> member.getKey().matches("get|put|post|patch|delete"))
                        .filter(member -> !member.getValue().toString().contains("text/event-stream"))
                        .forEach(member -> routes.add(new Route(
                                member.getKey().toUpperCase(Locale.ROOT), path.getKey(), member.getValue()))));
    }

    /** One line for each kind of fault, with the request that showed it. */
    TreeSet<String> run(int requests) throws InterruptedException {
        var faults = new TreeSet<String>();
        for (int number = 0; number < requests; number++) {
            var route = routes.get(number < routes.size() ? number : random.nextInt(routes.size()));
            fault(route).ifPresent(fault -> faults.add(fault + " (seed " + seed + ")"));
        }
        return faults;
    }

    private Optional<String> fault(Route route) throws InterruptedException {
        var request = request(route);
        var name = route.operation().path("operationId").asText();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 500) {
                return Optional.of(name + " answers 500 to " + request.uri() + " "
                        + request.headers().map());
            }
            return INSIDES.matcher(answer.body()).find()
                    ? Optional.of(name + " shows " + answer.body() + " to " + request.uri())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(name + " gives no answer to " + request.uri() + " "
                    + request.headers().map() + ": " + e);
        }
    }

    private HttpRequest request(Route route) {
        var path = route.path();
        while (path.contains("{")) {
            path = path.replaceFirst("\\{\\w+}", encoded(one(WORDS)));
        }
        var query = new StringBuilder();
        route.operation().path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query") && random.nextBoolean()) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.path("name").asText())
                        .append('=')
                        .append(encoded(one(WORDS)));
            }
        });
        var request = HttpRequest.newBuilder(URI.create(base + path + query))
                .timeout(PATIENCE)
                .header("X-Clout-Csrf", "1");
        if (random.nextBoolean()) {
            request.header("Idempotency-Key", header(one(WORDS)));
            request.header("If-Match", random.nextBoolean() ? "\"7\"" : header(one(WORDS)));
        }
        one(callers)
                .ifPresentOrElse(
                        token -> request.header("Authorization", "Bearer " + token),
                        () -> request.header("Cookie", one(COOKIES)));
        return request.method(route.method(), body(route, request)).build();
    }

    private HttpRequest.BodyPublisher body(Route route, HttpRequest.Builder request) {
        var content = route.operation().path("requestBody").path("content").properties();
        if (content.isEmpty() && random.nextInt(4) > 0) {
            return BodyPublishers.noBody();
        }
        var declared = content.isEmpty()
                ? Optional.<String>empty()
                : Optional.of(content.iterator().next().getKey());
        request.header(
                "Content-Type", declared.filter(_ -> random.nextInt(3) > 0).orElseGet(() -> one(TYPES)));
        var example = content.isEmpty()
                ? ""
                : content.iterator().next().getValue().path("example").toString();
        return BodyPublishers.ofByteArray(
                (example.isEmpty() || random.nextInt(3) == 0 ? one(BODIES) : mutated(example)).getBytes(UTF_8));
    }

    /** A valid body in which one value, or nothing, is another. */
    private String mutated(String example) {
        var values = Pattern.compile("(?<=:)(\"[^\"]*\"|[0-9.]+|true|false)").matcher(example);
        var found = values.results().toList();
        if (found.isEmpty() || random.nextInt(4) == 0) {
            return example;
        }
        var value = one(found);
        var instead = random.nextBoolean()
                ? "\"" + one(WORDS).replace("\u0000", "\\u0000") + "\""
                : one(List.of("null", "[]", "{}", "-1", "1e400", "9223372036854775808", "\"\"", "true"));
        return example.substring(0, value.start()) + instead + example.substring(value.end());
    }

    /** Java's client refuses what no header can hold. */
    private static String header(String word) {
        var text = word.replaceAll("[^\\x20-\\x7e]", "?").strip();
        return new String(text.getBytes(ISO_8859_1), ISO_8859_1);
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, UTF_8).replace("+", "%20");
    }

    private <T> T one(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
