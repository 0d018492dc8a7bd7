// SPDX-License-Identifier: Apache-2.0
package io.clout.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.common.testing.ArchitectureRules;
import io.clout.common.testing.SourceRules;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void modulesPackagesAndNamesKeepTheRules() {
        ArchitectureRules.of("io.clout.common")
                .checkAll("io.clout.proto")
                .plainJava(
                        "io.clout.common.limits",
                        "io.clout.common.network",
                        "io.clout.common.signal",
                        "io.clout.common.kafka");
    }

    @Test
    void aBreachIsFound() {
        assertThatThrownBy(() -> ArchitectureRules.of("io.clout.common").usesOnly())
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> ArchitectureRules.of("io.clout.common").noStores())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void sourcesKeepTheRules() throws IOException {
        assertThat(SourceRules.breaches()).isEmpty();
    }
}
