// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import io.clout.scoring.score.KnownModels;
import io.clout.scoring.score.Models;
import io.clout.scoring.score.TrustedServers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Beans of types that we do not own. */
class ScoringProducers {

    /** Read at the start, so that a service with a model that is broken does not start. */
    @Produces
    @Singleton
    Models models(ScoringConfig config) {
        return Models.read(
                config.model(),
                config.trialModel(),
                TrustedServers.BUNDLED.and(config.trustedServers().orElse(List.of())));
    }

    @Produces
    @Singleton
    KnownModels knownModels() {
        return new KnownModels();
    }
}
