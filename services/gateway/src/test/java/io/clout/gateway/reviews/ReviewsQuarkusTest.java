// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.reviews;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ReviewsQuarkusTest {

    @Test
    void operatorSeesWhatWaitsInAllNetworksThatAnswer() {
        as("operator")
                .get("/api/v1/reviews")
                .then()
                .statusCode(200)
                .body("items.network", containsInAnyOrder("MASTODON", "OTHER"))
                .body("items[0].handle", equalTo("en:Ada"));
    }

    @Test
    void operatorDecides() {
        decide("operator", "r1").then().statusCode(204);
        decide("operator", "r2").then().statusCode(404).body("type", equalTo("/problems/review-not-found"));
    }

    @Test
    void nobodyElseSeesOrDecides() {
        as("nobody").get("/api/v1/reviews").then().statusCode(403);
        decide("nobody", "r1").then().statusCode(403);
        given().get("/api/v1/reviews").then().statusCode(401);
    }

    @Test
    void sessionSaysWhoIsAnOperator() {
        as("operator").get("/api/v1/session").then().body("operator", equalTo(true));
        as("nobody").get("/api/v1/session").then().body("operator", equalTo(false));
    }

    private static Response decide(String role, String id) {
        return as(role).contentType("application/json")
                .body("{\"agreed\":true}")
                .post("/api/v1/reviews/mastodon/" + id);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.minted("person=olga&groups=" + role));
    }
}
