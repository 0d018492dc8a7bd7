// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KloutScoreTest {

    @Test
    void bucketsAreTensAndTheLastHoldsEleven() {
        assertThat(KloutScore.bucket(1)).isEqualTo("0-9");
        assertThat(KloutScore.bucket(10)).isEqualTo("10-19");
        assertThat(KloutScore.bucket(19.99)).isEqualTo("10-19");
        assertThat(KloutScore.bucket(89.9)).isEqualTo("80-89");
        assertThat(KloutScore.bucket(90)).isEqualTo("90-100");
        assertThat(KloutScore.bucket(100)).isEqualTo("90-100");
    }
}
