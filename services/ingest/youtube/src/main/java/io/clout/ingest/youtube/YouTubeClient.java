// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkRequest;
import io.clout.ingest.http.Reply;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The requests of the YouTube Data API v3 that we need, each of one unit, with the person's token, else the operator's key. */
@ApplicationScoped
class YouTubeClient {

    private final YouTubeConfig config;
    private final NetworkClient network;

    @Inject
    YouTubeClient(YouTubeConfig config, NetworkClients clients) {
        this(config, clients.of(Network.NETWORK_YOUTUBE, new YouTubeRules()));
    }

    YouTubeClient(YouTubeConfig config, NetworkClient network) {
        this.config = config;
        this.network = network;
    }

    /** For sign-ins. */
    NetworkClient http() {
        return network;
    }

    /**
     * A channel.
     *
     * @param filter says which, such as {@code mine=true}
     * @return empty if there is none
     */
    Optional<Reply> channel(String parts, Map<String, String> filter, Access access) throws NetworkFailure {
        Reply reply = list("channels", parts, filter, access);
        // Where nothing is found, YouTube leaves the list out.
        boolean isEmpty = !reply.has("items") && reply.object("pageInfo").count("totalResults") == 0;
        return isEmpty ? Optional.empty() : reply.objects("items").stream().findFirst();
    }

    /** Ids of the videos of a playlist, 50 at once, in its order. */
    Reply playlist(String id, String page, Access access) throws NetworkFailure {
        var filter = new TreeMap<>(Map.of("playlistId", id, "maxResults", "50"));
        if (!page.isEmpty()) {
            filter.put("pageToken", page);
        }
        return list("playlistItems", "contentDetails", filter, access);
    }

    /** At most 50 videos with their counts; those that are gone are left out. */
    List<Reply> videos(List<String> ids, Access access) throws NetworkFailure {
        return list("videos", "snippet,statistics,topicDetails", Map.of("id", String.join(",", ids)), access)
                .objects("items");
    }

    /** The newest 100 comments on a video, without answers to them. */
    List<Reply> comments(String video, Access access) throws NetworkFailure {
        var filter = Map.of("videoId", video, "order", "time", "maxResults", "100");
        return list("commentThreads", "snippet", filter, access).objects("items");
    }

    private Reply list(String resource, String parts, Map<String, String> filter, Access access) throws NetworkFailure {
        var query = new TreeMap<>(filter);
        query.put("part", parts);
        if (!(access instanceof Access.Token)) {
            config.apiKey().ifPresent(key -> query.put("key", key));
        }
        return network.get(NetworkRequest.to(config.apiUrl(), "/youtube/v3/" + resource, query)
                .with(access));
    }
}
