// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.github;

import io.clout.common.limits.Limits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where GitHub is and how it is asked. Works without any key, slowly. */
@ConfigMapping(prefix = "clout.networks.github")
public interface GitHubConfig {

    /** A token of the operator, without any scope: 5,000 questions an hour instead of 60. */
    Optional<String> token();

    /** Questions of the hour that readings leave to people who link an account, where there is no token. */
    @WithDefault("15")
    @PositiveOrZero
    int reserve();

    @WithDefault("https://api.github.com")
    URI apiUrl();

    /** How far back stars and forks are read with who gave them, for the first time: as far as a score looks. */
    @WithDefault(Limits.SCORE_WINDOW_DAYS + "D")
    Duration firstWindow();

    /** Pages of 100 that are read of who starred or forked a repository; those on later pages count without a name. */
    @WithDefault("3")
    @Positive
    int namedPages();
}
