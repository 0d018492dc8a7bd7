// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RealmTest {

    private static final Realm REALM = new Realm(
            "http://localhost:9000",
            "gateway-secret",
            "perks-secret",
            "profile-secret",
            "ingest-secret",
            "ada-password",
            "ben-password",
            "operator-password");

    @Test
    void leavesNoPlaceholder() throws IOException {
        assertThat(REALM.render()).doesNotContainPattern("@[a-zA-Z]+@");
    }

    @Test
    void accessTokensOfPeopleAreForCloutAndThoseOfServicesForServices() throws IOException {
        for (var client : json().get("clients")) {
            assertThat(client.at("/protocolMappers/0/config/included.custom.audience")
                            .asText())
                    .as(client.get("clientId").asText())
                    .isEqualTo(client.path("serviceAccountsEnabled").asBoolean() ? "clout-services" : "clout");
        }
    }

    @Test
    void aServiceSignsInForItselfAndForNobodyElse() throws IOException {
        var ingest = client(Realm.INGEST_CLIENT);
        assertThat(ingest.path("publicClient").asBoolean(true)).isFalse();
        assertThat(ingest.path("secret").asText()).isEqualTo("ingest-secret");
        for (var flow : new String[] {
            "standardFlowEnabled", "implicitFlowEnabled", "directAccessGrantsEnabled", "fullScopeAllowed"
        }) {
            assertThat(ingest.path(flow).asBoolean(true)).as(flow).isFalse();
        }
    }

    @Test
    void browserAndAppSignInWithProofKeysAndWithoutPasswordGrant() throws IOException {
        for (var name : new String[] {"gateway", "app"}) {
            var client = client(name);
            assertThat(client.at("/attributes/pkce.code.challenge.method").asText())
                    .isEqualTo("S256");
            assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        }
    }

    @Test
    void gatewayLeadsBackToItsOwnAddressOnly() throws IOException {
        assertThat(client("gateway").get("redirectUris"))
                .singleElement()
                .satisfies(address -> assertThat(address.asText()).isEqualTo("http://localhost:9000/login/callback"));
        assertThat(client("gateway").get("secret").asText()).isEqualTo("gateway-secret");
    }

    private static JsonNode json() throws IOException {
        return JsonMapper.builder().build().readTree(REALM.render());
    }

    private static JsonNode client(String name) throws IOException {
        for (var client : json().get("clients")) {
            if (client.get("clientId").asText().equals(name)) {
                return client;
            }
        }
        throw new AssertionError("no client " + name);
    }
}
