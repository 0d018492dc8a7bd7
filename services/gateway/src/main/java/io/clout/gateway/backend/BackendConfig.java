// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Timeouts, retries and circuit breakers for calls to the services. */
@ConfigMapping(prefix = "clout.gateway.backend")
public interface BackendConfig {

    /** Timeout of one call; short, because a person is waiting. */
    @WithDefault("3s")
    Duration deadline();

    /** Timeout of the calls that list networks or reviews: a page asks all ingestion services at once and waits for the slowest. */
    @WithDefault("2s")
    Duration glance();

    /** Timeout of a call that waits for the network's own server. */
    @WithDefault("20s")
    Duration networkDeadline();

    /** Timeout between two pieces of an upload, and from the last one to the answer. */
    @WithDefault("60s")
    Duration uploadStall();

    /** Bytes a second that an upload brings at least, on average after its first minute; slower than any line in use. */
    @WithDefault("2000")
    @Min(0)
    long slowestUpload();

    /** Retries of a call that changes nothing, if the service is unavailable. */
    @WithDefault("2")
    @Min(0)
    @Max(5)
    int retries();

    /** Delay between two tries, plus up to the same again at random. */
    @WithDefault("100ms")
    Duration retryDelay();

    /** How long the circuit stays open after a service failed most of its last calls. */
    @WithDefault("3s")
    Duration breakerDelay();
}
