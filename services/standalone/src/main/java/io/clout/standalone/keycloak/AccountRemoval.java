// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.keycloak;

import java.io.IOException;

/**
 * Makes the client {@code profile}, with which the service of that name removes the accounts of people who are erased. Keycloak has no narrower
 * role for that than {@code manage-users}; it does not let the client touch clients, roles or the realm.
 *
 * @param secret of the client
 */
record AccountRemoval(RealmChanges realm, String secret) {

    /** Does what is not done yet. */
    void make() throws IOException {
        realm.makeServiceClient(Realm.PROFILE_CLIENT, "Clout profile", secret, "manage-users");
    }
}
