// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.clout.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What programs written for Klout get. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class KloutQuarkusTest {
    private static final String ADA = "100000000000001";

    @Test
    void identityLeadsToTheNumberAndBack() {
        for (var path : new String[] {
            "/v2/identity.json/twitter?screenName=Ada", "/v2/identity.json/tw/12", "/v2/identity.json/tw/ada"
        }) {
            ok(path).body("$", aMapWithSize(2)).body("id", equalTo(ADA)).body("network", equalTo("ks"));
        }
        for (var own : new String[] {"klout", "ks"}) {
            ok("/v2/identity.json/" + own + "/" + ADA + "/tw")
                    .body("id", equalTo("12"))
                    .body("network", equalTo("tw"));
        }
    }

    @Test
    void strangersAndHiddenPeopleAreNotFound() {
        for (var path : new String[] {
            "/v2/identity.json/twitter?screenName=ben",
            "/v2/identity.json/tw/13",
            "/v2/identity.json/gp/12",
            "/v2/identity.json/zz/12",
            "/v2/identity.json/klout/" + ADA + "/gp",
            "/v2/user.json/1",
            "/v2/user.json/no-number",
            "/v2/user.json/" + ADA + "/secrets",
            "/v2/nothing",
        }) {
            call(path, "good")
                    .statusCode(404)
                    .body("error", equalTo(404))
                    .body("description", equalTo("No such user or resource."));
        }
    }

    @Test
    void userHasScoreAndChanges() {
        for (var path : new String[] {"/v2/user.json/" + ADA, "/v2/tw-user.json/12"}) {
            ok(path).body("$", aMapWithSize(4))
                    .body("kloutId", equalTo(ADA))
                    .body("nick", equalTo("ada"))
                    .body("score.score", equalTo(57.25f))
                    .body("score.bucket", equalTo("50-59"))
                    .body("scoreDeltas.dayChange", equalTo(-0.5f))
                    .body("scoreDeltas.weekChange", equalTo(0f))
                    .body("scoreDeltas.monthChange", equalTo(2.75f));
        }
    }

    @Test
    void partsOfAUser() {
        ok("/v2/user.json/" + ADA + "/score")
                .body("score", equalTo(57.25f))
                .body("scoreDelta.dayChange", equalTo(-0.5f))
                .body("bucket", equalTo("50-59"));
        ok("/v2/user.json/" + ADA + "/topics")
                .body("$", hasSize(2))
                .body("[0].id", matchesPattern("\\d+"))
                .body("[0].displayName", equalTo("Java"))
                .body("[0].name", equalTo("Java"))
                .body("[0].slug", equalTo("java"))
                .body("[0].imageUrl", startsWith("http"))
                .body("[0].displayType", equalTo("normal"))
                .body("[0].topicType", equalTo("sub"))
                .body("[1].id", equalTo("5241585099662481339"))
                .body("[1].topicType", equalTo("super"));
        ok("/v2/user.json/" + ADA + "/influence")
                .body("myInfluencers", empty())
                .body("myInfluencersCount", equalTo(0))
                .body("myInfluencees", hasSize(1))
                .body("myInfluencees[0].entity.id", equalTo(ADA))
                .body("myInfluencees[0].entity.payload.score.score", equalTo(57.25f))
                .body("myInfluenceesCount", equalTo(7));
    }

    @Test
    void versionOneKnowsPeopleByTheirTwitterNames() {
        ok("/1/klout.json?users=ada,ben")
                .body("status", equalTo(200))
                .body("users", hasSize(1))
                .body("users[0].twitter_screen_name", equalTo("ada"))
                .body("users[0].kscore", equalTo(57.25f));
        ok("/v2/klout.json?users=ada").body("users[0].kscore", equalTo(57.25f));
        ok("/1/users/show.json?users=ada")
                .body("users[0].twitter_id", equalTo("12"))
                .body("users[0].score.kscore", equalTo(57.25f))
                .body("users[0].score.slope", equalTo(2.75f))
                .body("users[0].score.delta_1day", equalTo(-0.5f));
        ok("/1/users/topics.json?users=ada").body("users[0].topics", contains("Java", "Music"));
        ok("/1/soi/influenced_by.json?users=ada").body("users[0].influencers", empty());
        ok("/1/soi/influencer_of.json?users=ada")
                .body("users[0].influencees", hasSize(1))
                .body("users[0].influencees[0].kscore", equalTo(57.25f));
    }

    @Test
    void versionOneAlsoSpeaksXml() {
        call("/1/klout.xml?users=ada", "good")
                .statusCode(200)
                .contentType("text/xml")
                .body("response.status", equalTo("200"))
                .body("response.users.user.twitter_screen_name", equalTo("ada"))
                .body("response.users.user.kscore", equalTo("57.25"));
        call("/1/klout.xml?users=ben", "good").statusCode(404).body("error.status", equalTo("404"));
    }

    @Test
    void versionOneRefusesNobodyAndTooMany() {
        call("/1/klout.json", "good").statusCode(400);
        call("/1/klout.json?users=a,b,c,d,e,f", "good").statusCode(400).body("status", equalTo(400));
        call("/1/klout.json?users=ben", "good").statusCode(404);
        call("/1/nothing.json?users=ada", "good").statusCode(404);
    }

    @Test
    void keyIsNeededAndItsQuotaIsAnnounced() {
        given().get("/v2/user.json/" + ADA)
                .then()
                .statusCode(403)
                .header("X-Mashery-Error-Code", "ERR_403_DEVELOPER_INACTIVE")
                .body("error", equalTo(403))
                .body("description", equalTo("Invalid or unprovided API key. All calls must have a key."));
        call("/v2/user.json/" + ADA, "made-up").statusCode(403);
        call("/v2/user.json/" + ADA, "hasty")
                .statusCode(403)
                .header("X-Mashery-Error-Code", "ERR_403_DEVELOPER_OVER_QPS")
                .header("Retry-After", "1");
        call("/v2/user.json/" + ADA, "spent")
                .statusCode(403)
                .header("X-Mashery-Error-Code", "ERR_403_DEVELOPER_OVER_RATE")
                .header("Retry-After", "3600");
        ok("/v2/user.json/" + ADA)
                .header("X-Mashery-Responder", not(""))
                .header("RateLimit-Policy", "\"day\";q=10000;w=86400")
                .header("RateLimit", matchesPattern("\"day\";r=9999;t=\\d+"));
    }

    @Test
    void outageIsUnavailableAndNoScoreYetIsNotFound() {
        call("/v2/user.json/100000000000003", "good").statusCode(503);
        call("/v2/user.json/100000000000002", "good").statusCode(404);
    }

    @Test
    void metricsNameNobody() {
        ok("/v2/user.json/" + ADA);
        given().get("/badge/" + ADA + ".svg").then().statusCode(200);
        given().header("Accept", "text/html").get("/people/a-person").then();

        given().get(metrics())
                .then()
                .statusCode(200)
                .body(containsString("uri=\"/v2\""))
                .body(not(containsString(ADA)))
                .body(not(containsString("a-person")));
    }

    @Test
    void healthAndMetricsAreOnAPortOfTheirOwn() {
        for (var path : new String[] {"/q/health", "/q/health/ready", "/q/metrics"}) {
            given().get(path).then().statusCode(404);
        }
    }

    @Test
    void newAddressesAreStillMeasuredAfterManyOddOnes() {
        for (int number = 0; number < 150; number++) {
            given().get("/q/odd-" + number).then().statusCode(404);
        }
        given().get("/api/v1/session").then();

        given().get(metrics())
                .then()
                .body(containsString("uri=\"/api/v1/session\""))
                .body(not(containsString("odd-")));
    }

    @Test
    void hostDoesNotMatterAndThePlainPortServesNothingElse() {
        given().header("Host", "api.klout.com")
                .get("/v2/user.json/" + ADA + "?key=good")
                .then()
                .statusCode(200);
        var plain =
                "http://127.0.0.1:" + ConfigProvider.getConfig().getValue("clout.gateway.klout.plain-port", int.class);
        given().baseUri(plain)
                .header("Host", "api.klout.com")
                .get("/v2/user.json/" + ADA + "?key=good")
                .then()
                .statusCode(200)
                .body("", not(anEmptyMap()));
        for (var path :
                new String[] {"/", "/api/v1/session", "/login", "/q/health", "/q/metrics", "/badge/" + ADA + ".svg"}) {
            given().baseUri(plain).get(path).then().statusCode(404);
        }
    }

    private static String metrics() {
        return "http://127.0.0.1:%d/q/metrics"
                .formatted(ConfigProvider.getConfig().getValue("quarkus.management.test-port", int.class));
    }

    private static ValidatableResponse ok(String path) {
        return call(path, "good").statusCode(200).contentType("application/json");
    }

    private static ValidatableResponse call(String path, String key) {
        return given().get(path + (path.contains("?") ? "&" : "?") + "key=" + key)
                .then();
    }
}
