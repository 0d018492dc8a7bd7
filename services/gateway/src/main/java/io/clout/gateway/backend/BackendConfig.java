// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How patient the gateway is with the services behind it. */
@ConfigMapping(prefix = "clout.gateway.backend")
public interface BackendConfig {

    /** Of one call; a person waits for it. */
    @WithDefault("3s")
    Duration deadline();

    /** Of a look at how a network is doing: a page asks all networks at once and waits for the slowest. */
    @WithDefault("2s")
    Duration glance();

    /** Of a call that has a network's own server answer first. */
    @WithDefault("20s")
    Duration networkDeadline();

    /** Between two pieces of an upload, and from the last one to the answer. */
    @WithDefault("60s")
    Duration uploadStall();

    /** How often a call that changes nothing is tried again if the service is away. */
    @WithDefault("2")
    @Min(0)
    @Max(5)
    int retries();

    /** Between two tries; as much again at random. */
    @WithDefault("100ms")
    Duration retryDelay();

    /** For how long a service that failed most of its last calls is not asked at all. */
    @WithDefault("3s")
    Duration breakerDelay();
}
