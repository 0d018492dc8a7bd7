// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.OptionalLong;

/** What may be asked of a network each day. */
public interface BudgetConfig {

    /** Units, as the network counts them (what one is says the network's own configuration); without it there is no limit. */
    OptionalLong unitsPerDay();

    /** Where the network's day begins at midnight. */
    @WithDefault("UTC")
    ZoneId zone();
}
