// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import io.clout.ingest.network.OAuthApp;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;

/** The operator's app at LinkedIn. */
@ConfigMapping(prefix = "clout.networks.linkedin")
public interface LinkedInConfig extends OAuthApp {

    /** Scope that opens the statistics of posts. */
    String POST_ANALYTICS = "r_member_postAnalytics";

    @WithDefault("https://api.linkedin.com")
    URI apiUrl();

    @WithDefault("https://www.linkedin.com/oauth/v2/authorization")
    URI authorizeUrl();

    @WithDefault("https://www.linkedin.com/oauth/v2/accessToken")
    URI tokenUrl();

    /**
     * What LinkedIn granted the app: {@code r_dma_portability_self_serve} for members in the EEA and Switzerland who use an app of their own,
     * {@code r_dma_portability_3rd_party} for a reviewed one; {@code r_member_postAnalytics} beside it where granted.
     */
    @WithDefault("r_dma_portability_self_serve")
    List<String> scopes();

    /**
     * Version of the API that statistics are asked for, at least 202604, the first that tells saves. LinkedIn ends each after about a year;
     * the portability API exists only in 202312.
     */
    @WithDefault("202604")
    String version();

    default boolean hasPostAnalytics() {
        return scopes().contains(POST_ANALYTICS);
    }
}
