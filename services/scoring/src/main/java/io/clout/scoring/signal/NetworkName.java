// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import io.clout.proto.signal.v1.Network;

/** The name of a network in files and in JSON: {@code TWITTER} for {@code NETWORK_TWITTER}. */
public final class NetworkName {
    private static final String PREFIX = "NETWORK_";

    private NetworkName() {}

    public static String of(Network network) {
        return network.name().substring(PREFIX.length());
    }

    /**
     * The network of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Network parse(String name) {
        for (Network network : Network.values()) {
            if (network != Network.UNRECOGNIZED
                    && network != Network.NETWORK_UNSPECIFIED
                    && network.name().length() == PREFIX.length() + name.length()
                    && network.name().endsWith(name)) {
                return network;
            }
        }
        throw new IllegalArgumentException("unknown network " + name);
    }
}
