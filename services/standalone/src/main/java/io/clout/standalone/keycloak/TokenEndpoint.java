// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.keycloak;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clout.standalone.server.LocalHttp;
import java.io.IOException;
import java.util.Map;

/** Where an issuer gives out tokens. */
public record TokenEndpoint(String issuer) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Signs in with name and password at a public client and returns the access token. */
    public String passwordGrant(String client, String user, String password) throws IOException {
        return passwordGrant(client, user, password, "openid");
    }

    /** The same for a token that may do more, or less, than usual. */
    public String passwordGrant(String client, String user, String password, String scope) throws IOException {
        var response = LocalHttp.post(
                issuer + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "username",
                        user,
                        "password",
                        password,
                        "scope",
                        scope));
        var answer = JSON.readTree(response.body());
        if (response.statusCode() != 200) {
            throw new IOException("no token for " + user + ": "
                    + answer.path("error_description")
                            .asText(answer.path("error").asText()));
        }
        return answer.path("access_token").asText();
    }
}
