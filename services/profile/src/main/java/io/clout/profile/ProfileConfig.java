// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/** The rules that an operator may set. */
@ConfigMapping(prefix = "clout.profile")
public interface ProfileConfig {
    /** Years a person must have to consent. Never below 13, under which no law we know of lets a child consent alone. */
    @Min(13)
    @Max(99)
    @WithDefault("18")
    int minimumAge();

    /** Pauses: the score falls more slowly meanwhile, so they have bounds. */
    PauseConfig pause();

    /** Bounds of pauses. */
    interface PauseConfig {
        /** Days of one pause. Half a year is the longest that other services remember. */
        @Min(1)
        @Max(180)
        @WithDefault("60")
        int longestDays();

        /** Days of all pauses within any 365 days. */
        @Min(1)
        @Max(365)
        @WithDefault("120")
        int daysAYear();
    }

    /** The consent text that holds now, by its version. */
    @NotBlank
    String consentVersion();
}
