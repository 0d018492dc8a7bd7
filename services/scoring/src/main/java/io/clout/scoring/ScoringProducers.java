// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Beans of types that we do not own. */
class ScoringProducers {

    /** The clock, in UTC; tests put another in its place. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }
}
