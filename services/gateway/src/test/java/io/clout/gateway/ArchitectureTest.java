// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.testing.ArchitectureRules;
import io.clout.common.testing.SourceRules;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The gateway has no rules of its own, so it stores nothing. */
class ArchitectureTest {

    @Test
    void modulesPackagesAndNamesKeepTheRules() {
        ArchitectureRules.of("io.clout.gateway")
                .checkAll("io.clout.proto", "io.clout.common")
                .noStores();
    }

    @Test
    void sourcesKeepTheRules() throws IOException {
        assertThat(SourceRules.breaches()).isEmpty();
    }
}
