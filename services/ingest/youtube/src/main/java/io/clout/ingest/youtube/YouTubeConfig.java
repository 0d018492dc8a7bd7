// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import io.clout.ingest.network.OAuthApp;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.util.Optional;

/** The operator's project at Google, and how much of a channel is read. */
@ConfigMapping(prefix = "clout.networks.youtube")
public interface YouTubeConfig extends OAuthApp {

    /** A key for the YouTube Data API; with it people link by handle. */
    Optional<String> apiKey();

    @WithDefault("https://www.googleapis.com")
    URI apiUrl();

    @WithDefault("https://accounts.google.com/o/oauth2/v2/auth")
    URI authorizeUrl();

    @WithDefault("https://oauth2.googleapis.com/token")
    URI tokenUrl();

    /** Pages of 50 videos, newest first, whose counts are read again and again: old videos are seen for years. */
    @WithDefault("10")
    @Positive
    int videoPages();
}
