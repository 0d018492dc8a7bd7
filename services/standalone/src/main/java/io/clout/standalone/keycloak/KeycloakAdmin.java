// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.keycloak;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clout.standalone.server.LocalHttp;
import java.io.IOException;

/** The few changes we make in a realm that exists, through Keycloak's administration API. */
record KeycloakAdmin(String url, String password) {

    static final String USER = "admin";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Lets sign-in at the client {@code gateway} lead back to this address and no other. */
    void moveGateway(String gatewayUrl) throws IOException {
        var token = token();
        var clients = realm() + "/clients";
        var found = LocalHttp.get(clients + "?clientId=" + Realm.GATEWAY_CLIENT, token);
        if (found.statusCode() != 200 || !(JSON.readTree(found.body()).get(0) instanceof ObjectNode client)) {
            throw new IOException("Keycloak does not show the client gateway: " + found.statusCode());
        }
        client.put("rootUrl", gatewayUrl);
        client.putArray("redirectUris").add(gatewayUrl + "/login/callback");
        client.withObjectProperty("attributes").put("post.logout.redirect.uris", gatewayUrl + "/*");
        var changed = LocalHttp.put(clients + "/" + client.path("id").asText(), client.toString(), token);
        if (changed.statusCode() != 204) {
            throw new IOException("Keycloak refused the new address of the gateway: " + changed.body());
        }
    }

    /** Where the realm is administered. */
    String realm() {
        return url + "/admin/realms/" + Realm.NAME;
    }

    /** The administrator's, for a minute. */
    String token() throws IOException {
        return new TokenEndpoint(url + "/realms/master").passwordGrant("admin-cli", USER, password);
    }
}
