// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import io.clout.ingest.network.OAuthApp;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;

/** The operator's app at Meta. */
@ConfigMapping(prefix = "clout.networks.facebook")
interface FacebookConfig extends OAuthApp {

    /**
     * What people are asked to grant. {@code business_management} is what shows pages that lie in a business portfolio; friends are counted
     * only with {@code user_friends}, which apps of the type Business are refused.
     */
    @WithDefault("pages_show_list,pages_read_engagement,pages_read_user_content,business_management")
    List<String> scopes();

    /** With the version of the Graph API whose answers we understand. */
    @WithDefault("https://graph.facebook.com/v25.0/")
    URI apiUrl();

    @WithDefault("https://www.facebook.com/v25.0/dialog/oauth")
    URI authorizeUrl();
}
