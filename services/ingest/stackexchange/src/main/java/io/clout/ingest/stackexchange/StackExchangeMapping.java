// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_ACCEPTED_ANSWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_BADGES;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_REPUTATION;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_VOTES_RECEIVED;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reaction;
import io.clout.ingest.network.Observation.TakenBack;
import io.clout.ingest.network.Subject;
import io.clout.proto.topic.v1.TopicSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Maps objects of the API to observations. */
final class StackExchangeMapping {

    /** More than this says nothing more of a topic. */
    private static final long MAX_SCORE = 1_000;

    private StackExchangeMapping() {}

    static Findings account(Reply user) throws NetworkFailure {
        return new Findings()
                .total(SIGNAL_KIND_REPUTATION, () -> user.count("reputation"))
                .total(SIGNAL_KIND_BADGES, () -> {
                    Reply badges = user.object("badge_counts");
                    return badges.count("gold") + badges.count("silver") + badges.count("bronze");
                });
    }

    /** A question or an answer. */
    static List<Observation> post(Reply post) throws NetworkFailure {
        return List.of(
                new PostTotal(post.numberedId("post_id"), SIGNAL_KIND_POSTS, 1, post.epochSeconds("creation_date")));
    }

    /** A comment by another person; without an owner its account is gone. */
    static List<Observation> mention(Reply comment, SiteUser user) throws NetworkFailure {
        if (!comment.has("owner") || !comment.object("owner").has("user_id")) {
            return List.of();
        }
        String author = new SiteUser(user.site(), comment.object("owner").numberedId("user_id")).id();
        Instant at = comment.epochSeconds("creation_date");
        return List.of(new Reaction("c" + comment.numberedId("comment_id"), SIGNAL_KIND_COMMENTS_RECEIVED, author, at));
    }

    /** A vote or an acceptance, or one that was taken back; it has no id of its own, so the post and the second stand for it. Who voted is secret. */
    static List<Observation> reputation(Reply event) throws NetworkFailure {
        Instant at = event.epochSeconds("creation_date");
        return switch (event.text("reputation_history_type")) {
            case "post_upvoted" -> List.of(new PostTotal(content("v", event, at), SIGNAL_KIND_VOTES_RECEIVED, 1, at));
            case "answer_accepted" ->
                List.of(new PostTotal(content("a", event, at), SIGNAL_KIND_ACCEPTED_ANSWERS, 1, at));
            case "post_unupvoted" -> List.of(new TakenBack(content("-v", event, at), SIGNAL_KIND_VOTES_RECEIVED, at));
            case "answer_unaccepted" ->
                List.of(new TakenBack(content("-a", event, at), SIGNAL_KIND_ACCEPTED_ANSWERS, at));
            default -> List.of();
        };
    }

    /** A tag of answers that others voted for; nobody is known for answers without votes. */
    static List<Subject> subjects(Reply tag) throws NetworkFailure {
        String name = tag.text("tag_name");
        double score = Math.min(tag.json().path("answer_score").asLong(), MAX_SCORE);
        return score <= 0
                ? List.of()
                : List.of(new Subject(
                        "tag:" + name,
                        Optional.empty(),
                        List.of(new Subject.Named(TopicSource.TOPIC_SOURCE_ANSWER_TAG, name, score))));
    }

    private static String content(String kind, Reply event, Instant at) throws NetworkFailure {
        return kind + event.numberedId("post_id") + ":" + at.getEpochSecond();
    }
}
