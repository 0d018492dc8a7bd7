// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import io.clout.proto.signal.v1.Network;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The kinds that a network has, each with a place, so that what is kept of an account is as long as its network needs. */
final class NetworkKinds {
    private static final Map<Network, NetworkKinds> ALL = new EnumMap<>(Network.class);

    static {
        for (Network network : Network.values()) {
            List<Kind> kinds = Arrays.stream(Kind.values())
                    .filter(kind -> kind.isOn(network))
                    .toList();
            if (!kinds.isEmpty()) {
                ALL.put(network, new NetworkKinds(kinds));
            }
        }
    }

    private final List<Kind> kinds;

    /** By the kind's ordinal; -1 if the network does not have it. */
    private final int[] places = new int[Kind.values().length];

    private NetworkKinds(List<Kind> kinds) {
        this.kinds = kinds;
        Arrays.fill(places, -1);
        for (int place = 0; place < kinds.size(); place++) {
            places[kinds.get(place).ordinal()] = place;
        }
    }

    /** Throws {@link IllegalArgumentException} if the catalogue has no kind of the network. */
    static NetworkKinds of(Network network) {
        NetworkKinds kinds = ALL.get(network);
        if (kinds == null) {
            throw new IllegalArgumentException("unknown network " + network);
        }
        return kinds;
    }

    static boolean has(Network network) {
        return ALL.containsKey(network);
    }

    int size() {
        return kinds.size();
    }

    Kind at(int place) {
        return kinds.get(place);
    }

    /** -1 if the network does not have it. */
    int place(Kind kind) {
        return places[kind.ordinal()];
    }
}
