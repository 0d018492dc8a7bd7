// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clout.standalone.server.LocalHttp;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Makes the scope {@code signals.write}, which the command line gets for operators and for nobody else. Not part of the realm that
 * Keycloak imports, because a realm that comes with a scope of its own gets none of the usual ones.
 */
final class SignalsScope {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String realm;
    private final String token;

    SignalsScope(KeycloakAdmin admin) throws IOException {
        this.realm = admin.realm();
        this.token = admin.token();
    }

    /** Does what is not done yet. */
    void make() throws IOException {
        post("/client-scopes", description());
        var scope = id("/client-scopes", "name", Realm.SIGNALS_SCOPE);
        post(
                "/client-scopes/" + scope + "/scope-mappings/realm",
                List.of(JSON.readTree(get("/roles/" + Realm.OPERATOR_ROLE))));
        var client = id("/clients?clientId=" + Realm.COMMAND_LINE_CLIENT, "clientId", Realm.COMMAND_LINE_CLIENT);
        var path = "/clients/" + client + "/optional-client-scopes/" + scope;
        expect(path, LocalHttp.put(realm + path, "{}", token), 204);
    }

    private static Map<String, ?> description() {
        return Map.of(
                "name",
                Realm.SIGNALS_SCOPE,
                "description",
                "May push signals of other sources",
                "protocol",
                "openid-connect",
                "attributes",
                Map.of("include.in.token.scope", "true", "display.on.consent.screen", "false"));
    }

    private String id(String path, String field, String name) throws IOException {
        return StreamSupport.stream(JSON.readTree(get(path)).spliterator(), false)
                .filter(each -> each.path(field).asText().equals(name))
                .map((JsonNode each) -> each.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new IOException("Keycloak shows no " + name + " at " + path));
    }

    private String get(String path) throws IOException {
        var response = LocalHttp.get(realm + path, token);
        expect(path, response, 200);
        return response.body();
    }

    /** What is there already stays as it is. */
    private void post(String path, Object body) throws IOException {
        var json = JSON.writeValueAsString(body);
        expect(path, LocalHttp.post(realm + path, "application/json", json, token, PATIENCE), 201, 204, 409);
    }

    private static void expect(String path, HttpResponse<String> response, Integer... statuses) throws IOException {
        if (!List.of(statuses).contains(response.statusCode())) {
            throw new IOException("Keycloak answers " + response.statusCode() + " to " + path + ": " + response.body());
        }
    }
}
