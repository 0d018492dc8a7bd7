// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.me;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
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
                .put("/api/v1/me/pause")
                .then()
                .statusCode(200)
                .body("id", equalTo("ada"))
                .body("pause", nullValue());
        as("pausing")
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("pause.from", equalTo("2026-11-20"))
                .body("pause.until", equalTo("2026-12-24"));
        as("pausing").delete("/api/v1/me/pause").then().statusCode(200).body("id", equalTo("pausing"));
    }

    @Test
    void pauseThatCannotBePointsAtItsEnd() {
        as("ada")
                .contentType(ContentType.JSON)
                .body("{\"until\":\"2020-12-24\"}")
                .put("/api/v1/me/pause")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/pause-invalid"))
                .body("errors.pointer", contains("/until"));
    }

    @Test
    void erasureAnswersWithAReceiptThatCanBeReadWithoutSigningIn() {
        var receipt = as("ada")
                .delete("/api/v1/me")
                .then()
                .statusCode(202)
                .body("steps.store", contains("PROFILE", "SCORES"))
                .extract()
                .<String>path("id");

        given().get("/api/v1/erasures/" + receipt)
                .then()
                .statusCode(200)
                .body("id", equalTo(receipt))
                .body("steps[0].erasedAt", equalTo("2026-09-21T14:13:20Z"))
                .body("steps[1].erasedAt", nullValue());
        given().get("/api/v1/erasures/no-such")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/erasure-not-found"));
    }

    @Test
    void peopleAreBlockedListedAndUnblocked() {
        as("ada").put("/api/v1/me/blocks/ben").then().statusCode(204);
        as("ada")
                .put("/api/v1/me/blocks/nobody")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/person-not-found"));
        as("ada")
                .get("/api/v1/me/blocks")
                .then()
                .statusCode(200)
                .body("items.id", contains("ben"))
                .body("items[0].blockedAt", equalTo("2026-09-21T14:13:20Z"));
        as("ada").delete("/api/v1/me/blocks/ben").then().statusCode(204);
    }

    @Test
    void whoLookedIsListed() {
        as("ada")
                .get("/api/v1/me/looks")
                .then()
                .statusCode(200)
                .body("items.what", contains("PROFILE", "TOPICS"))
                .body("items[0].by.name", equalTo("Ben"))
                .body("items[1].by", nullValue());
    }

    @Test
    void whoMovesWhomIsListed() {
        as("ada")
                .get("/api/v1/me/influence")
                .then()
                .statusCode(200)
                .body("influencers.name", contains("Ben"))
                .body("influencers[0].topics", contains("java"))
                .body("influencees", empty())
                .body("influenceesCount", equalTo(7));
    }

    @Test
    void momentsAreListedAndRemoved() {
        as("ada")
                .get("/api/v1/me/moments")
                .then()
                .statusCode(200)
                .body("items.id", contains("m1"))
                .body("items[0].url", equalTo("https://x.com/i/web/status/1"))
                .body("items[0].reactions[0].kind", equalTo("LIKES_RECEIVED"))
                .body("items[0].points", notNullValue())
                .body("items[0].people.name", contains("Ben"));
        as("newcomer").get("/api/v1/me/moments").then().statusCode(200).body("items[0].points", nullValue());
        as("ada").delete("/api/v1/me/moments/m1").then().statusCode(204);
        as("ada").delete("/api/v1/me/moments/m2").then().statusCode(404);
    }

    @Test
    void everythingIsExportedAsOneZip() throws IOException {
        var zip = as("ada")
                .get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("attachment; filename=\"clout-"))
                .extract()
                .asByteArray();

        var files = unzipped(zip);
        var json = new ObjectMapper();
        var about = json.readTree(files.get("about.json"));
        assertThat(about.path("schema").asText() + about.path("version").asInt())
                .isEqualTo("clout-export1");
        assertThat(about.path("files"))
                .extracting(file -> file.path("name").asText())
                .containsExactlyElementsOf(files.keySet().stream().skip(1).toList())
                .contains("profile.json", "scores.json", "chart.csv", "statements.json", "claims.json");
        var activities = json.readTree(files.get("activities.json"));
        assertThat(activities.path("orderedItems"))
                .extracting(item -> item.at("/object/type").asText())
                .containsExactly("Question", "Note");
        assertThat(activities.at("/orderedItems/1/object/inReplyTo").asText()).isEqualTo("urn:uuid:q9");
        assertThat(files.get("chart.csv")).startsWith("value,lower,upper,").contains("\r\n");
        assertThat(json.readTree(files.get("profile.json")).path("personId").asText())
                .isEqualTo("ada");
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
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
