// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.Signals;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureTest {

    @Test
    void thereAreMoreThanFourHundredFeatures() {
        assertThat(Signals.networks()).hasSize(15);
        assertThat(Signals.networks().stream()
                        .mapToInt(network -> Feature.of(network).size())
                        .sum())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void featuresOfANetworkHaveNamesOfTheirOwn() {
        for (Network network : Signals.networks()) {
            assertThat(Feature.of(network)).extracting(Feature::name).doesNotHaveDuplicates();
        }
    }

    @Test
    void onlyNetworksThatNameActorsTellThemApart() {
        assertThat(names(Network.NETWORK_MASTODON)).contains("LIKES_RECEIVED.distinct", "LIKES_RECEIVED.selective");
        assertThat(names(Network.NETWORK_INSTAGRAM)).doesNotContain("LIKES_RECEIVED.distinct");
        assertThat(names(Network.NETWORK_TWITTER))
                .contains("MENTIONS_RECEIVED.distinct")
                .doesNotContain("RETWEETS_RECEIVED.distinct");
    }

    @Test
    void whatThePersonDoesStandsBelowTheLine() {
        for (Network network : Signals.networks()) {
            assertThat(Feature.of(network))
                    .allMatch(feature -> feature.per() == null || feature.per().actor() == Kind.Actor.PERSON);
        }
        assertThat(names(Network.NETWORK_WIKIPEDIA)).contains("INLINKS.perOutlink");
        assertThat(names(Network.NETWORK_GITHUB)).contains("STARS.perRepository");
    }

    private static List<String> names(Network network) {
        return Feature.of(network).stream().map(Feature::name).toList();
    }
}
