// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurveTest {
    private final Curve curve = new Curve(0.1, 0.2, new double[] {0, 10, 100}, new double[] {0.3, 0.5, 0.9});

    @Test
    void runsStraightFromKnotToKnotAndThenOn() {
        assertThat(curve.of(0)).isEqualTo(0.1);
        assertThat(curve.of(Double.MIN_VALUE)).isEqualTo(0.3);
        assertThat(curve.of(5)).isCloseTo(0.4, within(1e-12));
        assertThat(curve.of(10)).isEqualTo(0.5);
        assertThat(curve.of(55)).isCloseTo(0.7, within(1e-12));
        assertThat(curve.of(100)).isEqualTo(0.9);
        assertThat(curve.of(1e300)).isEqualTo(0.9);
    }

    @Test
    void neverFallsByRounding() {
        Curve steep = new Curve(0, 0, new double[] {0, 0.1, 0.7}, new double[] {0.1, 0.3, 1.7});
        for (double at : new double[] {0.1, 0.7}) {
            assertThat(steep.of(Math.nextDown(at))).isLessThanOrEqualTo(steep.of(at));
            assertThat(steep.of(at)).isLessThanOrEqualTo(steep.of(Math.nextUp(at)));
        }
    }

    @Test
    void notMeasuredIsNotZero() {
        assertThat(curve.of(Double.NaN)).isEqualTo(0.2);
    }

    @Test
    void aCurveOfWhatOthersDoMustNotFall() {
        Curve falling = new Curve(0, 0, new double[] {0, 10}, new double[] {0.5, 0.3});

        assertThatThrownBy(falling::requireRising).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void notMeasuredMustNotCountMoreThanTheLeastMeasured() {
        Curve generous = new Curve(0, 0.4, new double[] {0, 10}, new double[] {0.3, 0.5});

        assertThatThrownBy(generous::requireRising).isInstanceOf(IllegalArgumentException.class);
    }
}
