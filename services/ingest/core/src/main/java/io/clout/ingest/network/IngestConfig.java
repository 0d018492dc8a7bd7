// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What this process runs (docs/decisions/140). */
@ConfigMapping(prefix = "clout.ingest")
public interface IngestConfig {

    /** The networks that this process runs, such as {@code mastodon,github}; without it all. */
    Optional<List<String>> networks();

    /** Networks that have a deployment of their own, and are left out here. */
    Optional<List<String>> networksExcept();

    /** Between two checks whether accounts are due. */
    @WithDefault("2S")
    Duration check();

    /** Exports read at once by one replica. More exports than that take turns, so none waits for the end of another. */
    @WithDefault("2")
    @Min(2)
    int importReaders();
}
