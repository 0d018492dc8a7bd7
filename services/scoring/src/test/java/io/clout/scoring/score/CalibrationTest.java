// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    private final Calibration calibration = new Calibration(new double[] {0, 2, 4}, new double[] {1, 40, 90});

    @Test
    void nothingIsOnePoint() {
        assertThat(calibration.score(0)).isEqualTo(1);
    }

    @Test
    void noInfluenceReachesHundred() {
        assertThat(calibration.score(1e9)).isLessThan(100).isGreaterThan(99.9);
    }

    @Test
    void aCalibrationThatDoesNotRiseIsRefused() {
        assertThatThrownBy(() -> new Calibration(new double[] {0, 2, 4}, new double[] {1, 40, 40}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Calibration(new double[] {0, 2}, new double[] {1, 100}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
