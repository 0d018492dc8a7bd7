// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Requests a minute, at all replicas together. */
@ConfigMapping(prefix = "clout.gateway.limits")
public interface LimitsConfig {

    /** From one address; 0 for no limit. Offices and phone networks share addresses, so it is far above one person's. */
    @Min(0)
    @WithDefault("3000")
    int address();

    /** With one token or one session; 0 for no limit. */
    @Min(0)
    @WithDefault("600")
    int caller();

    /** Replicas over which requests are spread; each lets its share pass. */
    @Min(1)
    @WithDefault("1")
    int replicas();
}
