// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patiently a network is asked. */
public interface HttpConfig {

    /** For one request, from connecting to the last byte. */
    @WithDefault("15S")
    Duration timeout();

    /** Who asks, and where the operator can be reached; some networks refuse what does not say so. */
    @WithDefault("clout (self-hosted)")
    String userAgent();

    /** Largest reply. */
    @WithDefault("16M")
    MemorySize maxReply();
}
