// SPDX-License-Identifier: Apache-2.0
package io.clout.common.outbox;

import io.clout.common.limits.Limits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service publishes its outbox. */
@ConfigMapping(prefix = "clout.outbox")
public interface OutboxConfig {
    /** Whether this service has an outbox; fixed when it is built. */
    @WithDefault("false")
    boolean enabled();

    /** How soon a new row is seen. */
    @WithDefault("100ms")
    Duration pollInterval();

    /** Rows of one Kafka transaction; with full batches of signals ({@link Limits#MAX_SIGNALS_PER_BATCH}) some 10 MB. */
    @WithDefault("200")
    int batchSize();

    /** How long rows may lie before a replica that is not publishing takes over from the one that should be. */
    @WithDefault("2s")
    Duration takeOverAfter();

    /** The longest pause between attempts while publishing fails. */
    @WithDefault("5s")
    Duration longestPause();

    /** How long publishing may fail before health says so. */
    @WithDefault("30s")
    Duration downAfter();
}
