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
 * Adds to a realm that exists what it does not have yet. Client scopes are made this way, because a realm that comes with a scope of its
 * own when it is imported gets none of the usual ones.
 */
final class RealmChanges {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String realm;
    private final String token;

    RealmChanges(KeycloakAdmin admin) throws IOException {
        this.realm = admin.realm();
        this.token = admin.token();
    }

    /** Makes a scope whose name stands in the tokens that have it; returns its id. */
    String makeScope(String name, String description, List<Map<String, ?>> mappers) throws IOException {
        post(
                "/client-scopes",
                Map.of(
                        "name",
                        name,
                        "description",
                        description,
                        "protocol",
                        "openid-connect",
                        "protocolMappers",
                        mappers,
                        "attributes",
                        Map.of("include.in.token.scope", "true", "display.on.consent.screen", "false")));
        return id("/client-scopes", "name", name);
    }

    /**
     * Makes a client with which a service acts for itself.
     *
     * @param right the one role of Keycloak's own client {@code realm-management} that it gets
     */
    void makeServiceClient(String id, String name, String secret, String right) throws IOException {
        post(
                "/clients",
                Map.of(
                        "clientId",
                        id,
                        "name",
                        name,
                        "protocol",
                        "openid-connect",
                        "publicClient",
                        false,
                        "secret",
                        secret,
                        "serviceAccountsEnabled",
                        true,
                        "standardFlowEnabled",
                        false,
                        "directAccessGrantsEnabled",
                        false));
        var account = get("/clients/" + clientId(id) + "/service-account-user")
                .path("id")
                .asText();
        var management = clientId("realm-management");
        var role = get("/clients/" + management + "/roles/" + right);
        post("/users/" + account + "/role-mappings/clients/" + management, List.of(role));
    }

    /** Makes the client that the realm would have if it were imported today. */
    void makeClient(Realm imported, String id) throws IOException {
        for (var client : JSON.readTree(imported.render()).get("clients")) {
            if (client.path("clientId").asText().equals(id)) {
                post("/clients", client);
            }
        }
    }

    /** Keycloak's id of a client. */
    String clientId(String name) throws IOException {
        return id("/clients?clientId=" + name, "clientId", name);
    }

    /** The id of the entry whose field has a value. */
    String id(String path, String field, String value) throws IOException {
        return StreamSupport.stream(get(path).spliterator(), false)
                .filter(each -> each.path(field).asText().equals(value))
                .map((JsonNode each) -> each.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new IOException("Keycloak shows no " + value + " at " + path));
    }

    JsonNode get(String path) throws IOException {
        var response = LocalHttp.get(realm + path, token);
        expect(path, response, 200);
        return JSON.readTree(response.body());
    }

    /** What is there already stays as it is. */
    void post(String path, Object body) throws IOException {
        var json = JSON.writeValueAsString(body);
        expect(path, LocalHttp.post(realm + path, "application/json", json, token, PATIENCE), 201, 204, 409);
    }

    void put(String path) throws IOException {
        expect(path, LocalHttp.put(realm + path, "{}", token), 204);
    }

    private static void expect(String path, HttpResponse<String> response, Integer... statuses) throws IOException {
        if (!List.of(statuses).contains(response.statusCode())) {
            throw new IOException("Keycloak answers " + response.statusCode() + " to " + path + ": " + response.body());
        }
    }
}
