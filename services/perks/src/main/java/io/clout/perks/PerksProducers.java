// SPDX-License-Identifier: Apache-2.0
package io.clout.perks;

import io.clout.common.vault.Vault;
import io.clout.common.vault.VaultConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Opens the keys when the service starts: one that cannot read them must not run. */
@ApplicationScoped
class PerksProducers {

    @Produces
    @Singleton
    @Startup
    Vault vault(VaultConfig config) {
        return Vault.open(config);
    }
}
