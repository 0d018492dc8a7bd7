// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import static io.clout.ingest.http.NetworkRequest.to;

import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** The requests of the AppView that we need, and the directory of identities. */
@ApplicationScoped
class BlueskyClient {

    /** As many as the AppView gives at once. */
    private static final String PAGE_SIZE = "100";

    private final BlueskyConfig config;
    private final NetworkClient network;

    @Inject
    BlueskyClient(BlueskyConfig config, NetworkClients clients) {
        this(config, clients.of(Network.NETWORK_BLUESKY, new BlueskyRules()));
    }

    BlueskyClient(BlueskyConfig config, NetworkClient network) {
        this.config = config;
        this.network = network;
    }

    /**
     * An account with its description and totals.
     *
     * @param actor handle or DID
     */
    Reply profile(String actor) throws NetworkFailure {
        return ask("app.bsky.actor.getProfile", Map.of("actor", actor));
    }

    /** Posts, answers and reposts of an account, newest first. */
    Reply feed(String did, String cursor) throws NetworkFailure {
        return page("app.bsky.feed.getAuthorFeed", Map.of("actor", did, "filter", "posts_with_replies"), cursor);
    }

    /**
     * Who reacted to a post, newest first.
     *
     * @param method such as {@code app.bsky.feed.getLikes}
     */
    Reply reactions(String method, String uri, String cursor) throws NetworkFailure {
        return page(method, Map.of("uri", uri), cursor);
    }

    /** A post and the answers right below it, as many as the AppView shows at once. */
    Reply thread(String uri) throws NetworkFailure {
        return ask("app.bsky.feed.getPostThread", Map.of("uri", uri, "depth", "1", "parentHeight", "0"));
    }

    /** What a DID says of itself: its handle, keys and servers. */
    Reply identity(Did did) throws NetworkFailure {
        URI document = did.document(config.plcUrl());
        return network.get(
                did.isWeb() && !config.privateServers() ? to(document).foreign() : to(document));
    }

    private Reply page(String method, Map<String, String> query, String cursor) throws NetworkFailure {
        var all = new TreeMap<>(query);
        all.put("limit", PAGE_SIZE);
        if (!cursor.isEmpty()) {
            all.put("cursor", cursor);
        }
        return ask(method, all);
    }

    private Reply ask(String method, Map<String, String> query) throws NetworkFailure {
        return network.get(to(config.apiUrl(), "/xrpc/" + method, query));
    }
}
