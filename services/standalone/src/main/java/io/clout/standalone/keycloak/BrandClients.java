// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.keycloak;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Lets brands have API clients: the scopes that such a client may ask for, the audience of its tokens, and the client {@code perks}, with which
 * the service of that name registers them. It may create clients and change those it created, nothing else.
 *
 * @param secret of the client {@code perks}
 */
record BrandClients(RealmChanges realm, String secret) {

    private static final String AUDIENCE = "clout-brand";

    private static final Map<String, String> SCOPES = Map.of(
            "campaigns:read", "May read a brand's campaigns",
            "campaigns:write", "May change a brand's campaigns",
            "claims:read", "May read the claims of a brand's campaigns",
            "webhooks:write", "May change a brand's webhooks");

    /** Does what is not done yet. */
    void make() throws IOException {
        offer(realm.makeScope(AUDIENCE, "A brand's system", List.of(audienceMapper())));
        for (var scope : SCOPES.entrySet()) {
            offer(realm.makeScope(scope.getKey(), scope.getValue(), List.of()));
        }
        realm.makeServiceClient(Realm.PERKS_CLIENT, "Clout perks", secret, "create-client");
    }

    /** Registration allows a client only the scopes that the realm offers to every client. */
    private void offer(String scope) throws IOException {
        realm.put("/default-optional-client-scopes/" + scope);
    }

    private static Map<String, ?> audienceMapper() {
        return Map.of(
                "name",
                "audience-" + AUDIENCE,
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-audience-mapper",
                "config",
                Map.of(
                        "included.custom.audience", AUDIENCE,
                        "access.token.claim", "true",
                        "id.token.claim", "false",
                        "introspection.token.claim", "true"));
    }
}
