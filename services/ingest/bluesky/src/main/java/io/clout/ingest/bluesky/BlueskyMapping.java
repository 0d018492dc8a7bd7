// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static java.util.function.Predicate.not;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.http.Times;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.proto.signal.v1.SignalKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Maps views of the AppView to observations. */
final class BlueskyMapping {

    private BlueskyMapping() {}

    static Findings account(Reply profile) throws NetworkFailure {
        return new Findings()
                .total(SIGNAL_KIND_FOLLOWERS, () -> profile.count("followersCount"))
                .total(SIGNAL_KIND_FOLLOWING, () -> profile.count("followsCount"));
    }

    /** A reposted post of another person is in the feed as well. */
    static boolean isOwn(Reply item, String did) throws NetworkFailure {
        return !item.has("reason")
                && item.object("post").object("author").text("did").equals(did);
    }

    /** When an item came into the feed, by which the feed is ordered. */
    static Instant feedTime(Reply item) throws NetworkFailure {
        Reply reason = item.objectIfAny("reason");
        return reason.has("indexedAt") ? reason.time("indexedAt") : postTime(item.object("post"));
    }

    static Post post(Reply post) throws NetworkFailure {
        return new Post(
                post.text("uri"),
                post.text("cid"),
                postTime(post),
                post.count("likeCount"),
                post.count("repostCount"),
                post.count("quoteCount"),
                post.count("replyCount"));
    }

    static Reactor like(Reply like) throws NetworkFailure {
        return new Reactor(like.object("actor").text("did"), Optional.of(earlier(like, like.time("indexedAt"))));
    }

    /** The list of who reposted has no times. */
    static Reactor repost(Reply profile) throws NetworkFailure {
        return new Reactor(profile.text("did"), Optional.empty());
    }

    /** A post that quotes or answers the person's. */
    static Reactor author(Reply post) throws NetworkFailure {
        return new Reactor(post.object("author").text("did"), Optional.of(postTime(post)));
    }

    /** What the person did to a post of their own is none of the reactions of others. */
    static Observation reactions(Post post, SignalKind kind, long count, List<Reactor> reactors, String did) {
        List<Reactor> others = reactors.stream()
                .filter(not(reactor -> reactor.actor().equals(did)))
                .toList();
        long own = reactors.size() - others.size();
        return new PostReactions(post.cid(), kind, Math.max(0, count - own), others, post.at());
    }

    private static Instant postTime(Reply post) throws NetworkFailure {
        return earlier(post.object("record"), post.time("indexedAt"));
    }

    /** Programs may say any time; the network's own is the latest that can be true. */
    private static Instant earlier(Reply record, Instant indexedAt) throws NetworkFailure {
        Instant createdAt =
                record.has("createdAt") ? Times.parse(record.text("createdAt")).orElse(indexedAt) : indexedAt;
        return createdAt.isBefore(indexedAt) ? createdAt : indexedAt;
    }
}
