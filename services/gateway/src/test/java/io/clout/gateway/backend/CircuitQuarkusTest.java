// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CircuitQuarkusTest {
    private final String ada = Tokens.of("ada");
    private final String unlucky = Tokens.of("unlucky");

    @Test
    void serviceThatKeepsFailingIsNotAskedAndTheRestGoesOn() {
        for (var tries = 0; tries < 20; tries++) {
            score(unlucky).then().statusCode(503);
        }

        score(ada)
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/unavailable"))
                .body("detail", containsString("Accounts can still be linked"));
        given().auth().oauth2(ada).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void outageOfANetworkIsAnAnswerAndLeavesTheCircuitClosed() {
        for (var call = 1; call <= 30; call++) {
            // The service counts its calls: each request reaches it once, never again as if it had not answered.
            imports(Tokens.of("stranded"))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "30")
                    .body("type", equalTo("/problems/network-unavailable"))
                    .body("detail", equalTo("X does not answer (" + call + ")."));
        }

        imports(ada).then().statusCode(200);
    }

    /** Leaves the circuit closed for the tests after this one, and shows that it closes. */
    @AfterEach
    void serviceIsAskedAgainAfterAWhile() {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (score(ada).statusCode() != 200) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static Response imports(String token) {
        return given().auth().oauth2(token).get("/api/v1/me/accounts/twitter/imports/imp-ada");
    }

    private static Response score(String token) {
        return given().auth().oauth2(token).get("/api/v1/me/score");
    }
}
