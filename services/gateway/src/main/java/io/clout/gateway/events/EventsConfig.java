// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How people who watch are told. */
@ConfigMapping(prefix = "clout.gateway.events")
public interface EventsConfig {

    /** How often the services are asked for each person that watches; a new score is to be seen within 2 s. */
    @WithDefault("1s")
    Duration interval();

    /** How often a sign of life keeps proxies from closing a quiet stream. */
    @WithDefault("15s")
    Duration heartbeat();
}
