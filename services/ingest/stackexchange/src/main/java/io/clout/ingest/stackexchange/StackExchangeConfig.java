// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** What we ask Stack Exchange with. */
@ConfigMapping(prefix = "clout.networks.stackexchange")
interface StackExchangeConfig {

    /** From stackapps.com; raises the limit from 300 to 10,000 requests a day. Then set {@code clout.networks.stackexchange.budget.units-per-day} as well. */
    Optional<String> key();

    @WithDefault("https://api.stackexchange.com")
    URI apiUrl();
}
