// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Listening to networks that tell at once what happens. */
@ConfigMapping(prefix = "clout.live")
public interface LiveConfig {

    /** Without it accounts are read every few hours. Nobody listens while nobody has linked an account. */
    @WithDefault("true")
    boolean enabled();

    /** How much of what was missed is listened to afterwards; a reading finds the rest anyway. */
    @WithDefault("1D")
    Duration replay();

    /** A stream in which nothing happens for so long is dead. */
    @WithDefault("1M")
    Duration silence();
}
