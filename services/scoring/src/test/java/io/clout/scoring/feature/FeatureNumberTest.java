// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.scoring.signal.Signals;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureNumberTest {

    @Test
    void everyFeatureHasANumberOfItsOwn() {
        List<String> names = Signals.networks().stream()
                .flatMap(network -> Feature.of(network).stream())
                .map(Feature::name)
                .distinct()
                .toList();

        assertThat(names.stream().map(FeatureNumber::of)).doesNotHaveDuplicates();
    }

    /** Scores of years ago are read by them. */
    @Test
    void numbersStay() {
        assertThat(FeatureNumber.of("FOLLOWERS.total")).isEqualTo(33);
        assertThat(FeatureNumber.of("LIKES_RECEIVED.perPost")).isEqualTo(7 * 32 + 8);
        assertThat(FeatureNumber.of("RETWEETS_RECEIVED.days90")).isEqualTo(4 * 32 + 5);
    }
}
