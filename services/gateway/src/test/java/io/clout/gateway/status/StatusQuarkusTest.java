// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.status;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.clout.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StatusQuarkusTest {

    @Test
    void everyoneSeesWhatWorksAndWhatDoesNot() {
        given().get("/api/v1/status")
                .then()
                .statusCode(200)
                .body("parts.name[0..3]", contains("profile", "scoring", "perks", "ingest"))
                .body("parts.findAll { it.works }.name", hasItem("scoring"))
                .body("parts.findAll { !it.works }.networks.flatten()", contains("Bing"))
                .body("parts.find { it.networks.contains('Mastodon') }.works", equalTo(true));
    }
}
