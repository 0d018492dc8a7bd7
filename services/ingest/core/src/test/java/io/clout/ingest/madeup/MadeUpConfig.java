// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.madeup;

import io.clout.common.network.NetworkName;
import io.clout.proto.signal.v1.Network;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

/** Where the made-up networks are. */
@ConfigMapping(prefix = "clout.made-up")
interface MadeUpConfig {

    /** By {@link NetworkName#key}. */
    Map<String, URI> urls();

    default URI url(Network network) {
        return Objects.requireNonNull(urls().get(NetworkName.key(network)), "no stand-in of " + network);
    }
}
