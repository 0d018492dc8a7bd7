// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a request may bring. */
@ConfigMapping(prefix = "clout.gateway.http")
public interface HttpConfig {

    /** Largest body that is not streamed; ours have a few hundred bytes. */
    @WithDefault("64K")
    MemorySize maxBodySize();
}
