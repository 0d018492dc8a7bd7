// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.gateway.openapi.ContractOperation.Access;
import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every route over the contract, called by everyone as the document says: the requests are the document's own examples. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RolesQuarkusTest {

    private static final String ALL_SCOPES = "campaigns:read campaigns:write claims:read webhooks:write";

    private static final Map<String, String> CALLERS = Map.of(
            "owner", "person=owner",
            "editor", "person=editor",
            "viewer", "person=viewer",
            "other brand", "person=other",
            "person", "person=someone",
            "operator", "person=olga&groups=operator",
            "client", "person=client&aud=clout-brand&scope=" + ALL_SCOPES,
            "client without scopes", "person=client&aud=clout-brand&scope=profile");

    @Test
    void everyRouteAnswersEveryoneAsDocumented() throws IOException {
        var document =
                new ObjectMapper().readTree(given().get("/openapi?format=json").asString());
        var wrong = new ArrayList<String>();
        var tokens = new TreeMap<String, String>();
        CALLERS.forEach((caller, token) -> tokens.put(caller, Tokens.minted(token)));
        // The first call connects, which may take longer than a person waits.
        given().auth().oauth2(tokens.get("person")).get("/api/v1/perks");
        for (var route : routes(document)) {
            var nobody = send(route, given());
            if (nobody != 401) {
                wrong.add(route.contract.id() + " answers nobody with " + nobody);
            }
            tokens.forEach((caller, token) -> {
                var status = send(route, given().auth().oauth2(token));
                if (status != expected(caller, route)) {
                    wrong.add("%s answers %s with %d instead of %d"
                            .formatted(route.contract.id(), caller, status, expected(caller, route)));
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private record Route(String method, String path, JsonNode json, ContractOperation contract) {}

    private static List<Route> routes(JsonNode document) {
        var routes = new ArrayList<Route>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> ContractOperations.find(
                                        method.getValue().path("operationId").asText())
                                .ifPresent(contract -> routes.add(
                                        new Route(method.getKey(), path.getKey(), method.getValue(), contract)))));
        assertThat(routes).hasSameSizeAs(ContractOperations.ALL);
        return routes;
    }

    private static int send(Route route, RequestSpecification request) {
        request.redirects().follow(false).header("Idempotency-Key", "k1").header("If-Match", "\"7\"");
        var content = route.json.path("requestBody").path("content").properties();
        if (!content.isEmpty()) {
            var type = content.iterator().next();
            var example = type.getValue().path("example");
            request.contentType(type.getKey()).body(example.isMissingNode() ? "code\nA1\n" : example.toString());
        }
        return request.request(route.method.toUpperCase(Locale.ROOT), route.path.replaceAll("\\{\\w+}", "id-1"))
                .statusCode();
    }

    private static int expected(String caller, Route route) {
        var access = route.contract.access();
        var brandApi = route.path.matches("/api/v1/brands(/.*)?");
        if (caller.startsWith("client")) {
            return !brandApi
                    ? 401
                    : route.contract.scope().isPresent() && caller.equals("client") ? route.contract.status() : 403;
        }
        var allowed = route.contract.status();
        return switch (access) {
            case PERSON -> allowed;
            case OPERATOR -> caller.equals("operator") ? allowed : 403;
            case OWNER, EDITOR, VIEWER ->
                switch (caller) {
                    case "owner" -> allowed;
                    case "editor" -> access == Access.OWNER ? 403 : allowed;
                    case "viewer" -> access == Access.VIEWER ? allowed : 403;
                    case "operator" -> route.contract.id().equals("moveCampaign") ? allowed : 404;
                    default -> 404;
                };
        };
    }
}
