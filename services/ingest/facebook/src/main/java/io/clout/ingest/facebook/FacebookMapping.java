// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FRIENDS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_WALL_POSTS_RECEIVED;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.NotMeasured;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reaction;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Maps objects of the Graph API to observations. */
final class FacebookMapping {

    private FacebookMapping() {}

    /** Friends of the profile, where the app may see how many. */
    static Findings account(Reply me) throws NetworkFailure {
        me.id("id"); // an answer without it is none
        Reply friends = me.objectIfAny("friends").objectIfAny("summary");
        return friends.json().isMissingNode()
                ? new Findings().without(SIGNAL_KIND_FRIENDS, Kind.NOT_ALLOWED.code(), "")
                : new Findings().total(SIGNAL_KIND_FRIENDS, () -> friends.count("total_count"));
    }

    /**
     * Followers of all pages together; a page that does not say how many would make the sum too small.
     *
     * @param pages those that the person runs; without any, followers are not measured
     */
    static Findings followers(List<Reply> pages) throws NetworkFailure {
        return pages.isEmpty()
                ? new Findings()
                : new Findings().total(SIGNAL_KIND_FOLLOWERS, () -> {
                    long followers = 0;
                    for (Reply page : pages) {
                        followers += page.count("followers_count");
                    }
                    return followers;
                });
    }

    /** What is not measured of a page that cannot be read, by its name. */
    static List<NotMeasured> withoutToken(Reply page) {
        String name = page.json().path("name").asText(page.name());
        return Stream.of(
                        SIGNAL_KIND_POSTS,
                        SIGNAL_KIND_LIKES_RECEIVED,
                        SIGNAL_KIND_COMMENTS_RECEIVED,
                        SIGNAL_KIND_RESHARES_RECEIVED,
                        SIGNAL_KIND_WALL_POSTS_RECEIVED)
                .map(kind -> new NotMeasured(kind, Kind.NOT_ALLOWED.code(), name))
                .toList();
    }

    /** A post of a page. {@code shares} is left out where there are none; reactions of every sort count as likes. */
    static List<Observation> post(Reply post) throws NetworkFailure {
        String id = post.text("id");
        Instant at = post.time("created_time");
        return List.of(
                new PostTotal(id, SIGNAL_KIND_POSTS, 1, at),
                new PostTotal(id, SIGNAL_KIND_LIKES_RECEIVED, total(post.object("reactions")), at),
                new PostTotal(id, SIGNAL_KIND_COMMENTS_RECEIVED, total(post.object("comments")), at),
                new PostTotal(
                        id,
                        SIGNAL_KIND_RESHARES_RECEIVED,
                        post.has("shares") ? post.object("shares").count("count") : 0,
                        at));
    }

    /** Something on a page's wall: counts if somebody else wrote it. Who that is, Facebook tells only some apps. */
    static List<Observation> onWall(Reply post, String pageId) throws NetworkFailure {
        String id = post.text("id");
        if (!post.has("from")) {
            return List.of();
        }
        String author = post.object("from").text("id");
        return author.equals(pageId)
                ? List.of()
                : List.of(new Reaction(id, SIGNAL_KIND_WALL_POSTS_RECEIVED, author, post.time("created_time")));
    }

    private static long total(Reply edge) throws NetworkFailure {
        return edge.object("summary").count("total_count");
    }
}
