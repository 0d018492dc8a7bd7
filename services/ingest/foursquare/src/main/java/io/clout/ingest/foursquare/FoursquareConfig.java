// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

import io.clout.ingest.network.OAuthApp;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** The operator's app at Foursquare. */
@ConfigMapping(prefix = "clout.networks.foursquare")
interface FoursquareConfig extends OAuthApp {

    @WithDefault("https://api.foursquare.com")
    URI apiUrl();

    @WithDefault("https://foursquare.com/oauth2/authenticate")
    URI authorizeUrl();

    @WithDefault("https://foursquare.com/oauth2/access_token")
    URI tokenUrl();

    /** The day of the API whose answers we understand. */
    @WithDefault("20240901")
    String version();
}
