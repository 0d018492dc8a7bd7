// SPDX-License-Identifier: Apache-2.0
package io.clout.perks;

import io.clout.common.vault.Vault;
import io.clout.common.vault.VaultConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Beans of classes that know nothing of the framework. */
class PerksProducers {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** Ticks in microseconds, as PostgreSQL stores them, so that an answer right after a change equals all later ones. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }

    /** Opened when the service starts: one that cannot read its keys must not run. */
    @Produces
    @Singleton
    @Startup
    Vault vault(VaultConfig config) {
        return Vault.open(config);
    }
}
