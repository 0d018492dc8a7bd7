// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether this installation shows made-up brands. */
@ConfigMapping(prefix = "clout.perks")
public interface DemoConfig {

    /** Makes two brands with four live campaigns, marked as demo, unless they are there. */
    @WithDefault("false")
    boolean demo();
}
