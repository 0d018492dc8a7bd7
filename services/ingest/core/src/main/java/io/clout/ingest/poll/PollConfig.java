// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How often and how patiently networks are read. */
@ConfigMapping(prefix = "clout.poll")
public interface PollConfig {

    /** Between two readings of an account, give or take {@link #jitter}. A score is final once a day. */
    @WithDefault("6H")
    Duration interval();

    /** Share of the interval by which readings are spread, so that accounts linked together drift apart. */
    @WithDefault("0.2")
    double jitter();

    /** How long after a network told that something happened at an account it is read: what it serves lags behind what it tells. */
    @WithDefault("5S")
    Duration settling();

    /** Between two readings of an account at which the network tells of more and more. */
    @WithDefault("1M")
    Duration liveInterval();

    /** After the first failure; doubles with each further one, up to {@link #interval}. */
    @WithDefault("1M")
    Duration firstBackOff();

    /** How often it is looked whether an account is due. */
    @WithDefault("2S")
    Duration check();

    /** Accounts read at once by one replica. */
    @WithDefault("8")
    @Positive
    int parallel();

    /** How long a replica may take for one page before another one may take the account over. */
    @WithDefault("2M")
    Duration lease();

    /** For one request, from connecting to the last byte. */
    @WithDefault("15S")
    Duration timeout();

    /** Who asks, and where the operator can be reached; some networks refuse what does not say so. */
    @WithDefault("clout (self-hosted)")
    String userAgent();

    /** Largest reply. */
    @WithDefault("16M")
    MemorySize maxReply();
}
