// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.limits.Limits;
import io.clout.gateway.testing.Surroundings;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BodyLimitsQuarkusTest {

    @Test
    void httpLayerTakesArchivesUpToTheCommonLimit() {
        assertThat(ConfigProvider.getConfig()
                        .getValue("quarkus.http.limits.max-body-size", MemorySize.class)
                        .asLongValue())
                .isEqualTo(Limits.MAX_ARCHIVE_BYTES);
    }
}
