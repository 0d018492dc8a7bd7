// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import io.clout.scoring.score.KnownModels;
import io.clout.scoring.score.Models;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Beans of types that we do not own. */
class ScoringProducers {

    /** The clock, in UTC; tests put another in its place. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Read at the start, so that a service with a model that is broken does not start. */
    @Produces
    @Singleton
    Models models(ScoringConfig config) {
        return Models.read(config.model(), config.trialModel());
    }

    @Produces
    @Singleton
    KnownModels knownModels() {
        return new KnownModels();
    }
}
