// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class HandleQuarkusTest {
    private static final String HANDLE = "/api/v1/me/accounts/mastodon/handle";

    @Test
    void handleWithNothingToProveIsLinkedAtOnce() {
        post("ada", HANDLE, "{\"handle\":\" open \"}")
                .statusCode(200)
                .body("handle", equalTo("open"))
                .body("network", equalTo("MASTODON"));
    }

    @Test
    void handleIsProvenByACode() {
        post("ada", HANDLE, "{\"handle\":\"ada@m.test\"}")
                .statusCode(202)
                .body("handle", equalTo("ada@m.test"))
                .body("code.text", equalTo("clout-123"))
                .body("code.place", equalTo("profile_bio"));

        post("ada", HANDLE + "/check", "").statusCode(200).body("proof", equalTo("CODE"));
    }

    @Test
    void codeThatIsNotThereIsAProblemOfItsOwn() {
        post("ben", HANDLE + "/check", "").statusCode(409).body("type", equalTo("/problems/proof-not-shown"));
    }

    @Test
    void handleWithoutACodeWaitsForAnOperator() {
        post("ada", HANDLE, "{\"handle\":\"article\"}")
                .statusCode(202)
                .body("handle", equalTo("en:Article"))
                .body("code", nullValue());
    }

    @Test
    void handleThatCannotBeOneIsToldOfTheField() {
        post("ada", HANDLE, "{\"handle\":\"?\"}")
                .statusCode(400)
                .body("type", equalTo("/problems/not-a-handle"))
                .body("errors.pointer", contains("/handle"));
        post("ada", HANDLE, "{}").statusCode(400).body("errors.pointer", contains("/handle"));
    }

    @Test
    void keyLinksAndARefusedOneDoesNot() {
        var path = "/api/v1/me/accounts/mastodon/key";
        post("ada", path, "{\"handle\":\"ada.example\",\"key\":\"good\"}")
                .statusCode(200)
                .body("handle", equalTo("ada.example"));
        post("ada", path, "{\"handle\":\"ada.example\",\"key\":\"bad\"}")
                .statusCode(400)
                .body("type", equalTo("/problems/link-refused"))
                .body("errors.pointer", contains("/key"));
    }

    private static ValidatableResponse post(String person, String path, String body) {
        return given().auth()
                .oauth2(Tokens.of(person))
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }
}
