// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import io.clout.ingest.network.OAuthApp;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** The operator's app at Meta, with the product "Instagram API with Instagram Login". */
@ConfigMapping(prefix = "clout.networks.instagram")
interface InstagramConfig extends OAuthApp {

    @WithDefault("https://graph.instagram.com")
    URI apiUrl();

    @WithDefault("https://www.instagram.com/oauth/authorize")
    URI authorizeUrl();

    @WithDefault("https://api.instagram.com/oauth/access_token")
    URI tokenUrl();
}
