// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How often and how patiently a network is read. */
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

    /** Accounts of the network read at once by one replica. */
    @WithDefault("8")
    @Positive
    int parallel();

    /** How long a replica may take for one page before another one may take the account over. */
    @WithDefault("2M")
    Duration lease();
}
