// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import io.clout.common.limits.Limits;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;

/** Where Bluesky is, and how much of it is read. No key is needed. */
@ConfigMapping(prefix = "clout.networks.bluesky")
public interface BlueskyConfig {

    /** An AppView; it knows who reacted to whose posts. */
    @WithDefault("https://public.api.bsky.app")
    URI apiUrl();

    /** The directory of {@code did:plc} identities; it knows where a repository lies. */
    @WithDefault("https://plc.directory")
    URI plcUrl();

    /** How far back posts are read for the first time: as far as a score looks. The repository is read as a whole. */
    @WithDefault(Limits.SCORE_WINDOW_DAYS + "D")
    Duration firstWindow();

    /** How old posts are whose counts are read again and again. Half of all reactions come within 24 minutes, nearly all in days. */
    @WithDefault("7D")
    Duration window();

    /** Pages of 100 that are read of who liked, reposted or quoted a post; those on later pages count without a name. */
    @WithDefault("3")
    @Positive
    int namedPages();

    /** Acts that are read out of a repository at once. */
    @WithDefault("10000")
    @Positive
    int slice();

    /** Largest repository. A hundred thousand posts and likes are some 100 MB. */
    @WithDefault("512M")
    MemorySize maxRepository();

    /** How long reading a slice may take. */
    @WithDefault("90S")
    Duration repositoryTimeout();

    /** Whether repositories may lie on servers that only we can reach: for tests, and for a network of one's own. */
    @WithDefault("false")
    boolean privateServers();

    /** A Jetstream: it tells at once at whose account something happened, and sends some gigabytes a day. */
    @WithDefault("wss://jetstream2.us-west.bsky.network/subscribe")
    URI liveUrl();
}
