// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Which networks this installation runs services for. */
@ConfigMapping(prefix = "clout.gateway")
public interface NetworksConfig {

    /**
     * Host and port of each network's service: {@code clout.gateway.networks.mastodon=ingest-mastodon:9000}. The names are one word each
     * ({@code googleplus}, {@code stackexchange}), so that environment variables can say them. A network without address is not shown.
     */
    Map<KnownNetwork, String> networks();
}
