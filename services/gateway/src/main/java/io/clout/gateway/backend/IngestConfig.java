// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** Where the networks are read: one ingestion service for all of them, deployments for single networks, or both. */
@ConfigMapping(prefix = "clout.gateway.ingest")
public interface IngestConfig {

    /** Host and port of the ingestion service that runs every network without a deployment of its own; absent if all have one. */
    Optional<String> address();

    /**
     * Host and port by network, for networks with a deployment of their own: {@code clout.gateway.ingest.apart.mastodon=host:port}. Keys
     * are {@link io.clout.common.network.NetworkName#key}, one word each, so that environment variables can name them.
     */
    Map<String, String> apart();
}
