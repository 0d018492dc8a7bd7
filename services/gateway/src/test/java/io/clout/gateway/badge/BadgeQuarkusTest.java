// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.badge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.clout.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BadgeQuarkusTest {
    private static final String ADA = "100000000000001";

    @Test
    void badgeShowsTheScoreOnAnySite() {
        given().get("/badge/" + ADA + ".svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cache-Control", "public, max-age=3600")
                .body(containsString(">57</text>"))
                .body(containsString("ada &lt;of&gt; Clout: Clout score 57"));
    }

    @Test
    void cardTellsOtherSitesWhatToShow() {
        given().header("Accept", "text/html")
                .get("/card/" + ADA)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("og:title\" content=\"ada &lt;of&gt; Clout: Clout score 57\""))
                .body(containsString("/oembed?url="))
                .body(not(containsString("<of>")));
    }

    @Test
    void embedBelongsToACardOfOurs() {
        var ours = ConfigProvider.getConfig().getValue("clout.gateway.public-url", String.class);
        given().queryParam("url", ours + "/card/" + ADA)
                .get("/oembed")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("type", equalTo("rich"))
                .body("html", containsString("/badge/" + ADA + ".svg"))
                .body("html", not(containsString("<of>")));
        given().queryParam("url", "https://elsewhere.example/card/" + ADA)
                .get("/oembed")
                .then()
                .statusCode(404);
        given().queryParam("url", ours + "/card/" + ADA)
                .queryParam("format", "xml")
                .get("/oembed")
                .then()
                .statusCode(501);
    }

    @Test
    void hiddenPeopleHaveNoBadge() {
        for (var path : new String[] {"/badge/7.svg", "/card/7", "/badge/100000000000002.svg"}) {
            given().get(path).then().statusCode(404);
        }
        given().get("/badge/100000000000003.svg").then().statusCode(503);
    }
}
