// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkRequest;
import io.clout.ingest.http.Reply;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The requests of the API 2.3 that we need; all of them are open to everybody. */
@ApplicationScoped
class StackExchangeClient {

    private static final String VERSION = "/2.3/";
    private static final String PAGE_SIZE = "100";
    private static final String TAGS = "30";

    private final StackExchangeConfig config;
    private final NetworkClient network;

    @Inject
    StackExchangeClient(StackExchangeConfig config, NetworkClients clients) {
        this(config, clients.of(Network.NETWORK_STACK_EXCHANGE, new StackExchangeRules()));
    }

    StackExchangeClient(StackExchangeConfig config, NetworkClient network) {
        this.config = config;
        this.network = network;
    }

    /** Empty if the site has no such user. */
    Optional<Reply> user(SiteUser user) throws NetworkFailure {
        return get("users/" + user.user(), user, Map.of()).objects("items").stream()
                .findFirst();
    }

    /** What the user says of themselves, as HTML. The usual answers leave it out, so a filter that has it is made first. */
    String aboutMe(SiteUser user) throws NetworkFailure {
        var wanted = Map.of("include", "user.about_me", "base", "default", "unsafe", "false");
        List<Reply> filters =
                network.get(request("filters/create", new HashMap<>(wanted))).objects("items");
        String filter = filters.getFirst().text("filter");
        List<Reply> users =
                get("users/" + user.user(), user, Map.of("filter", filter)).objects("items");
        return users.isEmpty() || !users.getFirst().has("about_me")
                ? ""
                : users.getFirst().text("about_me");
    }

    /** Questions and answers written since a moment, newest first. Both come with their votes. */
    Reply posts(SiteUser user, Instant since, int page) throws NetworkFailure {
        return get("users/" + user.user() + "/posts", user, newest(since, page));
    }

    /** The account on a site that somebody's network profile leads to: the one with the most reputation; empty if there is none. */
    Optional<SiteUser> ofNetwork(String account) throws NetworkFailure {
        Reply all =
                network.get(request("users/" + account + "/associated", new HashMap<>(Map.of("pagesize", PAGE_SIZE))));
        return all.objects("items").stream()
                .max(Comparator.comparingLong(
                        site -> site.json().path("reputation").asLong()))
                .flatMap(site -> SiteUser.parse(site.json().path("site_url").asText() + "/users/"
                        + site.json().path("user_id").asText()));
    }

    /** Comments of others that name the user, newest first. */
    Reply mentions(SiteUser user, Instant since, int page) throws NetworkFailure {
        return get("users/" + user.user() + "/mentioned", user, newest(since, page));
    }

    /** The tags of the user's answers with the score of all answers with each, best first. */
    Reply tags(SiteUser user) throws NetworkFailure {
        return get("users/" + user.user() + "/top-answer-tags", user, Map.of("pagesize", TAGS));
    }

    /** Everything that changed the user's reputation, newest first. */
    Reply reputation(SiteUser user, int page) throws NetworkFailure {
        var query = Map.of("pagesize", PAGE_SIZE, "page", Integer.toString(page));
        return get("users/" + user.user() + "/reputation-history", user, query);
    }

    private static Map<String, String> newest(Instant since, int page) {
        return Map.of(
                "pagesize",
                PAGE_SIZE,
                "page",
                Integer.toString(page),
                "sort",
                "creation",
                "order",
                "desc",
                "fromdate",
                Long.toString(since.getEpochSecond()));
    }

    private Reply get(String path, SiteUser user, Map<String, String> query) throws NetworkFailure {
        var whole = new HashMap<>(query);
        whole.put("site", user.site());
        return network.get(request(path, whole));
    }

    private NetworkRequest request(String path, Map<String, String> query) {
        config.key().ifPresent(key -> query.put("key", key));
        return NetworkRequest.to(config.apiUrl(), VERSION + path, query);
    }
}
