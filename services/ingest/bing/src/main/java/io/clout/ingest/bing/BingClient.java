// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bing;

import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkRequest;
import io.clout.ingest.http.Reply;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The three requests of the Webmaster API that we need. Each answer is wrapped in {@code d}. */
@ApplicationScoped
class BingClient {

    private final BingConfig config;
    private final NetworkClient network;

    @Inject
    BingClient(BingConfig config, NetworkClients clients) {
        this(config, clients.of(Network.NETWORK_BING, new BingRules()));
    }

    BingClient(BingConfig config, NetworkClient network) {
        this.config = config;
        this.network = network;
    }

    /** The sites of the key's owner, verified or not. */
    List<Reply> sites(String key) throws NetworkFailure {
        return get("GetUserSites", Map.of(), key).objects("d");
    }

    /** Impressions and clicks by day, as far back as Bing keeps them. */
    List<Reply> traffic(String site, String key) throws NetworkFailure {
        return get("GetRankAndTrafficStats", Map.of("siteUrl", site), key).objects("d");
    }

    /** How many pages link to each page of the site. */
    Reply linkCounts(String site, int page, String key) throws NetworkFailure {
        return get("GetLinkCounts", Map.of("siteUrl", site, "page", Integer.toString(page)), key)
                .object("d");
    }

    /** Bing takes its key only as a parameter; errors and logs name only host and path. */
    private Reply get(String method, Map<String, String> query, String key) throws NetworkFailure {
        var whole = new HashMap<>(query);
        whole.put("apikey", key);
        return network.get(NetworkRequest.to(config.apiUrl(), method, whole).ownedBy(key));
    }
}
