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
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Maps objects of the Graph API to observations. */
final class FacebookMapping {

    private FacebookMapping() {}

    /**
     * Friends of the profile, where the app may see how many; followers of all pages together.
     *
     * @param pages those that the person runs; without any, followers are not measured
     */
    static List<Observation> account(Reply me, List<Reply> pages) throws NetworkFailure {
        List<Observation> observations = new ArrayList<>();
        if (me.has("friends") && me.object("friends").has("summary")) {
            observations.add(new AccountTotal(
                    SIGNAL_KIND_FRIENDS, me.object("friends").object("summary").count("total_count")));
        }
        if (!pages.isEmpty()) {
            long followers = 0;
            for (Reply page : pages) {
                followers += page.count("followers_count");
            }
            observations.add(new AccountTotal(SIGNAL_KIND_FOLLOWERS, followers));
        }
        return observations;
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
