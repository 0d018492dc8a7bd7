// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Bing needs nothing of the operator: each person brings a key of their own. */
@ConfigMapping(prefix = "clout.networks.bing")
interface BingConfig {

    @WithDefault("https://ssl.bing.com/webmaster/api.svc/json/")
    URI apiUrl();
}
