// SPDX-License-Identifier: Apache-2.0
package io.clout.common.network;

import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.NetworkOptions;
import io.clout.proto.signal.v1.SignalProto;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names of a network. All of them come from {@code clout/signal/v1/signal.proto}, the one list of networks. */
public final class NetworkName {
    private static final String PREFIX = "NETWORK_";

    private static final List<Network> ALL = Arrays.stream(Network.values())
            .filter(network -> network != Network.UNRECOGNIZED && network != Network.NETWORK_UNSPECIFIED)
            .sorted(Comparator.comparingInt(network -> options(network).getPosition()))
            .toList();

    private NetworkName() {}

    /** Every network, in the order in which people see them. */
    public static List<Network> all() {
        return ALL;
    }

    /** In files and in JSON: {@code STACK_EXCHANGE}. */
    public static String of(Network network) {
        return network.name().substring(PREFIX.length());
    }

    /** In settings and paths: {@code stackexchange}; one word, so that environment variables can say it. */
    public static String key(Network network) {
        return of(network).replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** What people call it: {@code Stack Exchange}. */
    public static String title(Network network) {
        return options(network).getTitle();
    }

    /**
     * The network of that name, as {@link #of} says it.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Network parse(String name) {
        return ALL.stream()
                .filter(network -> of(network).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown network " + name));
    }

    private static NetworkOptions options(Network network) {
        return network.getValueDescriptor().getOptions().getExtension(SignalProto.network);
    }
}
