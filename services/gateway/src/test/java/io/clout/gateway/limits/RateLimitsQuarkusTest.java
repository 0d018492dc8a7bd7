// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RateLimitsQuarkusTest {
    private static final int LIMIT = 600;

    /** A minute may turn meanwhile, so the limit may come once more. */
    @Test
    void callerLearnsWhatIsLeftAndIsRefusedAfterThat() {
        var token = Tokens.minted("person=busy&session=limited");
        int passed = 0;
        while (given().auth().oauth2(token).get("/api/v1/session").statusCode() == 200) {
            passed++;
            assertThat(passed).isLessThanOrEqualTo(2 * LIMIT);
        }

        assertThat(passed).isGreaterThanOrEqualTo(LIMIT);
        given().auth()
                .oauth2(token)
                .get("/api/v1/session")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]|[1-5][0-9]|60"))
                .header("RateLimit-Policy", "\"caller\";q=600;w=60")
                .header("RateLimit", matchesPattern("\"caller\";r=0;t=\\d+"))
                .body("type", equalTo("/problems/too-much"));
        given().auth()
                .oauth2(Tokens.minted("person=calm"))
                .get("/api/v1/session")
                .then()
                .statusCode(200)
                .header("RateLimit", matchesPattern("\"caller\";r=599;t=\\d+"));
    }
}
