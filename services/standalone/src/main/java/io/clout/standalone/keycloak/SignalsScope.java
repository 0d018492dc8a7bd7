// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.keycloak;

import java.io.IOException;
import java.util.List;

/** Makes the scope {@code signals.write}, which the command line gets for operators and for nobody else. */
record SignalsScope(RealmChanges realm) {

    /** Does what is not done yet. */
    void make() throws IOException {
        var scope = realm.makeScope(Realm.SIGNALS_SCOPE, "May push signals of other sources", List.of());
        realm.post(
                "/client-scopes/" + scope + "/scope-mappings/realm",
                List.of(realm.get("/roles/" + Realm.OPERATOR_ROLE)));
        realm.put("/clients/" + realm.clientId(Realm.COMMAND_LINE_CLIENT) + "/optional-client-scopes/" + scope);
    }
}
