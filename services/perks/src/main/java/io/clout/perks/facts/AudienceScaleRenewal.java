// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import io.clout.common.postgres.Database;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Recomputes the scale of the audience that reacts each hour; which replica does it does not matter. */
@ApplicationScoped
class AudienceScaleRenewal {

    private final Database database;
    private final FactRepository facts;

    AudienceScaleRenewal(Database database, FactRepository facts) {
        this.database = database;
        this.facts = facts;
    }

    @Scheduled(every = "5m", identity = "audience-scale")
    @RunOnVirtualThread
    void renew() {
        database.transact(facts::renewScale);
    }
}
