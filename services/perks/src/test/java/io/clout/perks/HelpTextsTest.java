// SPDX-License-Identifier: Apache-2.0
package io.clout.perks;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.cli.HelpTexts;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class HelpTextsTest {

    @Test
    void docsCommandsIsWhatTheCommandsPrint() throws IOException {
        assertThat(HelpTexts.locate().outdated()).as(HelpTexts.HOW_TO_WRITE).isEmpty();
    }
}
