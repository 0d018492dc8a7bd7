// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.perks;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PerksQuarkusTest {

    private static final String CAMPAIGN = "/api/v1/brands/b/campaigns/c";

    @Test
    void claimNeedsAKey() {
        as("ada")
                .contentType("application/json")
                .body("{\"disclosureAcknowledged\":true}")
                .post("/api/v1/perks/c/claim")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("Idempotency-Key"));
    }

    @Test
    void refusalCarriesItsReasons() {
        as("ada")
                .contentType("application/json")
                .header("Idempotency-Key", "late")
                .body("{\"disclosureAcknowledged\":true}")
                .post("/api/v1/perks/c/claim")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-eligible"))
                .body("errors[0].pointer", equalTo("/SCORE_TOO_LOW"))
                .body("errors[0].detail", containsString("55"));
    }

    @ParameterizedTest
    @CsvSource({"'\"7\"', 200, ''", "'\"6\"', 412, version-conflict", "'W/\"7\"', 412, version-conflict"})
    void changeHasToNameTheVersionItWasMadeFrom(String tag, int status, String slug) {
        var response = as("editor")
                .contentType("application/json")
                .header("If-Match", tag)
                .body("{\"title\":\"Coffee\"}")
                .put(CAMPAIGN)
                .then()
                .statusCode(status);
        if (!slug.isEmpty()) {
            response.body("type", equalTo("/problems/" + slug));
        }
    }

    @Test
    void changeWithoutAVersionIsRefused() {
        as("editor")
                .contentType("application/json")
                .body("{}")
                .put(CAMPAIGN)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/version-missing"));
    }

    @Test
    void campaignThatIsKnownIsNotSentAgain() {
        as("viewer").get(CAMPAIGN).then().statusCode(200).header("ETag", "\"7\"");
        as("viewer").header("If-None-Match", "\"7\"").get(CAMPAIGN).then().statusCode(304);
    }

    @Test
    void everyWrongFieldOfATargetingIsNamed() {
        as("editor")
                .contentType("application/json")
                .body("""
                        {"targeting":{"alternatives":[{"clauses":[{"anyOf":[
                          {"score":{"minimum":"high"}},
                          {"country":"DE","language":"de"},
                          {"moon":"full"}]}]}]}}""")
                .post("/api/v1/brands/b/estimate")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/targeting/alternatives/0/clauses/0/anyOf/0/score/minimum"))
                .body("errors.pointer", hasItem("/targeting/alternatives/0/clauses/0/anyOf/1/language"))
                .body("errors.pointer", hasItem("/targeting/alternatives/0/clauses/0/anyOf/2/moon"));
    }

    @Test
    void tableHasAllPagesAndRunsNoFormula() {
        as("viewer")
                .get("/api/v1/brands/b/campaigns.csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("campaignId,brandId,content.title,"))
                .body(containsString("\r\nfirst,,\"'=cmd"))
                .body(containsString("\r\nsecond,,\"'=cmd"))
                .body(not(containsString(",=cmd")));
    }

    @Test
    void drawIsPublicAndItsBytesAreNotTouched() {
        given().get("/api/v1/draws/c").then().statusCode(200).body(equalTo("{\"rule\":\"clout-lottery-1\"}"));
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person));
    }
}
