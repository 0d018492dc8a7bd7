// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.topics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Topics, +K and questions as REST: what a client sends reaches the service, and what it answers reaches the client. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CommunityQuarkusTest {

    @Test
    void ontologyIsSentOnceForEachVersion() {
        var tag = ada().get("/api/v1/topics")
                .then()
                .statusCode(200)
                .body("version", equalTo("v1"))
                .body("items", hasSize(1))
                .body("items[0].id", equalTo("java"))
                .body("items[0].names.en", equalTo("Java"))
                .extract()
                .header("ETag");

        ada().header("If-None-Match", tag).get("/api/v1/topics").then().statusCode(304);
    }

    @Test
    void onlyOperatorsImportTopics() {
        var topic = Map.of(
                "id",
                "10000000000000000001",
                "wikidataId",
                "Q674426",
                "parents",
                List.of(),
                "names",
                Map.of("en", "Mime"),
                "aliases",
                List.of(),
                "sensitive",
                false);
        var body = Map.of("topics", Collections.nCopies(501, topic));

        ada().body(body).put("/api/v1/topics/imported").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.minted("person=olga&groups=operator"))
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/topics/imported")
                .then()
                .statusCode(200)
                .body("imported", equalTo(501));
        given().auth()
                .oauth2(Tokens.minted("person=olga&groups=operator"))
                .contentType(ContentType.JSON)
                .body(Map.of("topics", List.of(Map.of("id", ""))))
                .put("/api/v1/topics/imported")
                .then()
                .statusCode(400);
    }

    @Test
    void topicIsSetByWhatTheBodyNames() {
        ada().body(Map.of("pinned", true, "visibility", "COMMUNITY"))
                .put("/api/v1/me/topics/java")
                .then()
                .statusCode(200)
                .body("topic", equalTo("java"))
                .body("pinned", equalTo(true))
                .body("visibility", equalTo("COMMUNITY"))
                .body("reasons[0].source", equalTo("HASHTAG"))
                .body("reasons[0].count", equalTo(12))
                .body("$", not(hasKey("expertise")));
    }

    @Test
    void endorsementNeedsAKeyAndComesWithWhatIsLeft() {
        ada().body(Map.of("topic", "java"))
                .post("/api/v1/people/ada/endorsements")
                .then()
                .statusCode(400);

        ada().header("Idempotency-Key", "key-1")
                .body(Map.of("topic", "java", "reason", "helped me"))
                .post("/api/v1/people/ada/endorsements")
                .then()
                .statusCode(201)
                .body("endorsement.id", equalTo("key-1"))
                .body("endorsement.standing", equalTo("FRESH"))
                .body("endorsement.reason", equalTo("helped me"))
                .body("allowance.left", equalTo(4));
    }

    @Test
    void refusalIsAProblemWithItsOwnType() {
        ada().header("Idempotency-Key", "key-2")
                .body(Map.of("topic", "java"))
                .post("/api/v1/people/ben/endorsements")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/allowance-used-up"));
    }

    @Test
    void listsPassTheirLimitAndCursorOn() {
        ada().get("/api/v1/me/endorsements/received?limit=7&cursor=abc")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("next", equalTo("abc7"));
        ada().get("/api/v1/questions?topic=java&search=park&scope=FOR_ME&limit=3")
                .then()
                .statusCode(200)
                .body("items[0].title", equalTo("java park QUESTION_SCOPE_FOR_ME 3"));
        ada().get("/api/v1/questions?limit=0").then().statusCode(400);
        ada().get("/api/v1/questions?order=best").then().statusCode(400);
    }

    @Test
    void questionIsAskedWithAKey() {
        var question = Map.of("topic", "java", "title", "How do I park a thread?", "text", "");
        ada().body(question).post("/api/v1/questions").then().statusCode(400);
        ada().header("Idempotency-Key", "key-3")
                .body(question)
                .post("/api/v1/questions")
                .then()
                .statusCode(201)
                .body("title", equalTo("How do I park a thread?"));
    }

    @Test
    void nothingIsOpenToStrangers() {
        for (var path : new String[] {"/api/v1/topics", "/api/v1/me/topics", "/api/v1/questions"}) {
            given().get(path).then().statusCode(401);
        }
    }

    private static RequestSpecification ada() {
        return given().auth().oauth2(Tokens.of("ada")).contentType(ContentType.JSON);
    }
}
