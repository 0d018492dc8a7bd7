// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.common.network.NetworkName;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import org.junit.jupiter.api.Test;

class KindTest {

    @Test
    void everyKindOfTheContractsIsInTheCatalogueUnderItsName() {
        for (SignalKind proto : SignalKind.values()) {
            if (proto != SignalKind.UNRECOGNIZED && proto != SignalKind.SIGNAL_KIND_UNSPECIFIED) {
                assertThat("SIGNAL_KIND_" + Kind.of(proto)).isEqualTo(proto.name());
            }
        }
    }

    @Test
    void kindsOutsideTheCatalogueAreRefused() {
        assertThatThrownBy(() -> Kind.of(SignalKind.SIGNAL_KIND_UNSPECIFIED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kind.of(SignalKind.UNRECOGNIZED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void networksHaveShortNames() {
        assertThat(NetworkName.of(Network.NETWORK_TWITTER)).isEqualTo("TWITTER");
        assertThat(NetworkName.parse("TWITTER")).isEqualTo(Network.NETWORK_TWITTER);
        assertThatThrownBy(() -> NetworkName.parse("UNSPECIFIED")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NetworkName.parse("WITTER")).isInstanceOf(IllegalArgumentException.class);
    }
}
