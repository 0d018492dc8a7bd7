// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import io.clout.ingest.ExternalAccount;
import java.util.Optional;

/**
 * What an export says about whose it is.
 *
 * @param id the network's id of the account, empty if this does not say
 * @param handle empty if this does not say
 */
public record Owner(String id, String handle) {

    public static final Owner UNKNOWN = new Owner("", "");

    /** Both together; what was known first stays. */
    Owner and(Owner more) {
        return new Owner(id.isEmpty() ? more.id : id, handle.isEmpty() ? more.handle : handle);
    }

    Optional<ExternalAccount> account() {
        return id.isEmpty() || handle.isEmpty() ? Optional.empty() : Optional.of(new ExternalAccount(id, handle));
    }
}
