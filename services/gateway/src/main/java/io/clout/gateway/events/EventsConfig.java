// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How events reach the people who watch. */
@ConfigMapping(prefix = "clout.gateway.events")
public interface EventsConfig {

    /** How often the services are asked for each person who watches; a new score must show within 2 s. */
    @WithDefault("1s")
    Duration interval();

    /** Time between two comments that keep proxies from closing a quiet stream. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Streams that one person may have open at this replica: a few devices with a few pages each. */
    @WithDefault("12")
    @Min(1)
    int mostOfAPerson();

    /** Streams that this replica serves; each costs a call a second. */
    @WithDefault("2000")
    @Min(1)
    int most();
}
