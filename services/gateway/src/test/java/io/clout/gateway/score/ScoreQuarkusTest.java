// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.score;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** Changes, explanation, interval and statement of the score in the API. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ScoreQuarkusTest {

    @Test
    void scoreComesWithIntervalChangesAndNetworks() {
        as("ada")
                .get("/api/v1/me/score")
                .then()
                .statusCode(200)
                .body("score", equalTo(57.25f))
                .body("interval", contains(55.25f, 59.25f))
                .body("model", equalTo("clout-1"))
                .body("day", equalTo("2026-11-22"))
                .body("asOf", equalTo("2026-11-18T11:06:40Z"))
                .body("dayChange", equalTo(-0.5f))
                .body("weekChange", nullValue())
                .body("networks", aMapWithSize(1))
                .body("networks.TWITTER", equalTo(56.25f))
                .body("notMeasured.kind", contains("LIST_MEMBERSHIPS"))
                .body("paused", equalTo(false))
                .body("trial.model", equalTo("clout-2"))
                .body("trial.score", equalTo(58.25f));
    }

    @Test
    void newcomerIsToldThatThereIsNoScoreYet() {
        as("newcomer")
                .get("/api/v1/me/score")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/score-not-ready"));
        as("newcomer")
                .get("/api/v1/me/score/explanation")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/score-not-ready"));
    }

    @Test
    void historyHasDaysAndMarkers() {
        as("ada")
                .get("/api/v1/me/score/history?from=2026-11-01&to=2026-11-22")
                .then()
                .statusCode(200)
                .body("items.day", contains("2026-11-01"))
                .body("items[0].final", equalTo(true))
                .body("items[0].reconstructed", equalTo(true))
                .body("items[0].paused", equalTo(false))
                .body("items[0].score", equalTo(56f))
                .body("markers.kind", contains("LINKED"))
                .body("markers[0].network", equalTo("TWITTER"))
                .body("markers[0].model", nullValue());
    }

    @Test
    void explanationHasContributionsAndCauses() {
        as("ada")
                .get("/api/v1/me/score/explanation?day=2026-11-22")
                .then()
                .statusCode(200)
                .body("contributions.feature", contains("START", "LIKES_RECEIVED.volume"))
                .body("contributions[0].network", nullValue())
                .body("contributions[1].kind", equalTo("LIKES_RECEIVED"))
                .body("before.score", equalTo(56f))
                .body("causes[0].before", equalTo(10f))
                .body("causes[0].after", equalTo(12f))
                .body("causes[0].points", equalTo(1.25f));
    }

    @Test
    void firstPageIsOneAnswer() {
        as("ada")
                .get("/api/v1/me/home?visit=2026-11-20")
                .then()
                .statusCode(200)
                .body("score.score", equalTo(57.25f))
                .body("history.items[0].score", equalTo(56f))
                .body("now.causes[0].points", equalTo(1.25f))
                .body("weekAgo.score", equalTo(57.25f))
                .body("visit.score", equalTo(57.25f));
        as("ada").get("/api/v1/me/home").then().statusCode(200).body("visit", nullValue());
        as("ada").get("/api/v1/me/home?visit=yesterday").then().statusCode(400);
        as("newcomer").get("/api/v1/me/home").then().statusCode(404).body("type", equalTo("/problems/score-not-ready"));
    }

    @Test
    void statementIsForThePersonAndTheKeysForEverybody() {
        as("ada")
                .get("/api/v1/me/score/statement?day=2026-11-21")
                .then()
                .statusCode(200)
                .body("jws", equalTo("header.2026-11-21.signature"));
        as("newcomer")
                .get("/api/v1/me/score/statement")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/statement-not-ready"));
        given().get("/api/v1/me/score/statement").then().statusCode(401);
        given().get("/api/v1/statement-keys").then().statusCode(200).body("keys.kid", contains("k1"));
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person));
    }
}
