// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import static io.clout.ingest.http.NetworkClient.encode;

import com.google.common.hash.Hashing;
import io.clout.ingest.http.Access;
import io.clout.ingest.http.MetaRules;
import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.NetworkRequest;
import io.clout.ingest.http.Reply;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The requests of the Graph API that we need. */
@ApplicationScoped
class FacebookClient {

    /** Limit 0: the counts are wanted, not who and what. Without the filter, answers to comments are not counted. */
    private static final String POST_FIELDS =
            "id,created_time,shares,comments.limit(0).filter(stream).summary(true),reactions.limit(0).summary(true)";

    /** Pages of a person. */
    private static final String MOST_PAGES = "100";

    /** Posts that are asked for at once. Facebook gives fewer where much hangs on each, and says so. */
    private static final int POSTS = 25;

    private final FacebookConfig config;
    private final NetworkClient network;

    @Inject
    FacebookClient(FacebookConfig config, NetworkClients clients) {
        this(config, clients.of(Network.NETWORK_FACEBOOK, new MetaRules()));
    }

    FacebookClient(FacebookConfig config, NetworkClient network) {
        this.config = config;
        this.network = network;
    }

    /** For sign-ins. */
    NetworkClient http() {
        return network;
    }

    /** The person's own profile; {@code friends} is there if the app may see them. */
    Reply me(String accessToken) throws NetworkFailure {
        return get("me", Map.of("fields", "id,name,friends.limit(0).summary(true)"), accessToken);
    }

    /** The pages that the person runs, each with a token of its own; more than a hundred are not read. */
    List<Reply> pages(String accessToken) throws NetworkFailure {
        var query = Map.of("fields", "id,name,access_token,followers_count", "limit", MOST_PAGES);
        return get("me/accounts", query, accessToken).objects("data");
    }

    /** What a page published since a moment, newest first. */
    Reply posts(String pageId, Instant since, String after, String pageToken) throws NetworkFailure {
        return edge(pageId, "published_posts", POST_FIELDS, since, after, pageToken);
    }

    /** Everything on a page's wall since a moment, its own posts as well. */
    Reply wall(String pageId, Instant since, String after, String pageToken) throws NetworkFailure {
        return edge(pageId, "feed", "id,created_time,from", since, after, pageToken);
    }

    /** A token of 60 days for the one held. */
    Reply exchange(String clientId, String clientSecret, String accessToken) throws NetworkFailure {
        var query = Map.of(
                "grant_type", "fb_exchange_token",
                "client_id", clientId,
                "client_secret", clientSecret,
                "fb_exchange_token", accessToken);
        return network.get(NetworkRequest.to(config.apiUrl(), "oauth/access_token", query));
    }

    private Reply edge(String pageId, String edge, String fields, Instant since, String after, String pageToken)
            throws NetworkFailure {
        var query = new HashMap<>(Map.of("fields", fields, "since", Long.toString(since.getEpochSecond())));
        if (!after.isEmpty()) {
            query.put("after", after);
        }
        for (int limit = POSTS; ; limit /= 2) {
            query.put("limit", Integer.toString(limit));
            try {
                return get(encode(pageId) + "/" + edge, query, pageToken);
            } catch (NetworkFailure e) {
                if (e.kind() != Kind.ASKED_TOO_MUCH || limit == 1) {
                    throw e;
                }
            }
        }
    }

    private Reply get(String path, Map<String, String> query, String accessToken) throws NetworkFailure {
        var proven = new HashMap<>(query);
        config.clientSecret().ifPresent(secret -> proven.put("appsecret_proof", proof(secret, accessToken)));
        return network.get(NetworkRequest.to(config.apiUrl(), path, proven).with(new Access.Token(accessToken)));
    }

    /** Shows that the app itself asks; apps can be set to be answered only so. */
    private static String proof(String secret, String accessToken) {
        return Hashing.hmacSha256(secret.getBytes(StandardCharsets.UTF_8))
                .hashString(accessToken, StandardCharsets.UTF_8)
                .toString();
    }
}
