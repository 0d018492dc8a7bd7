// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.signals;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SignalsQuarkusTest {

    @Test
    void everyLineIsAnsweredFor() {
        send(line("ada", "a") + line("ada", "a") + "\n" + line("ben", "b") + "{]\n" + line("ada", "c"))
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("repeated", equalTo(1))
                .body("rejectedLines", equalTo(2))
                .body("rejected.line", contains(4, 5))
                .body("rejected.reason", contains("unknown_person", "not_json"));
    }

    @Test
    void manyPiecesAreOneReport() {
        var lines = IntStream.range(0, 20_000)
                .mapToObj(number -> line(number % 2 == 0 ? "ada" : "ben", "id" + number))
                .collect(Collectors.joining());

        send(lines)
                .statusCode(200)
                .body("accepted", equalTo(10_000))
                .body("rejectedLines", equalTo(10_000))
                .body("rejected", hasSize(1_000));
    }

    @Test
    void serviceThatBreaksOffIsAProblem() {
        send(line("breaker", "a")).statusCode(503).contentType("application/problem+json");
    }

    @Test
    void serviceThatDoesNotAnswerIsGivenUp() {
        send(line("stuck", "a").repeat(4_096)).statusCode(504);
    }

    @Test
    void onlyATokenWithTheScopeMaySend() {
        given().auth()
                .oauth2(Tokens.of("ada"))
                .contentType("application/x-ndjson")
                .body(line("ada", "a").getBytes(UTF_8))
                .post("/api/v1/signals")
                .then()
                .statusCode(403);
        given().contentType("application/x-ndjson")
                .body(new byte[0])
                .post("/api/v1/signals")
                .then()
                .statusCode(401);
    }

    @Test
    void whoHasOpenedTheWayIsListed() {
        var operator = Tokens.minted("person=olga&scope=signals.write");
        given().auth()
                .oauth2(operator)
                .get("/api/v1/signals/people")
                .then()
                .statusCode(200)
                .body("items.person", equalTo(List.of("ada")))
                .body("items.name", equalTo(List.of("forum.example/ada")));
        given().auth()
                .oauth2(operator)
                .get("/api/v1/signals/people?after=ada")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().auth()
                .oauth2(Tokens.of("ada"))
                .get("/api/v1/signals/people")
                .then()
                .statusCode(403);
    }

    @Test
    void schemaOfALineIsPublished() {
        given().get("/api/v1/signals/schema")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body(containsString("QUOTES_RECEIVED"));
    }

    private static ValidatableResponse send(String lines) {
        return given().auth()
                .oauth2(Tokens.minted("person=olga&scope=signals.write"))
                .contentType("application/x-ndjson")
                .body(lines.getBytes(UTF_8))
                .post("/api/v1/signals")
                .then();
    }

    private static String line(String person, String id) {
        return """
                {"person":"%s","network":"OTHER","account":"forum.example/ada","kind":"LIKES_RECEIVED","semantics":"INCREMENT",\
                "value":1,"occurredAt":"2026-11-20T10:00:00Z","id":"%s"}
                """.formatted(person, id);
    }
}
