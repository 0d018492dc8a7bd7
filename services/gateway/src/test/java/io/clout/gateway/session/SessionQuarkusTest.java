// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.clout.gateway.testing.Browser;
import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.HttpCookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SessionQuarkusTest {
    private static final String CSRF = "X-Clout-Csrf";

    private final Browser browser = new Browser();

    @Test
    void loginLeadsToTheProviderWithStateNonceAndPkce() {
        var response = browser.get("/login?to=/score");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElseThrow())
                .contains("/authorize?", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
    }

    @Test
    void signedInPersonComesBackToWhereTheyWereGoing() {
        var response = browser.visit("/login?to=/api/v1/session");

        assertThat(response.uri().getPath()).isEqualTo("/api/v1/session");
        assertThat(response.body()).isEqualTo("{\"signedIn\":true,\"name\":\"Ada Lovelace\",\"operator\":true}");
    }

    @Test
    void cookiesAreOutOfReachOfScripts() {
        signIn();

        assertThat(browser.cookies()).isNotEmpty().allMatch(HttpCookie::isHttpOnly);
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getValue().contains("eyJhbGciOiJSUzI1NiI"));
    }

    @Test
    void servicesGetTheAccessTokenOfTheSession() {
        signIn();

        // The stand-ins take no token but one for the audience clout; the ID token is for the audience gateway.
        assertThat(browser.get("/api/v1/me").body()).contains("\"id\":\"ada\"");
    }

    @Test
    void bearerTokenWinsOverTheSession() {
        signIn();

        var response = browser.send("GET", "/api/v1/me", "", "Authorization", "Bearer " + Tokens.of("ben"));

        assertThat(response.body()).contains("\"id\":\"ben\"");
    }

    @Test
    void changeWithoutCsrfHeaderIsRefused() {
        signIn();

        var response = browser.send("DELETE", "/api/v1/me/consents", "");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("\"/problems/csrf\"");
    }

    @Test
    void changeFromAnotherSiteIsRefusedWhateverItsHeaders() {
        signIn();

        var response = browser.send("DELETE", "/api/v1/me/consents", "", CSRF, "1", "Sec-Fetch-Site", "cross-site");

        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void changeFromOurPagesPasses() {
        signIn();

        var response = browser.send("DELETE", "/api/v1/me/consents", "", CSRF, "1", "Sec-Fetch-Site", "same-origin");

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() {
        signIn();

        var response = browser.send("POST", "/logout", "", "Sec-Fetch-Site", "same-origin");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location").orElseThrow())
                .contains("/logout?", "id_token_hint=ey", "post_logout_redirect_uri=http");
        assertThat(browser.get("/api/v1/session").body()).isEqualTo("{\"signedIn\":false,\"operator\":false}");
    }

    @Test
    void newcomerIsLedToTheFormForANewAccount() {
        assertThat(browser.get("/login?to=/&prompt=create&ui_locales=de")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(
                        location -> assertThat(location).contains("/authorize?", "prompt=create", "ui_locales=de"));
        assertThat(browser.get("/login?to=/").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).doesNotContain("prompt="));
    }

    /** Going back in the browser leads there, and so does a sign-in that was broken off. */
    @ParameterizedTest
    @ValueSource(strings = {"/login/callback", "/login/callback?state=old&code=used", "/logout"})
    void addressesThatAreNoPagesLeadToTheApp(String path) {
        var response = browser.send("GET", path, "", "Accept", "text/html");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void openingTheWayOutAsAPageSignsNobodyOut() {
        signIn();

        assertThat(browser.get("/logout").statusCode()).isEqualTo(303);
        assertThat(browser.get("/api/v1/session").body()).contains("true");
    }

    @Test
    void nobodyIsSignedOutFromAnotherSite() {
        signIn();

        assertThat(browser.send("POST", "/logout", "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/api/v1/session").body()).contains("true");
    }

    @Test
    void erasureEndsTheSession() {
        signIn();

        assertThat(browser.send("DELETE", "/api/v1/me", "", CSRF, "1").statusCode())
                .isEqualTo(202);
        assertThat(browser.get("/api/v1/session").body()).isEqualTo("{\"signedIn\":false,\"operator\":false}");
    }

    @Test
    void forgedSessionIsNobodyAndNeverARedirect() {
        given().cookie("q_session_web", "forged").get("/api/v1/session").then().body("signedIn", equalTo(false));
        given().redirects()
                .follow(false)
                .cookie("q_session_web", "forged")
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.test/", "//evil.test/", "/\\evil.test", "javascript:alert(1)", "/%0d%0aX: y"})
    void nobodyIsSentElsewhere(String to) {
        assertThat(LocalPath.of(to)).startsWith("/").doesNotContain("evil.test/", "\\", "\n", "javascript");
    }

    private void signIn() {
        assertThat(browser.visit("/login?to=/api/v1/session").body()).contains("true");
    }
}
