// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The realm of {@code ./clout up} as a resource of Keycloak's operator: without its demo people, and without the client of the command
 * line, which takes passwords.
 */
public record RealmImport(Path root) {

    private static final String REALM =
            "services/standalone/src/main/resources/io/clout/standalone/keycloak/realm.json";
    private static final String COMMAND_LINE_CLIENT = "cli";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** For Keycloak's operator. */
    public String resource() throws IOException {
        var resource = JSON.createObjectNode();
        resource.put("apiVersion", "k8s.keycloak.org/v2alpha1").put("kind", "KeycloakRealmImport");
        resource.putObject("metadata").put("name", "clout");
        var spec = resource.putObject("spec").put("keycloakCRName", "keycloak");
        var placeholders = spec.putObject("placeholders");
        placeholder(placeholders, "GATEWAY_SECRET", "clout-gateway", "client-secret");
        placeholder(placeholders, "PUBLIC_URL", "clout-gateway", "public-url");
        placeholder(placeholders, "INGEST_CLIENT_SECRET", "clout-ingest", "client-secret");
        spec.set("realm", realm());
        return Documents.write("The realm, from that of ./clout up", List.of(resource));
    }

    /** For Keycloak's own import at its start. */
    public String json() throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm()) + "\n";
    }

    private JsonNode realm() throws IOException {
        var realm = (ObjectNode) JSON.readTree(root.resolve(REALM).toFile());
        realm.remove("users");
        remove((ArrayNode) realm.get("clients"));
        return JSON.readTree(realm.toString()
                .replace("@gatewaySecret@", "${GATEWAY_SECRET}")
                .replace("@ingestSecret@", "${INGEST_CLIENT_SECRET}")
                .replace("@gatewayUrl@", "${PUBLIC_URL}"));
    }

    private static void remove(ArrayNode clients) {
        for (int i = clients.size() - 1; i >= 0; i--) {
            JsonNode client = clients.get(i);
            if (client.get("clientId").asText().equals(COMMAND_LINE_CLIENT)) {
                clients.remove(i);
            }
        }
    }

    private static void placeholder(ObjectNode placeholders, String name, String secret, String key) {
        placeholders.putObject(name).putObject("secret").put("name", secret).put("key", key);
    }
}
