// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.common.problem.Problem;
import io.clout.ingest.testing.TestConfig;
import io.clout.proto.signal.v1.Network;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworksTest {

    private static final List<Connector> ALL = List.of(
            () -> Network.NETWORK_TWITTER, () -> Network.NETWORK_MASTODON, () -> Network.NETWORK_STACK_EXCHANGE);

    @Test
    void allRunTogetherInTheOrderOfTheContract() {
        assertThat(networks(Map.of()).names()).containsExactly("MASTODON", "STACK_EXCHANGE", "TWITTER");
    }

    @Test
    void thoseThatAreNamedRunApart() {
        Networks apart = networks(Map.of("clout.ingest.networks", "stackexchange"));

        assertThat(apart.names()).containsExactly("STACK_EXCHANGE");
        assertThatThrownBy(() -> apart.of(Network.NETWORK_TWITTER))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("unknown-network"));
    }

    @Test
    void networksWithADeploymentOfTheirOwnAreLeftOut() {
        assertThat(networks(Map.of("clout.ingest.networks-except", "mastodon,twitter"))
                        .names())
                .containsExactly("STACK_EXCHANGE");
    }

    @Test
    void nameThatNoNetworkHasStopsTheStart() {
        assertThatThrownBy(() -> networks(Map.of("clout.ingest.networks", "mastodont")))
                .hasMessageContaining("mastodont")
                .hasMessageContaining("[mastodon, stackexchange, twitter]");
    }

    private static Networks networks(Map<String, String> properties) {
        return new Networks(ALL, TestConfig.of(IngestConfig.class, properties));
    }
}
