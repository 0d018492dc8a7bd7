// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.OptionalLong;

/** What this service may ask of its network each day. */
@ConfigMapping(prefix = "clout.budget")
public interface BudgetConfig {

    /** Units, as the network counts them (what one is says the service's own configuration); without it there is no limit. */
    OptionalLong unitsPerDay();

    /** Where the network's day begins at midnight. */
    @WithDefault("UTC")
    ZoneId zone();
}
