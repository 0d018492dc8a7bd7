// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.common.network.NetworkName;
import io.clout.proto.signal.v1.Network;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IngestRoutesTest {
    private static final String TOGETHER = "ingest:8080";
    private static final String APART = "ingest-mastodon:8080";

    private record Config(Optional<String> address, Map<String, String> apart) implements IngestConfig {}

    @Test
    void networksTogetherShareOneAddress() {
        var routes = together(Map.of());

        assertThat(routes.addresses()).containsExactly(TOGETHER);
        assertThat(routes.at(TOGETHER)).isEqualTo(NetworkName.all());
    }

    @Test
    void networkApartIsNotTakenFromTheOthersAddress() {
        var routes = together(Map.of("mastodon", APART));

        assertThat(routes.addresses()).containsExactlyInAnyOrder(TOGETHER, APART);
        assertThat(routes.at(APART)).containsExactly(Network.NETWORK_MASTODON);
        assertThat(routes.at(TOGETHER)).doesNotContain(Network.NETWORK_MASTODON).contains(Network.NETWORK_GITHUB);
    }

    @Test
    void networksApartAtOneAddressShareIt() {
        var routes = new IngestRoutes(new Config(Optional.empty(), Map.of("mastodon", APART, "stackexchange", APART)));

        assertThat(routes.addresses()).containsExactly(APART);
        assertThat(routes.at(APART)).containsExactly(Network.NETWORK_MASTODON, Network.NETWORK_STACK_EXCHANGE);
    }

    @Test
    void unknownKeyIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> together(Map.of("myspace", APART)))
                .hasMessageContaining("clout.gateway.ingest.apart.myspace")
                .hasMessageContaining("stackexchange");
    }

    @Test
    void noAddressAtAllIsRefused() {
        assertThatThrownBy(() -> new IngestRoutes(new Config(Optional.empty(), Map.of())))
                .hasMessageContaining("clout.gateway.ingest.address");
    }

    private static IngestRoutes together(Map<String, String> apart) {
        return new IngestRoutes(new Config(Optional.of(TOGETHER), apart));
    }
}
