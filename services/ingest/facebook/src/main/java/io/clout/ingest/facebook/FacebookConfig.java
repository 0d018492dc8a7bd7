// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import io.clout.ingest.network.OAuthApp;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** The operator's app at Meta. */
@ConfigMapping(prefix = "clout.networks.facebook")
interface FacebookConfig extends OAuthApp {

    /** With the version of the Graph API whose answers we understand. */
    @WithDefault("https://graph.facebook.com/v25.0/")
    URI apiUrl();

    @WithDefault("https://www.facebook.com/v25.0/dialog/oauth")
    URI authorizeUrl();
}
