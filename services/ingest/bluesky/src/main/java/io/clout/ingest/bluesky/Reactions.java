// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_QUOTES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_REPLIES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_RECEIVED;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.Reactor;
import java.util.ArrayList;
import java.util.List;

/** Finds who reacted to a post. A question is asked only where there is a count, and of the newest reactions only. */
record Reactions(BlueskyClient client, int maxPages) {

    /** All four kinds, those that nobody gave included: they are measured, and zero. */
    List<Observation> to(Post post, String did) throws NetworkFailure {
        List<Reactor> likes = named(post.likes(), "app.bsky.feed.getLikes", "likes", post.uri(), BlueskyMapping::like);
        List<Reactor> reposts =
                named(post.reposts(), "app.bsky.feed.getRepostedBy", "repostedBy", post.uri(), BlueskyMapping::repost);
        List<Reactor> quotes =
                named(post.quotes(), "app.bsky.feed.getQuotes", "posts", post.uri(), BlueskyMapping::author);
        List<Reactor> replies = post.replies() == 0 ? List.of() : replies(post.uri());
        return List.of(
                BlueskyMapping.reactions(post, SIGNAL_KIND_LIKES_RECEIVED, post.likes(), likes, did),
                BlueskyMapping.reactions(post, SIGNAL_KIND_RESHARES_RECEIVED, post.reposts(), reposts, did),
                BlueskyMapping.reactions(post, SIGNAL_KIND_QUOTES_RECEIVED, post.quotes(), quotes, did),
                BlueskyMapping.reactions(post, SIGNAL_KIND_REPLIES_RECEIVED, post.replies(), replies, did));
    }

    private List<Reactor> named(long count, String method, String list, String uri, Reply.Mapping<Reactor> mapping)
            throws NetworkFailure {
        List<Reactor> reactors = new ArrayList<>();
        String cursor = "";
        for (int page = 0; count > 0 && page < maxPages; page++) {
            Reply reply = client.reactions(method, uri, cursor);
            reactors.addAll(Reply.map(reply.objects(list), mapping));
            cursor = reply.textIfAny("cursor");
            if (cursor.isEmpty()) {
                break;
            }
        }
        return reactors;
    }

    /** Answers that are deleted or blocked have no author any more. */
    private List<Reactor> replies(String uri) throws NetworkFailure {
        Reply thread = client.thread(uri).object("thread");
        return Reply.flatMap(
                thread.objectsIfAny("replies"),
                reply -> reply.has("post") ? List.of(BlueskyMapping.author(reply.object("post"))) : List.of());
    }
}
