// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** How Klout's API is served. */
@ConfigMapping(prefix = "clout.gateway.klout")
public interface KloutConfig {

    /**
     * A port for plain HTTP that serves Klout's API and nothing else, for programs that cannot speak HTTPS; absent for none. Keys pass over
     * it readable, so it should be open only where such programs are.
     */
    OptionalInt plainPort();

    /** The address it listens at. */
    @WithDefault("${quarkus.http.host}")
    String plainHost();
}
