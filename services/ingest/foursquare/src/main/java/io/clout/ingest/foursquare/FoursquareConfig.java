// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** The operator's app at Foursquare. */
@ConfigMapping(prefix = "clout.foursquare")
interface FoursquareConfig {

    /** From the developer console; without it people can only upload their export. */
    Optional<String> clientId();

    Optional<String> clientSecret();

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
