// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StepCurveTest {
    private final StepCurve curve = new StepCurve(0.1, 0.2, new double[] {0, 10, 100}, new double[] {0.3, 0.5, 0.9});

    @Test
    void aStepBeginsAtItsThreshold() {
        assertThat(curve.at(0)).isEqualTo(0.1);
        assertThat(curve.at(Double.MIN_VALUE)).isEqualTo(0.3);
        assertThat(curve.at(Math.nextDown(10.0))).isEqualTo(0.3);
        assertThat(curve.at(10)).isEqualTo(0.5);
        assertThat(curve.at(99)).isEqualTo(0.5);
        assertThat(curve.at(100)).isEqualTo(0.9);
        assertThat(curve.at(1e300)).isEqualTo(0.9);
    }

    @Test
    void notMeasuredIsNotZero() {
        assertThat(curve.at(Double.NaN)).isEqualTo(0.2);
    }

    @Test
    void aCurveOfWhatOthersDoMustNotFall() {
        StepCurve falling = new StepCurve(0, 0, new double[] {0, 10}, new double[] {0.5, 0.3});

        assertThatThrownBy(falling::requireRising).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void notMeasuredMustNotCountMoreThanTheLeastMeasured() {
        StepCurve generous = new StepCurve(0, 0.4, new double[] {0, 10}, new double[] {0.3, 0.5});

        assertThatThrownBy(generous::requireRising).isInstanceOf(IllegalArgumentException.class);
    }
}
