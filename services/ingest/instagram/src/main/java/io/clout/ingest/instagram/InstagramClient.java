// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.MetaRules;
import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkRequest;
import io.clout.ingest.http.Reply;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** The requests of the Instagram API that we need; each is about the token's own account. */
@ApplicationScoped
class InstagramClient {

    private static final String ACCOUNT_FIELDS = "user_id,username,account_type,followers_count,follows_count";
    private static final String MEDIA_FIELDS = "id,timestamp,caption,like_count,comments_count";
    private static final String PAGE_SIZE = "100";

    private final InstagramConfig config;
    private final NetworkClient network;

    @Inject
    InstagramClient(InstagramConfig config, NetworkClients clients) {
        this(config, clients.of(Network.NETWORK_INSTAGRAM, new MetaRules()));
    }

    InstagramClient(InstagramConfig config, NetworkClient network) {
        this.config = config;
        this.network = network;
    }

    /** For sign-ins. */
    NetworkClient http() {
        return network;
    }

    Reply me(String accessToken) throws NetworkFailure {
        return get("/me", Map.of("fields", ACCOUNT_FIELDS), accessToken);
    }

    /**
     * Photos and videos of the account, newest first.
     *
     * @param after the network's cursor; empty for the first page
     */
    Reply media(String after, String accessToken) throws NetworkFailure {
        var query = new HashMap<>(Map.of("fields", MEDIA_FIELDS, "limit", PAGE_SIZE));
        if (!after.isEmpty()) {
            query.put("after", after);
        }
        return get("/me/media", query, accessToken);
    }

    /** A token of 60 days for the short-lived one that a sign-in gives. */
    Reply exchange(String clientSecret, String accessToken) throws NetworkFailure {
        return token(
                "/access_token",
                Map.of("grant_type", "ig_exchange_token", "client_secret", clientSecret, "access_token", accessToken));
    }

    /** Another 60 days. */
    Reply refresh(String accessToken) throws NetworkFailure {
        return token("/refresh_access_token", Map.of("grant_type", "ig_refresh_token", "access_token", accessToken));
    }

    private Reply token(String path, Map<String, String> query) throws NetworkFailure {
        return network.get(NetworkRequest.to(config.apiUrl(), path, query));
    }

    private Reply get(String path, Map<String, String> query, String accessToken) throws NetworkFailure {
        return network.get(NetworkRequest.to(config.apiUrl(), path, query).with(new Access.Token(accessToken)));
    }
}
