// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIST_MEMBERSHIPS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_MENTIONS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_QUOTES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_REPLIES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RETWEETS_RECEIVED;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reaction;
import io.clout.ingest.network.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Maps objects of X's API v2 to observations. */
final class ApiMapping {

    private ApiMapping() {}

    static Findings account(Reply user) throws NetworkFailure {
        Reply metrics = user.object("public_metrics");
        return new Findings()
                .total(SIGNAL_KIND_FOLLOWERS, () -> metrics.count("followers_count"))
                .total(SIGNAL_KIND_FOLLOWING, () -> metrics.count("following_count"))
                .total(SIGNAL_KIND_LIST_MEMBERSHIPS, () -> metrics.count("listed_count"));
    }

    static List<Observation> post(Reply post, ExternalAccount author) throws NetworkFailure {
        String id = post.text("id");
        var at = post.time("created_at");
        if (refersAs("retweeted", post)) {
            return Posts.retweet(id, at);
        }
        Reply metrics = post.object("public_metrics");
        List<Observation> observations = new ArrayList<>(Posts.original(id, mentions(post, author), at));
        observations.add(new PostTotal(id, SIGNAL_KIND_LIKES_RECEIVED, metrics.count("like_count"), at));
        observations.add(new PostTotal(id, SIGNAL_KIND_RETWEETS_RECEIVED, metrics.count("retweet_count"), at));
        observations.add(new PostTotal(id, SIGNAL_KIND_REPLIES_RECEIVED, metrics.count("reply_count"), at));
        observations.add(new PostTotal(id, SIGNAL_KIND_QUOTES_RECEIVED, metrics.count("quote_count"), at));
        return observations;
    }

    /** What the person wrote; nothing of what they passed on. */
    static List<Subject> subjects(Reply post) throws NetworkFailure {
        return refersAs("retweeted", post)
                ? List.of()
                : Subject.post(
                        post.text("id"),
                        post.time("created_at"),
                        post.json().path("text").asText(),
                        post.json().path("lang").asText());
    }

    /** The person was mentioned. A reply to the person and a retweet are counted at the person's post, not here as well. */
    static List<Observation> mention(Reply post, ExternalAccount person) throws NetworkFailure {
        String actor = post.text("author_id");
        boolean isReply = post.textIfAny("in_reply_to_user_id").equals(person.id());
        if (actor.equals(person.id()) || isReply || refersAs("retweeted", post)) {
            return List.of();
        }
        return List.of(new Reaction(post.text("id"), SIGNAL_KIND_MENTIONS_RECEIVED, actor, post.time("created_at")));
    }

    /** How many others the post names. X leaves {@code entities} out where there are none. */
    private static int mentions(Reply post, ExternalAccount author) throws NetworkFailure {
        Set<String> named = new HashSet<>();
        for (Reply mention : post.objectIfAny("entities").objectsIfAny("mentions")) {
            named.add(mention.has("id") ? mention.text("id") : mention.text("username"));
        }
        named.remove(author.id());
        named.remove(author.handle());
        return named.size();
    }

    private static boolean refersAs(String type, Reply post) throws NetworkFailure {
        return Reply.map(post.objectsIfAny("referenced_tweets"), reference -> reference.text("type"))
                .contains(type);
    }
}
