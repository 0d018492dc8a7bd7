// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.profile.consent.AgeRule;
import io.clout.profile.pause.PauseRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Beans of classes that know nothing of the framework. */
class ProfileProducers {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** Ticks in microseconds, as PostgreSQL stores them, so that an answer right after a change equals all later ones. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }

    @Produces
    @Singleton
    AgeRule ageRule(ProfileConfig config) {
        return new AgeRule(config.minimumAge());
    }

    @Produces
    @Singleton
    PauseRule pauseRule(ProfileConfig config) {
        return new PauseRule(config.pause().longestDays(), config.pause().daysAYear());
    }
}
