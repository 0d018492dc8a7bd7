// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.me;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class MeQuarkusTest {

    @Test
    void tokenSaysWhoIsShown() {
        as("ada")
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("id", equalTo("ada"))
                .body("name", equalTo("ada of Clout"));
        as("ben").get("/api/v1/me").then().statusCode(200).body("id", equalTo("ben"));
    }

    @Test
    void profileComesWithConsentAndAccounts() {
        as("ada")
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("visibility", equalTo("COMMUNITY"))
                .body("consent.version", equalTo("2026-11"))
                .body("consent.givenAt", equalTo("2026-09-21T14:13:20Z"))
                .body("currentConsentVersion", equalTo("2026-11"))
                .body("minimumAge", equalTo(16))
                .body("accounts.id", contains("acc-ada"))
                .body("accounts[0].network", equalTo("TWITTER"))
                .body("accounts[0].proof", equalTo("ARCHIVE"))
                .body("accounts[0].problem", equalTo("token_revoked"))
                .body("accounts[0].nextSyncAt", nullValue());
    }

    @Test
    void accountsAreShownWhileTheirNetworkIsAway() {
        as("unlucky")
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("accounts.id", contains("acc-unlucky"))
                .body("accounts[0].lastSyncedAt", nullValue());
    }

    @Test
    void changeAnswersWithTheProfile() {
        as("ada")
                .contentType(ContentType.JSON)
                .body("{\"visibility\":\"PUBLIC\"}")
                .patch("/api/v1/me")
                .then()
                .statusCode(200)
                .body("id", equalTo("ada"));
    }

    @Test
    void consentIsCreated() {
        as("ada")
                .contentType(ContentType.JSON)
                .body("{\"version\":\"2026-11\",\"birthDate\":\"2001-12-31\"}")
                .post("/api/v1/me/consents")
                .then()
                .statusCode(201)
                .body("id", equalTo("ada"));
    }

    @Test
    void problemOfAServiceKeepsItsSlugAndPointsAtTheJsonField() {
        as("ada")
                .contentType(ContentType.JSON)
                .body("{\"version\":\"2026-11\",\"birthDate\":\"2020-12-31\"}")
                .post("/api/v1/me/consents")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-young"))
                .body("errors.pointer", contains("/birthDate"));
    }

    @Test
    void withdrawalAnswersWithTheProfile() {
        as("ada").delete("/api/v1/me/consents").then().statusCode(200).body("id", equalTo("ada"));
    }

    @Test
    void pauseIsAnnouncedShownAndEnded() {
        as("ada")
                .contentType(ContentType.JSON)
                .body("{\"until\":\"2026-12-24\"}")
                .put("/api/v1/me/rest")
                .then()
                .statusCode(200)
                .body("id", equalTo("ada"))
                .body("rest", nullValue());
        as("resting")
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("rest.from", equalTo("2026-11-20"))
                .body("rest.until", equalTo("2026-12-24"));
        as("resting").delete("/api/v1/me/rest").then().statusCode(200).body("id", equalTo("resting"));
    }

    @Test
    void pauseThatCannotBePointsAtItsEnd() {
        as("ada")
                .contentType(ContentType.JSON)
                .body("{\"until\":\"2020-12-24\"}")
                .put("/api/v1/me/rest")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/rest-invalid"))
                .body("errors.pointer", contains("/until"));
    }

    @Test
    void erasureAnswersWithNothing() {
        as("ada").delete("/api/v1/me").then().statusCode(204).body(equalTo(""));
    }

    @Test
    void everyWrongFieldIsNamed() {
        as("ada")
                .contentType(ContentType.JSON)
                .body("{\"version\":\"\"}")
                .post("/api/v1/me/consents")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"))
                .body("errors.pointer", contains("/birthDate", "/version"));
    }

    @Test
    void unknownFieldIsRefusedWithTheKnownOnes() {
        as("ada")
                .contentType(ContentType.JSON)
                .body("{\"score\":99}")
                .patch("/api/v1/me")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/score"))
                .body("errors[0].detail", containsString("name, visibility"));
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person));
    }
}
