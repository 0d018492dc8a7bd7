// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.common.network.NetworkName;
import io.clout.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What our API promises of itself, checked on the document that says it. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DocumentQuarkusTest {
    private JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    private record Operation(String method, String path, JsonNode json) {
        String id() {
            return json.path("operationId").asText();
        }

        Stream<JsonNode> responses(String statuses) {
            return json.path("responses").properties().stream()
                    .filter(response -> response.getKey().matches(statuses))
                    .map(Map.Entry::getValue);
        }
    }

    @BeforeEach
    void read() throws IOException {
        document = new ObjectMapper()
                .readTree(given().get("/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> member.getKey().matches("get|put|post|patch|delete"))
                        .forEach(member ->
                                operations.add(new Operation(member.getKey(), path.getKey(), member.getValue()))));
    }

    @Test
    void documentIsOpenApi31OfADay() {
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(LocalDate.parse(document.path("info").path("version").asText()))
                .isBeforeOrEqualTo(LocalDate.now(ZoneOffset.UTC));
    }

    /** The web app's types come from the file: they are needed before a gateway is built. */
    @Test
    void schemasAreThoseInTheRepository() throws IOException {
        var kept = Path.of("src/main/openapi/schemas.json");
        var built = Path.of("target/openapi/schemas.json");
        var schemas = document.path("components").path("schemas");
        Files.createDirectories(built.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(built.toFile(), schemas);

        assertThat(new ObjectMapper().readTree(kept.toFile()))
                .as("The API has changed. If that is intended, copy %s to %s", built, kept)
                .isEqualTo(schemas);
    }

    @Test
    void everyNetworkIsThereInOrderWithItsTitle() {
        var network = document.path("components").path("schemas").path("Network");
        assertThat(network.path("enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(
                        NetworkName.all().stream().map(NetworkName::of).toList());
        assertThat(network.path("x-enum-descriptions"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(
                        NetworkName.all().stream().map(NetworkName::title).toList());
    }

    @Test
    void everyRouteIsThereAndVersioned() {
        assertThat(operations)
                .extracting(Operation::id)
                .filteredOn(id -> ContractOperations.find(id).isEmpty())
                .containsExactlyInAnyOrder(
                        "getDraw",
                        "getMe",
                        "changeMe",
                        "eraseMe",
                        "getErasure",
                        "getStatus",
                        "exportMe",
                        "listLooks",
                        "getInfluence",
                        "listMoments",
                        "removeMoment",
                        "sendNotice",
                        "getNotice",
                        "appealNotice",
                        "listStatements",
                        "appealStatement",
                        "listCases",
                        "decideCase",
                        "decideAppeal",
                        "getModerationYear",
                        "listBlocks",
                        "blockPerson",
                        "unblockPerson",
                        "giveConsent",
                        "withdrawConsent",
                        "watchMe",
                        "listAccounts",
                        "unlinkAccount",
                        "listNetworks",
                        "startLink",
                        "completeLink",
                        "uploadArchive",
                        "answerImport",
                        "linkByHandle",
                        "checkHandle",
                        "linkByKey",
                        "listReviews",
                        "decideReview",
                        "importSignals",
                        "listOpened",
                        "getImport",
                        "startPause",
                        "endPause",
                        "getScoreStatement",
                        "getStatementKeys",
                        "getScore",
                        "getHome",
                        "getScoreHistory",
                        "explainScore",
                        "getPerson",
                        "listTopics",
                        "importTopics",
                        "listExperts",
                        "listPersonTopics",
                        "listMyTopics",
                        "setTopic",
                        "removeTopic",
                        "giveEndorsement",
                        "listPersonEndorsements",
                        "listEndorsementsReceived",
                        "listEndorsementsGiven",
                        "getAllowance",
                        "undoEndorsement",
                        "listQuestions",
                        "askQuestion",
                        "getQuestion",
                        "editQuestion",
                        "deleteQuestion",
                        "listQuestionEdits",
                        "followQuestion",
                        "unfollowQuestion",
                        "listAnswers",
                        "answerQuestion",
                        "editAnswer",
                        "deleteAnswer",
                        "listAnswerEdits",
                        "voteAnswer",
                        "unvoteAnswer",
                        "acceptAnswer",
                        "unacceptAnswer",
                        "reportContent",
                        "getSession",
                        "signIn",
                        "signOut");
        assertThat(operations)
                .extracting(Operation::id)
                .containsAll(ContractOperations.ALL.stream()
                        .map(ContractOperation::id)
                        .toList());
        assertThat(operations).allMatch(operation -> operation.path().matches("/api/v1/.+|/login|/logout"));
    }

    @Test
    void everyOperationSaysWhatItIsAndWhoMayCallIt() {
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.json().path("summary").asText())
                    .as(operation.id())
                    .isNotEmpty();
            assertThat(operation.json().path("tags")).as(operation.id()).hasSize(1);
            assertThat(operation.json().has("security")).as(operation.id()).isTrue();
        });
    }

    @Test
    void everyFailureIsAProblem() {
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.json().path("responses").has("400"))
                    .as(operation.id())
                    .isTrue();
            assertThat(operation.json().path("responses").has("500"))
                    .as(operation.id())
                    .isTrue();
            var signedIn = !operation.json().path("security").isEmpty();
            assertThat(operation.json().path("responses").has("401"))
                    .as(operation.id())
                    .isEqualTo(signedIn);
            if (operation.path().contains("{")) {
                assertThat(operation.json().path("responses").has("404"))
                        .as(operation.id())
                        .isTrue();
            }
            assertThat(operation.responses("[45]..|default").toList())
                    .as(operation.id())
                    .allSatisfy(response -> {
                        var content = response.path("content");
                        assertThat(content.properties())
                                .extracting(Map.Entry::getKey)
                                .containsExactly("application/problem+json");
                        var type = content.path("application/problem+json");
                        assertThat(type.path("schema").path("$ref").asText()).endsWith("/Problem");
                        assertThat(type.path("example").path("type").asText()).startsWith("/problems/");
                    });
        });
    }

    @Test
    void everyAnswerIsAnObjectWithAnExample() {
        assertThat(operations)
                .allSatisfy(operation -> assertThat(operation.responses("2.."))
                        .as(operation.id())
                        .allSatisfy(response -> {
                            var json = response.path("content").path("application/json");
                            if (!json.isMissingNode()) {
                                assertThat(json.path("example").isObject()).isTrue();
                                assertThat(resolved(json.path("schema"))
                                                .path("type")
                                                .asText())
                                        .isEqualTo("object");
                                assertMatches(resolved(json.path("schema")), json.path("example"), operation.id());
                            }
                            assertThat(response.path("headers").has("X-Request-Id"))
                                    .isTrue();
                        }));
    }

    @Test
    void namesAreCamelCaseAndNumbersHaveFormats() {
        var schemas = document.path("components").path("schemas");
        assertThat(schemas.has("Problem")).isTrue();
        schemas.properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> {
                            var name = schema.getKey() + "." + property.getKey();
                            assertThat(property.getKey()).as(name).matches("[a-z][a-zA-Z0-9]*");
                            if (property.getValue().path("type").asText().matches("integer|number")) {
                                assertThat(property.getValue().has("format"))
                                        .as(name)
                                        .isTrue();
                            }
                        }));
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /** An example has no field that the schema does not have, and every field that it requires. */
    private void assertMatches(JsonNode schema, JsonNode example, String where) {
        var properties = schema.path("properties");
        example.properties().forEach(field -> {
            assertThat(properties.has(field.getKey()))
                    .as(where + "." + field.getKey())
                    .isTrue();
            var inner = resolved(properties.path(field.getKey()));
            if (field.getValue().isObject() && inner.has("properties")) {
                assertMatches(inner, field.getValue(), where + "." + field.getKey());
            }
            if (field.getValue().isArray()) {
                var items = resolved(inner.path("items"));
                field.getValue().forEach(item -> {
                    if (item.isObject()) {
                        assertMatches(items, item, where + "." + field.getKey());
                    }
                });
            }
        });
        schema.path("required")
                .forEach(name -> assertThat(example.has(name.asText()))
                        .as(where + "." + name)
                        .isTrue());
    }
}
