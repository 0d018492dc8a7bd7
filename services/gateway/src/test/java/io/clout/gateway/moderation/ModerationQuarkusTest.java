// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.moderation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** Notices need no account; decisions need an operator. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ModerationQuarkusTest {
    @Test
    void anyoneGivesNoticeAndReadsWhatBecameOfIt() {
        post(given(), "notices", "{\"content\":\"q1\",\"reason\":\"SPAM\",\"text\":\"\"}")
                .then()
                .statusCode(201)
                .body("receipt", equalTo("r1"));
        post(given(), "notices", "{\"content\":\"q2\",\"reason\":\"SPAM\",\"text\":\"\"}")
                .then()
                .statusCode(404);
        post(given(), "notices", "{\"content\":\"q1\",\"reason\":\"BORING\",\"text\":\"\"}")
                .then()
                .statusCode(400);
        given().get("/api/v1/notices/r1")
                .then()
                .statusCode(200)
                .body("reason", equalTo("SPAM"))
                .body("statement.outcome", equalTo("REMOVED"))
                .body("statement.text", nullValue());
        post(given(), "notices/r1/appeal", "{\"text\":\"No.\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-to-appeal"));
    }

    @Test
    void authorReadsTheReasonsAndAppeals() {
        as("ada", "people")
                .get("/api/v1/me/statements")
                .then()
                .statusCode(200)
                .body("items.text", contains("Buy this."));
        post(as("ada", "people"), "me/statements/s1/appeal", "{\"text\":\"No.\"}")
                .then()
                .statusCode(204);
        given().get("/api/v1/me/statements").then().statusCode(401);
    }

    @Test
    void operatorsDecide() {
        as("olga", "operator")
                .get("/api/v1/moderation/cases")
                .then()
                .statusCode(200)
                .body("items.content", contains("q1"));
        var decision = "{\"outcome\":\"REMOVED\",\"ground\":\"SPAM\",\"facts\":\"It advertises.\"}";
        post(as("olga", "operator"), "moderation/cases/q1/decision", decision)
                .then()
                .statusCode(204);
        post(as("olga", "operator"), "moderation/cases/appeals/s1/decision", "{\"reversed\":true,\"facts\":\"Yes.\"}")
                .then()
                .statusCode(204);
        post(as("ada", "people"), "moderation/cases/q1/decision", decision)
                .then()
                .statusCode(403);
        as("ada", "people").get("/api/v1/moderation/cases").then().statusCode(403);
    }

    @Test
    void countsOfAYearAreOpen() {
        given().get("/api/v1/moderation/years/2026")
                .then()
                .statusCode(200)
                .body("year", equalTo(2026))
                .body("notices[0].count", equalTo(1))
                .body("medianHours", nullValue());
    }

    private static Response post(RequestSpecification as, String path, String body) {
        return as.contentType("application/json").body(body).post("/api/v1/" + path);
    }

    private static RequestSpecification as(String person, String group) {
        return given().auth().oauth2(Tokens.minted("person=" + person + "&groups=" + group));
    }
}
