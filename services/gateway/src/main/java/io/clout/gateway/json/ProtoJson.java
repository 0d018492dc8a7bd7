// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.json;

import com.google.protobuf.Timestamp;
import io.clout.common.network.NetworkName;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import java.time.Instant;
import java.util.Optional;

/** How values that several messages share look in the REST API. */
public final class ProtoJson {
    private static final String KIND_PREFIX = "SIGNAL_KIND_";

    private ProtoJson() {}

    public static Instant instant(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }

    /** {@code TWITTER}; empty if not set, or newer than this gateway. */
    public static Optional<String> network(Network network) {
        return network == Network.NETWORK_UNSPECIFIED || network == Network.UNRECOGNIZED
                ? Optional.empty()
                : Optional.of(NetworkName.of(network));
    }

    /** {@code LIKES_RECEIVED}; empty if not set, or newer than this gateway. */
    public static Optional<String> kind(SignalKind kind) {
        return kind == SignalKind.SIGNAL_KIND_UNSPECIFIED || kind == SignalKind.UNRECOGNIZED
                ? Optional.empty()
                : Optional.of(kind.name().substring(KIND_PREFIX.length()));
    }
}
