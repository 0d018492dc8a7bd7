// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.util.Map;

/** How Mastodon is read. There is nothing to register. */
@ConfigMapping(prefix = "clout.networks.mastodon")
public interface MastodonConfig {

    /**
     * Where servers are that this instance reaches otherwise than at https and a public address, by their name: one in the operator's
     * own network, or a stand-in in tests.
     */
    Map<String, URI> servers();

    /**
     * Posts of which one reading asks who boosted and favoured them: at most two requests each, and a server answers 300 in five
     * minutes. The others' reactions are counted without names.
     */
    @WithDefault("30")
    @PositiveOrZero
    int namedPosts();
}
