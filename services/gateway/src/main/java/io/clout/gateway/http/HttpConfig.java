// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a request may bring. */
@ConfigMapping(prefix = "clout.gateway.http")
public interface HttpConfig {

    /** Largest body that is not streamed; ours have a few hundred bytes. */
    @WithDefault("64K")
    MemorySize maxBodySize();

    /** Time in which so many bytes have to arrive. A body that comes a byte at a time would hold its connection for hours. */
    @WithDefault("15s")
    Duration bodyTimeout();
}
