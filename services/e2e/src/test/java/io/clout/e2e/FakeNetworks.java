// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every network that is read by API, played by servers of our own, and what tells the platform where they are. */
final class FakeNetworks implements AutoCloseable {
    private static final List<String> NETWORKS =
            List.of("facebook", "bing", "bluesky", "github", "mastodon", "stackexchange", "wikipedia", "youtube");

    private final Map<String, FakeNetwork> networks;

    private FakeNetworks(Map<String, FakeNetwork> networks) {
        this.networks = networks;
    }

    static FakeNetworks start() throws IOException {
        Map<String, FakeNetwork> networks = new HashMap<>();
        for (String name : NETWORKS) {
            networks.put(name, FakeNetwork.start(name));
        }
        return new FakeNetworks(networks);
    }

    /** The text that the person has put into their profile, on every network. */
    void profileSays(String text) {
        networks.values().forEach(network -> network.profileSays(text));
    }

    String address(String network) {
        return network(network).address();
    }

    /** Variables for {@code ./clout up}. */
    Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        networks.forEach((name, network) ->
                variables.put("CLOUT_NETWORKS_" + name.toUpperCase(Locale.ROOT) + "_API_URL", network.address() + "/"));
        String facebook = address("facebook");
        variables.put("CLOUT_NETWORKS_FACEBOOK_API_URL", facebook + "/v25.0/");
        variables.put("CLOUT_NETWORKS_FACEBOOK_AUTHORIZE_URL", facebook + "/dialog/oauth");
        variables.put("CLOUT_NETWORKS_FACEBOOK_CLIENT_ID", "the-app-of-this-run");
        variables.put("CLOUT_NETWORKS_FACEBOOK_CLIENT_SECRET", "the-secret-of-this-run");
        variables.put("CLOUT_NETWORKS_YOUTUBE_API_KEY", "the-key-of-this-run");
        variables.put("CLOUT_NETWORKS_MASTODON_SERVERS__SOCIAL_EXAMPLE_", address("mastodon"));
        variables.put("CLOUT_NETWORKS_WIKIPEDIA_CONTACT", "operator@example.org");
        variables.put("CLOUT_NETWORKS_WIKIPEDIA_API_URL", address("wikipedia"));
        variables.put("CLOUT_NETWORKS_WIKIPEDIA_WIKIDATA_URL", address("wikipedia"));
        variables.put("CLOUT_NETWORKS_WIKIPEDIA_PAGEVIEWS_URL", address("wikipedia"));
        variables.put("CLOUT_NETWORKS_BLUESKY_PLC_URL", address("bluesky"));
        variables.put("CLOUT_NETWORKS_BLUESKY_PRIVATE_SERVERS", "true");
        // There is no live stream at it: reading goes on without.
        variables.put("CLOUT_NETWORKS_BLUESKY_LIVE_URL", address("bluesky").replace("http", "ws") + "/subscribe");
        return variables;
    }

    @Override
    public void close() {
        new ArrayList<>(networks.values()).forEach(FakeNetwork::close);
    }

    private FakeNetwork network(String name) {
        FakeNetwork network = networks.get(name);
        if (network == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return network;
    }
}
