// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.people;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;

import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PeopleQuarkusTest {

    @Test
    void visiblePersonIsShownWithScoreAndNothingElse() {
        given().auth()
                .oauth2(Tokens.of("ben"))
                .get("/api/v1/people/ada")
                .then()
                .statusCode(200)
                .body("$", aMapWithSize(3))
                .body("id", equalTo("ada"))
                .body("name", equalTo("ada of Clout"))
                .body("score", aMapWithSize(2))
                .body("score.score", equalTo(57.25f));
    }

    @Test
    void hiddenPersonAndNobodyLookTheSame() {
        for (var id : new String[] {"ben", "not-a-person"}) {
            given().auth()
                    .oauth2(Tokens.of("ada"))
                    .get("/api/v1/people/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"))
                    .body("detail", equalTo("There is no such person."));
        }
    }
}
