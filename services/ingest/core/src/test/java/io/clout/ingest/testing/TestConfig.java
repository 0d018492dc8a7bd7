// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Configuration in plain tests: the real defaults, and what a test wants otherwise. */
public final class TestConfig {

    private TestConfig() {}

    /**
     * @param properties by full name, such as {@code clout.archive.max-files}
     */
    public static <T> T of(Class<T> mapping, Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(mapping)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(mapping);
    }
}
