// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import io.clout.common.limits.Limits;
import io.clout.ingest.network.OAuthApp;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.time.Duration;

/** The operator's app at X, and how far back is read. */
@ConfigMapping(prefix = "clout.networks.twitter")
public interface TwitterConfig extends OAuthApp {

    @WithDefault("https://api.x.com")
    URI apiUrl();

    @WithDefault("https://x.com/i/oauth2/authorize")
    URI authorizeUrl();

    /**
     * What X bills for a post that is read, in thousandths of a dollar: 1 for one's own where the person also owns the app, else 5. The
     * unit of {@code clout.networks.twitter.budget.units-per-day}.
     */
    @WithDefault("5")
    @PositiveOrZero
    long postPrice();

    /** What X bills for reading an account, likewise. */
    @WithDefault("10")
    @PositiveOrZero
    long userPrice();

    /** How far back an account is read for the first time: as far as a score looks. X bills each post. */
    @WithDefault(Limits.SCORE_WINDOW_DAYS + "D")
    Duration firstWindow();

    /** How old posts are whose counts are read again and again. Half of all reactions come within 24 minutes, nearly all in days. */
    @WithDefault("7D")
    Duration window();
}
