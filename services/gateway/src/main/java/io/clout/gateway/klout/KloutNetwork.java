// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import io.clout.proto.signal.v1.Network;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The networks by the two letters that Klout had for them. */
enum KloutNetwork {
    TW(Network.NETWORK_TWITTER),
    GP(Network.NETWORK_GOOGLE_PLUS),
    IG(Network.NETWORK_INSTAGRAM),
    FB(Network.NETWORK_FACEBOOK),
    LI(Network.NETWORK_LINKEDIN),
    FS(Network.NETWORK_FOURSQUARE);

    private final Network network;

    KloutNetwork(Network network) {
        this.network = network;
    }

    static Optional<KloutNetwork> of(String letters) {
        return Arrays.stream(values())
                .filter(each -> each.letters().equals(letters))
                .findFirst();
    }

    Network network() {
        return network;
    }

    String letters() {
        return name().toLowerCase(Locale.ROOT);
    }
}
