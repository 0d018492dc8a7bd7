// SPDX-License-Identifier: Apache-2.0
package io.clout.common.vault;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** A vault's configuration: the real defaults, and what a test wants otherwise. */
final class Settings {

    private Settings() {}

    static VaultConfig of(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(VaultConfig.class)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(VaultConfig.class);
    }
}
