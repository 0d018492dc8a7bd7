// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ProblemsQuarkusTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/me",
        "PATCH, /api/v1/me",
        "DELETE, /api/v1/me",
        "POST, /api/v1/me/consents",
        "DELETE, /api/v1/me/consents",
        "GET, /api/v1/me/accounts",
        "DELETE, /api/v1/me/accounts/acc-ada",
        "GET, /api/v1/networks",
        "POST, /api/v1/me/accounts/TWITTER/link",
        "POST, /api/v1/me/accounts/TWITTER/archive",
        "GET, /api/v1/me/accounts/TWITTER/imports/imp-ada",
        "GET, /api/v1/me/score",
        "GET, /api/v1/me/score/history",
        "GET, /api/v1/me/score/explanation",
        "GET, /api/v1/me/events",
        "GET, /api/v1/people/ada"
    })
    void withoutTokenNothingIsTold(String method, String path) {
        var type = path.endsWith("archive") ? "application/zip" : "application/json";
        problem(
                        given().redirects()
                                .follow(false)
                                .contentType(type)
                                .request(method, path)
                                .then(),
                        401,
                        "unauthenticated",
                        path)
                .header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aud=gateway", "aud=other", "expires=-3600", "iss=https://evil.test", "forged=yes"})
    void tokenThatDoesNotHoldIsNoToken(String flaw) {
        var response =
                given().auth().oauth2(Tokens.minted("person=ada&" + flaw)).get("/api/v1/me");

        problem(response.then(), 401, "unauthenticated", "/api/v1/me");
    }

    @Test
    void tokenWithoutSignatureIsNoToken() {
        var unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEiLCJhdWQiOiJjbG91dCIsImV4cCI6OTk5OTk5OTk5OX0.";

        problem(given().auth().oauth2(unsigned).get("/api/v1/me").then(), 401, "unauthenticated", "/api/v1/me");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v2/me", "/api/", "/api/v1/me/score/nothing"})
    void unknownPathIsNotFound(String path) {
        problem(ada().get(path).then(), 404, "not-found", path);
    }

    @Test
    void unknownMethodIsNotAllowed() {
        problem(ada().put("/api/v1/me").then(), 405, "method-not-allowed", "/api/v1/me");
    }

    @Test
    void unknownBodyTypeIsUnsupported() {
        problem(
                ada().contentType("text/csv").body("a,b").patch("/api/v1/me").then(),
                415,
                "unsupported-media-type",
                "/api/v1/me");
    }

    @Test
    void unknownAnswerTypeIsNotAcceptable() {
        problem(ada().accept("image/png").get("/api/v1/me").then(), 406, "not-acceptable", "/api/v1/me");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "null",
                "[]",
                "7",
                "\"x\"",
                "{\"name\":7}",
                "{\"name\":{}}",
                "{\"name\":\"\"}",
                "{\"visibility\":\"EVERYBODY\"}",
                "{\"visibility\":1}",
                "{\"visibility\":\"\"}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\"} more",
                "{\"nane\":\"a\"}"
            })
    void bodyThatCannotBeUsedIsInvalid(String body) {
        problem(
                        ada().contentType("application/json")
                                .body(body)
                                .patch("/api/v1/me")
                                .then(),
                        400,
                        "invalid",
                        "/api/v1/me")
                .body("errors[0].pointer", notNullValue())
                .body("errors[0].detail", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001-02-30", "yesterday", "", "20011231", "2001-12-31T00:00:00Z"})
    void birthDateHasToBeADay(String day) {
        var body = "{\"version\":\"1\",\"birthDate\":\"" + day + "\"}";
        problem(
                        ada().contentType("application/json")
                                .body(body)
                                .post("/api/v1/me/consents")
                                .then(),
                        400,
                        "invalid",
                        "/api/v1/me/consents")
                .body("errors.pointer", contains("/birthDate"));
    }

    @Test
    void longBodyIsTooLarge() {
        var body = "{\"name\":\"" + "x".repeat(70_000) + "\"}";
        problem(
                ada().contentType("application/json")
                        .body(body)
                        .patch("/api/v1/me")
                        .then(),
                413,
                "too-large",
                "/api/v1/me");
    }

    @Test
    void longNameIsInvalid() {
        var body = "{\"name\":\"" + "x".repeat(81) + "\"}";
        problem(
                        ada().contentType("application/json")
                                .body(body)
                                .patch("/api/v1/me")
                                .then(),
                        400,
                        "invalid",
                        "/api/v1/me")
                .body("errors.pointer", contains("/name"));
    }

    @Test
    void unknownParameterIsInvalid() {
        problem(
                        ada().get("/api/v1/me/score/history?form=2026-11-01&to=2026-11-22")
                                .then(),
                        400,
                        "invalid",
                        "/api/v1/me/score/history")
                .body("errors.parameter", contains("form"))
                .body("detail", containsString("from, to"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"history?from=x", "history?to=2026-13-01", "explanation?day=now"})
    void parameterHasToBeADay(String query) {
        problem(
                ada().get("/api/v1/me/score/" + query).then(),
                400,
                "invalid",
                "/api/v1/me/score/" + query.split("\\?")[0]);
    }

    @Test
    void whatBreaksTellsNothingOfItsInsides() {
        problem(as("broken").get("/api/v1/me").then(), 500, "internal", "/api/v1/me")
                .body("detail", allOf(not(containsString("java")), not(containsString("select"))));
    }

    @Test
    void requestKeepsTheIdOfTheProxyInFront() {
        ada().header("X-Request-Id", "proxy-12345678")
                .get("/api/v1/nothing")
                .then()
                .body("requestId", equalTo("proxy-12345678"));
        ada().header("X-Request-Id", "<script>")
                .get("/api/v1/nothing")
                .then()
                .body("requestId", matchesPattern("[0-9a-f-]{36}"));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeLeadsToItsPage(ProblemType type) {
        given().get("/problems/" + type.slug())
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString(type.title()));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String slug, String path) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body("type", equalTo("/problems/" + slug))
                .body("title", notNullValue())
                .body("status", equalTo(status))
                .body("detail", allOf(notNullValue(), not(containsString("java."))))
                .body("instance", equalTo(path))
                .body("requestId", equalTo(response.extract().header("X-Request-Id")));
    }

    private static RequestSpecification ada() {
        return as("ada");
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person));
    }
}
