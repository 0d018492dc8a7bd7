// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.apikey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How often a key may be used; Klout's own quotas by default. */
@ConfigMapping(prefix = "clout.profile.api-key")
public interface QuotaConfig {
    @Min(1)
    @WithDefault("10")
    int callsASecond();

    @Min(1)
    @WithDefault("10000")
    int callsADay();
}
