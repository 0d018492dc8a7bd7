// SPDX-License-Identifier: Apache-2.0
package io.clout.common.network;

import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.NetworkOptions;
import io.clout.proto.signal.v1.SignalProto;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of a network. All of them come from {@code clout/signal/v1/signal.proto}, the one list of networks. */
public final class NetworkName {
    private static final String PREFIX = "NETWORK_";

    private static final List<Network> ALL = Arrays.stream(Network.values())
            .filter(network -> network != Network.UNRECOGNIZED && network != Network.NETWORK_UNSPECIFIED)
            .sorted(Comparator.comparingInt(network -> options(network).getPosition()))
            .toList();

    private static final Map<String, Network> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(NetworkName::of, Function.identity()));

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

    /** The network of that name, as {@link #of} says it. */
    public static Optional<Network> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The network of that name, as {@link #of} says it.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Network parse(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("unknown network " + name));
    }

    private static NetworkOptions options(Network network) {
        return network.getValueDescriptor().getOptions().getExtension(SignalProto.network);
    }
}
