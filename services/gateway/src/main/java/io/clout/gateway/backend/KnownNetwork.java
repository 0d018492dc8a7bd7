// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import io.clout.proto.signal.v1.Network;
import java.util.Locale;

/** The networks that there are services for, those that need no key first: the order in which a person is offered them. */
public enum KnownNetwork {
    MASTODON(Network.NETWORK_MASTODON, "Mastodon"),
    BLUESKY(Network.NETWORK_BLUESKY, "Bluesky"),
    GITHUB(Network.NETWORK_GITHUB, "GitHub"),
    STACKEXCHANGE(Network.NETWORK_STACK_EXCHANGE, "Stack Exchange"),
    WIKIPEDIA(Network.NETWORK_WIKIPEDIA, "Wikipedia"),
    YOUTUBE(Network.NETWORK_YOUTUBE, "YouTube"),
    TWITTER(Network.NETWORK_TWITTER, "X (Twitter)"),
    FACEBOOK(Network.NETWORK_FACEBOOK, "Facebook"),
    INSTAGRAM(Network.NETWORK_INSTAGRAM, "Instagram"),
    LINKEDIN(Network.NETWORK_LINKEDIN, "LinkedIn"),
    FOURSQUARE(Network.NETWORK_FOURSQUARE, "Foursquare"),
    GOOGLEPLUS(Network.NETWORK_GOOGLE_PLUS, "Google+"),
    BING(Network.NETWORK_BING, "Bing"),
    OTHER(Network.NETWORK_OTHER, "Other sources");

    private final Network network;
    private final String title;

    KnownNetwork(Network network, String title) {
        this.network = network;
        this.title = title;
    }

    Network network() {
        return network;
    }

    /** What people call it. */
    String title() {
        return title;
    }

    /** Its name in the configuration and in its service's name: {@code mastodon}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
