// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class CalibrationPropertyTest {
    private final Calibration calibration = new Calibration(new double[] {0, 2, 4}, new double[] {1, 40, 90});

    @Property
    void moreInfluenceIsMorePoints(
            @ForAll @DoubleRange(max = 6) double influence, @ForAll @DoubleRange(min = 0.01, max = 1) double more) {
        assertThat(calibration.score(influence + more)).isGreaterThan(calibration.score(influence));
    }

    @Property
    void pointsLeadBackToTheInfluence(@ForAll @DoubleRange(max = 6) double influence) {
        assertThat(calibration.influence(calibration.score(influence))).isCloseTo(influence, within(1e-9));
    }
}
