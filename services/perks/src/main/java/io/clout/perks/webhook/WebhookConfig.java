// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events reach brands. */
@ConfigMapping(prefix = "clout.webhooks")
public interface WebhookConfig {

    /** Whether endpoints may be on this machine or in the operator's own network, and without TLS. For laptops and tests only. */
    @WithDefault("false")
    boolean privateAddresses();

    /** How long a receiver may take; Standard Webhooks advises 15 to 30 s. */
    @WithDefault("15s")
    Duration timeout();
}
