// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import io.clout.gateway.testing.Browser;
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
class AccountsQuarkusTest {

    @Test
    void accountsAreListed() {
        as("ada").get("/api/v1/me/accounts").then().statusCode(200).body("items.id", contains("acc-ada"));
        as("nobody").get("/api/v1/me/accounts").then().statusCode(200).body("items", empty());
    }

    @Test
    void ownAccountIsUnlinkedAndAnothersIsNotFound() {
        as("ada").delete("/api/v1/me/accounts/acc-ada").then().statusCode(204);
        as("ada")
                .delete("/api/v1/me/accounts/acc-ben")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void networksComeWithTheCallersImports() {
        as("ada")
                .get("/api/v1/networks")
                .then()
                .statusCode(200)
                .body("items.network", contains("MASTODON", "GITHUB", "TWITTER", "BING", "OTHER"))
                .body("items[0].handleAvailable", equalTo(true))
                .body("items[0].pendingProof.code.place", equalTo("profile_bio"))
                .body("items[2].name", equalTo("X (Twitter)"))
                .body("items[2].oauthAvailable", equalTo(true))
                .body("items[2].syncs[0].problem", equalTo("token_revoked"))
                .body("items[2].imports.id", contains("imp-ada"));
    }

    @Test
    void networkThatIsAwayOffersNothingAndSaysWhy() {
        as("ada").get("/api/v1/networks").then().statusCode(200);

        as("unlucky")
                .get("/api/v1/networks")
                .then()
                .statusCode(200)
                .body("items.problem", contains(null, "unavailable", "unavailable", "unavailable", null))
                .body("items.name", contains("Mastodon", "GitHub", "X (Twitter)", "Bing", "Other sources"));
    }

    @Test
    void networkThatHangsHoldsUpNoOther() {
        as("waiter")
                .get("/api/v1/networks")
                .then()
                .statusCode(200)
                .time(lessThan(1_500L))
                .body("items[0].problem", equalTo("unavailable"))
                .body("items[4].problem", equalTo("unavailable"))
                .body("items[2].imports.id", contains("imp-waiter"));
    }

    @Test
    void ownImportIsShownAndAnothersIsNotFound() {
        as("ada")
                .get("/api/v1/me/accounts/twitter/imports/imp-ada")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
        as("ada").get("/api/v1/me/accounts/twitter/imports/imp-ben").then().statusCode(404);
    }

    @Test
    void linkBeginsAtTheNetworkAndComesBackToUs() {
        as("ada")
                .post("/api/v1/me/accounts/TWITTER/link")
                .then()
                .statusCode(200)
                .body("authorizationUrl", startsWith("https://NETWORK_TWITTER.test/authorize"))
                .body("authorizationUrl", endsWith("/api/v1/links/twitter/callback"));
    }

    @ParameterizedTest
    @CsvSource({
        "state=state-of-ada&code=c, linked=twitter",
        "state=state-of-ben&code=c, problem=link-expired",
        "state=state-of-ada&error=access_denied&error_description=no, problem=link-refused"
    })
    void linkEndsOnAPageOfTheWebApp(String answer, String told) {
        var browser = new Browser();
        browser.visit("/login?to=/api/v1/session");

        var response = browser.get("/api/v1/links/twitter/callback?" + answer);

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/networks?" + told);
    }

    @Test
    void linkEndsOnAPageAlsoWhenTheSessionHasEnded() {
        var response = new Browser().get("/api/v1/links/twitter/callback?state=s&code=c");

        assertThat(response.headers().firstValue("Location").orElseThrow())
                .endsWith("/networks?problem=unauthenticated");
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person));
    }
}
