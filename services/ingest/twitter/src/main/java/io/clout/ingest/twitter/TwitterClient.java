// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import static io.clout.ingest.http.NetworkClient.encode;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkRequest;
import io.clout.ingest.http.Reply;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;

/** The three requests of X's API v2 that we need. */
@ApplicationScoped
class TwitterClient {

    private static final String USER_FIELDS = "public_metrics";
    private static final String POST_FIELDS = "created_at,public_metrics,referenced_tweets,entities";
    private static final String MENTION_FIELDS = "created_at,author_id,in_reply_to_user_id,referenced_tweets";

    /** As many as X gives at once. */
    private static final int PAGE_SIZE = 100;

    private final TwitterConfig config;
    private final NetworkClient network;

    @Inject
    TwitterClient(TwitterConfig config, NetworkClients clients) {
        this(config, clients.of(Network.NETWORK_TWITTER, new TwitterRules()));
    }

    TwitterClient(TwitterConfig config, NetworkClient network) {
        this.config = config;
        this.network = network;
    }

    /** For sign-ins. */
    NetworkClient http() {
        return network;
    }

    /** The person's own account, at its price. */
    Reply me(Access access) throws NetworkFailure {
        return me(access, config.userPrice());
    }

    /**
     * The person's own account.
     *
     * @param price what X bills for it now
     */
    Reply me(Access access, long price) throws NetworkFailure {
        return network.get(NetworkRequest.to(config.apiUrl(), "/2/users/me", Map.of("user.fields", USER_FIELDS))
                        .with(access)
                        .costing(price))
                .object("data");
    }

    /**
     * Posts of an account, newest first.
     *
     * @param range {@code start_time}, {@code since_id}, {@code pagination_token}
     * @param billed posts that cost nothing more today
     */
    Reply posts(String id, Map<String, String> range, Access access, Billed billed) throws NetworkFailure {
        return page("/2/users/" + encode(id) + "/tweets", POST_FIELDS, range, access, billed);
    }

    /** Posts of others that name an account, newest first. */
    Reply mentions(String id, Map<String, String> range, Access access, Billed billed) throws NetworkFailure {
        return page("/2/users/" + encode(id) + "/mentions", MENTION_FIELDS, range, access, billed);
    }

    private Reply page(String path, String fields, Map<String, String> range, Access access, Billed billed)
            throws NetworkFailure {
        var query = new TreeMap<>(range);
        query.put("max_results", String.valueOf(PAGE_SIZE));
        query.put("tweet.fields", fields);
        long price = config.postPrice();
        return network.get(NetworkRequest.to(config.apiUrl(), path, query)
                .with(access)
                .costing(PAGE_SIZE * price, reply -> fresh(reply, billed) * price));
    }

    private static long fresh(Reply reply, Billed billed) {
        return reply.json()
                .path("data")
                .valueStream()
                .filter(post -> billed.isFresh(post.path("id").asText()))
                .count();
    }
}
