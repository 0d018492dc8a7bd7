// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers as GitHub's documentation says it does. */
public record FakeGitHub(Consumer<MappingBuilder> stubs, String url) {

    public static final String USER = """
            {"login":"ada","id":1815,"node_id":"MDQ6VXNlcjE4MTU=","type":"User","bio":"First. clout-7F3K","public_repos":2,
            "followers":812,"following":90,"created_at":"2012-07-11T20:38:33Z"}
            """;

    public void user(String json) {
        answers("/user/1815", okJson(json));
        answers("/users/ada", okJson(json));
    }

    /** A page of repositories; {@code more} if another one follows. */
    public void repositories(int page, boolean more, String... repositories) {
        ResponseDefinitionBuilder response = okJson(list(repositories)).withHeader("ETag", "W/\"page-" + page + "\"");
        if (more) {
            response.withHeader(
                    "Link",
                    "<%s/user/1815/repos?page=%d>; rel=\"next\", <%s/user/1815/repos?page=9>; rel=\"last\""
                            .formatted(url, page + 1, url));
        }
        stubs.accept(get(urlPathEqualTo("/users/ada/repos"))
                .withQueryParam("page", equalTo(Integer.toString(page)))
                .willReturn(response));
    }

    public void unchanged(int page) {
        stubs.accept(get(urlPathEqualTo("/users/ada/repos"))
                .withQueryParam("page", equalTo(Integer.toString(page)))
                .withHeader("If-None-Match", equalTo("W/\"page-" + page + "\""))
                .willReturn(aResponse().withStatus(304)));
    }

    /** Since July 2026 only administrators and collaborators are shown who starred a repository. */
    public void keepsStargazers(String repository, boolean withToken) {
        answers(
                "/repos/" + repository + "/stargazers",
                okJson(withToken ? "{\"message\":\"Not Found\"}" : "{\"message\":\"Requires authentication\"}")
                        .withStatus(withToken ? 404 : 401));
    }

    /** What happened at a repository of late, newest first. */
    public void events(String repository, int page, String... events) {
        stubs.accept(get(urlPathEqualTo("/repos/" + repository + "/events"))
                .withQueryParam("page", equalTo(Integer.toString(page)))
                .willReturn(okJson(list(events))));
    }

    /** How many stars a repository was given, by week. */
    public void starHistory(String repository, String... weeks) {
        stubs.accept(get(urlPathEqualTo("/repos/" + repository + "/stargazers/history"))
                .withHeader("X-GitHub-Api-Version", equalTo("2026-03-10"))
                .willReturn(okJson(list(weeks))));
    }

    public void forks(String repository, String... forks) {
        stubs.accept(get(urlPathEqualTo("/repos/" + repository + "/forks"))
                .withQueryParam("sort", equalTo("newest"))
                .withQueryParam("page", equalTo("1"))
                .willReturn(okJson(list(forks))));
    }

    public void answers(String path, ResponseDefinitionBuilder response) {
        stubs.accept(get(urlPathEqualTo(path)).willReturn(response));
    }

    public static String repository(int id, String name, int stars, int forks) {
        return """
                {"id":%d,"name":"%s","full_name":"ada/%s","fork":false,"created_at":"2020-01-01T00:00:00Z",
                "stargazers_count":%d,"watchers_count":%d,"forks_count":%d,"unknown":{"field":1}}
                """.formatted(id, name, name, stars, stars, forks);
    }

    public static String star(int user, String at) {
        return event("WatchEvent", user, at);
    }

    public static String event(String type, int user, String at) {
        return "{\"id\":\"1\",\"type\":\"%s\",\"created_at\":\"%s\",\"actor\":{\"login\":\"u%d\",\"id\":%d}}"
                .formatted(type, at, user, user);
    }

    /** A full page of stars by users numbered from {@code first}, all at one time. */
    public static String[] stars(int first, String at) {
        return IntStream.range(first, first + 100)
                .mapToObj(user -> star(user, at))
                .toArray(String[]::new);
    }

    /** So many stars on the first day of a week. */
    public static String week(Instant begin, int stars) {
        return "{\"week\":%d,\"total\":%d,\"days\":[%d,0,0,0,0,0,0]}".formatted(begin.getEpochSecond(), stars, stars);
    }

    public static String fork(int owner, String at) {
        return "{\"id\":9%d,\"fork\":true,\"created_at\":\"%s\",\"owner\":{\"login\":\"u%d\",\"id\":%d}}"
                .formatted(owner, at, owner, owner);
    }

    private static String list(String... elements) {
        return Arrays.stream(elements).collect(Collectors.joining(",", "[", "]"));
    }
}
