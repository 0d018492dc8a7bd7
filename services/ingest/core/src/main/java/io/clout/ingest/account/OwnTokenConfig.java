// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The client with which ingestion signs in for itself. Without it no account can be linked: profile believes a proof from nobody else. */
@ConfigMapping(prefix = "clout.ingest.client")
interface OwnTokenConfig {

    /** The realm's token endpoint. */
    Optional<URI> tokenUrl();

    @WithDefault("ingest")
    String id();

    Optional<String> secret();

    /** Timeout of one call; short, because a person is waiting. */
    @WithDefault("5s")
    Duration timeout();
}
