// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class EventsQuarkusTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/api/v1/me/events")
    URI events;

    @AfterEach
    void hangUp() {
        client.shutdownNow();
    }

    @Test
    void scoreIsToldWheneverItChanges() throws Exception {
        try (var lines = watch("person=climber").body()) {
            var scores = lines.filter(line -> line.startsWith("data:")).limit(3).toList();

            assertThat(scores).doesNotHaveDuplicates().allMatch(data -> data.contains("\"score\":"));
        }
    }

    @Test
    void importIsToldAsItGoesOn() throws Exception {
        try (var lines = watch("person=importer").body()) {
            var states = lines.filter(line -> line.startsWith("data:") && line.contains("imp-importer"))
                    .limit(3)
                    .map(line -> line.replaceAll(".*\"state\":\"([A-Z]+)\".*", "$1"))
                    .toList();

            assertThat(states).containsExactly("READING", "READING", "DONE");
        }
    }

    @Test
    void personWithoutScoreIsKeptOnTheLine() throws Exception {
        var response = watch("person=newcomer");
        try (var lines = response.body()) {
            var first = lines.filter(line -> !line.isEmpty()).limit(4).toList();

            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            assertThat(first).contains(":welcome", "retry:1000", ":still here");
        }
    }

    @Test
    void streamEndsWithTheTokenItBeganWith() throws Exception {
        try (Stream<String> lines = watch("person=newcomer&expires=2").body()) {
            List<String> all = lines.toList();

            assertThat(all).isNotEmpty();
        }
    }

    @Test
    void streamsOfAPersonAreBoundedUntilOneEnds() throws Exception {
        var first = watch("person=crowd");
        watch("person=crowd");
        watch("person=crowd");

        assertThat(watch("person=crowd").statusCode()).isEqualTo(429);
        assertThat(watch("person=another").statusCode()).isEqualTo(200);

        first.body().close();
        var deadline = Instant.now().plusSeconds(20);
        while (watch("person=crowd").statusCode() != 200) {
            assertThat(Instant.now()).as("a place is free again").isBefore(deadline);
        }
    }

    private HttpResponse<Stream<String>> watch(String token) throws Exception {
        var request = HttpRequest.newBuilder(events)
                .header("Authorization", "Bearer " + Tokens.minted(token))
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, BodyHandlers.ofLines());
    }
}
