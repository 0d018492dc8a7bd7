// SPDX-License-Identifier: Apache-2.0
package io.clout.perks;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.testing.ArchitectureRules;
import io.clout.common.testing.SourceRules;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void modulesPackagesAndNamesKeepTheRules() {
        ArchitectureRules.of("io.clout.perks").checkAll("io.clout.proto", "io.clout.common", "io.clout.cli");
    }

    @Test
    void sourcesKeepTheRules() throws IOException {
        assertThat(SourceRules.breaches()).isEmpty();
    }
}
