// SPDX-License-Identifier: Apache-2.0
package io.clout.common.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.proto.signal.v1.Network;
import org.junit.jupiter.api.Test;

class NetworkNameTest {

    @Test
    void everyNetworkHasATitleAndAPlaceOfItsOwn() {
        assertThat(NetworkName.all()).hasSize(Network.values().length - 2);
        assertThat(NetworkName.all())
                .extracting(NetworkName::title)
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(NetworkName.all())
                .extracting(network -> network.getValueDescriptor()
                        .getOptions()
                        .getExtension(io.clout.proto.signal.v1.SignalProto.network)
                        .getPosition())
                .doesNotHaveDuplicates()
                .doesNotContain(0);
    }

    @Test
    void keysAreOneWord() {
        assertThat(NetworkName.key(Network.NETWORK_STACK_EXCHANGE)).isEqualTo("stackexchange");
        assertThat(NetworkName.all()).extracting(NetworkName::key).allMatch(key -> key.matches("[a-z]+"));
    }

    @Test
    void namesAreReadBack() {
        assertThat(NetworkName.all())
                .allSatisfy(network ->
                        assertThat(NetworkName.parse(NetworkName.of(network))).isEqualTo(network));
        assertThatThrownBy(() -> NetworkName.parse("MYSPACE")).hasMessageContaining("MYSPACE");
    }
}
