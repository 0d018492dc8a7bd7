// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import static io.clout.ingest.http.NetworkClient.encode;

import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.NetworkRequest;
import io.clout.ingest.http.Reply;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The requests of Mastodon's public API that we need. The server is named by a person, so it is never trusted. */
@ApplicationScoped
class MastodonClient {

    /** As many as Mastodon gives at once. */
    private static final String STATUSES = "40";

    private static final String ACCOUNTS = "80";

    private static final Set<Kind> SAYS_NOTHING =
            Set.of(Kind.NOT_THERE, Kind.NOT_ALLOWED, Kind.TOKEN_REVOKED, Kind.COULD_NOT_READ);

    private final MastodonConfig config;
    private final NetworkClient network;

    @Inject
    MastodonClient(MastodonConfig config, NetworkClients clients) {
        this(config, clients.of(Network.NETWORK_MASTODON));
    }

    MastodonClient(MastodonConfig config, NetworkClient network) {
        this.config = config;
        this.network = network;
    }

    /**
     * The server where an account lives: people may be known by a domain that only points to it (WebFinger, RFC 7033). Where a domain
     * does not say so, it is itself.
     */
    String server(MastodonHandle handle) throws NetworkFailure {
        Optional<Reply> answer = NetworkFailure.emptyIf(
                SAYS_NOTHING,
                () -> get(handle.server(), "/.well-known/webfinger", Map.of("resource", "acct:" + handle.text())));
        if (answer.isEmpty()) {
            return handle.server();
        }
        for (Reply link : answer.get().objectsIfAny("links")) {
            String host = MastodonLookup.host(link.json().path("href").asText());
            if (link.json().path("rel").asText().equals("self") && !host.isEmpty()) {
                return host;
            }
        }
        return handle.server();
    }

    Reply account(MastodonHandle handle) throws NetworkFailure {
        return get(handle.server(), "/api/v1/accounts/lookup", Map.of("acct", handle.user()));
    }

    /**
     * Posts and boosts of an account, newest first.
     *
     * @param olderThan id of a post; empty for the newest
     */
    List<Reply> statuses(String server, String accountId, String olderThan) throws NetworkFailure {
        Map<String, String> query = new TreeMap<>(Map.of("limit", STATUSES));
        if (!olderThan.isEmpty()) {
            query.put("max_id", olderThan);
        }
        return get(server, "/api/v1/accounts/" + encode(accountId) + "/statuses", query)
                .elements();
    }

    /**
     * Who reacted to a post, newest first, as far as one request tells.
     *
     * @param how {@code reblogged_by} or {@code favourited_by}
     */
    List<Reply> reactors(String server, String statusId, String how) throws NetworkFailure {
        return get(server, "/api/v1/statuses/" + encode(statusId) + "/" + how, Map.of("limit", ACCOUNTS))
                .elements();
    }

    private Reply get(String server, String path, Map<String, String> query) throws NetworkFailure {
        URI base = config.servers().get(server);
        return base == null
                ? network.get(NetworkRequest.to(URI.create("https://" + server), path, query)
                        .foreign())
                : network.get(NetworkRequest.to(base, path, query));
    }
}
