// SPDX-License-Identifier: Apache-2.0
package io.clout.common.vault;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Answers as the Transit engine does, by its documentation; its "encryption" hides nothing but binds to version and associated data.
 */
final class FakeTransit implements ResponseDefinitionTransformerV2 {

    static final String TOKEN = "hvs.secret";

    private int version = 1;
    private int oldest = 1;

    void rotate() {
        version++;
    }

    /** As {@code min_decryption_version} does. */
    void forgetOldVersions() {
        oldest = version;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        if (event.getResponseDefinition().getStatus() != 200) {
            return event.getResponseDefinition();
        }
        var request = event.getRequest();
        if (!TOKEN.equals(request.getHeader("X-Vault-Token"))) {
            return error(403, "permission denied");
        }
        var asked = new JsonObject(request.getBodyAsString());
        return switch (request.getUrl()) {
            case "/v1/transit/encrypt/clout" -> encrypted(asked);
            case "/v1/transit/decrypt/clout" -> decrypted(asked);
            default -> error(404, "no handler for route");
        };
    }

    private ResponseDefinition encrypted(JsonObject asked) {
        byte[] inside = asked.encode().getBytes(StandardCharsets.UTF_8);
        return data(
                "ciphertext", "vault:v" + version + ":" + Base64.getEncoder().encodeToString(inside));
    }

    private ResponseDefinition decrypted(JsonObject asked) {
        String[] ciphertext = asked.getString("ciphertext").split(":", 3);
        var inside = new JsonObject(new String(Base64.getDecoder().decode(ciphertext[2]), StandardCharsets.UTF_8));
        if (Integer.parseInt(ciphertext[1].substring(1)) < oldest) {
            return error(400, "ciphertext or signature version is disallowed by policy (too old)");
        }
        if (!inside.getString("associated_data").equals(asked.getString("associated_data"))) {
            return error(400, "cipher: message authentication failed");
        }
        return data("plaintext", inside.getString("plaintext"));
    }

    private static ResponseDefinition data(String field, String value) {
        var body = new JsonObject().put("data", new JsonObject().put(field, value));
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(200)
                .withBody(body.encode())
                .build();
    }

    private static ResponseDefinition error(int status, String message) {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(status)
                .withBody("{\"errors\":[\"" + message + "\"]}")
                .build();
    }

    @Override
    public String getName() {
        return "transit";
    }
}
