// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_VIEWS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_VIEWS_RECEIVED;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.NotMeasured;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.ingest.network.Subject;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.topic.v1.TopicSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Maps resources of the YouTube Data API to observations. Its counts are texts. */
final class YouTubeMapping {

    private YouTubeMapping() {}

    /** Who hides the number of subscribers is not measured by it. */
    static Findings channel(Reply channel) throws NetworkFailure {
        Reply statistics = channel.object("statistics");
        var findings = new Findings().total(SIGNAL_KIND_VIEWS, () -> statistics.countInText("viewCount"));
        return statistics.json().path("hiddenSubscriberCount").asBoolean()
                ? findings.without(SIGNAL_KIND_FOLLOWERS, NotMeasured.HIDDEN, "")
                : findings.total(SIGNAL_KIND_FOLLOWERS, () -> statistics.countInText("subscriberCount"));
    }

    /** Everything about a video but its comments. YouTube leaves out a count that the owner hides, or of a video not shown yet. */
    static Findings video(Reply video, Findings findings) throws NetworkFailure {
        String id = video.text("id");
        Instant at = publishedAt(video);
        Reply statistics = video.object("statistics");
        findings.add(List.of(new PostTotal(id, SIGNAL_KIND_POSTS, 1, at)));
        count(findings, SIGNAL_KIND_VIEWS_RECEIVED, statistics, "viewCount", id, at);
        count(findings, SIGNAL_KIND_LIKES_RECEIVED, statistics, "likeCount", id, at);
        return findings;
    }

    /** YouTube's categories of a video, as addresses of Wikipedia's articles, and the words of its title. */
    static Subject subject(Reply video) throws NetworkFailure {
        var said = new ArrayList<Subject.Said>();
        for (JsonNode category : video.json().path("topicDetails").path("topicCategories")) {
            String name = category.asText();
            said.add(new Subject.Named(
                    TopicSource.TOPIC_SOURCE_CATEGORY,
                    name.substring(name.lastIndexOf('/') + 1).replace('_', ' '),
                    1));
        }
        JsonNode snippet = video.json().path("snippet");
        said.add(new Subject.Text(
                snippet.path("title").asText(),
                snippet.path("defaultAudioLanguage").asText()));
        return new Subject(video.text("id"), Optional.of(publishedAt(video)), said);
    }

    private static void count(
            Findings findings, SignalKind kind, Reply statistics, String field, String video, Instant at)
            throws NetworkFailure {
        if (statistics.has(field)) {
            findings.readable(
                    () -> findings.add(List.of(new PostTotal(video, kind, statistics.countInText(field), at))),
                    Set.of(kind),
                    video);
        } else {
            findings.without(kind, NotMeasured.HIDDEN, video);
        }
    }

    /** Empty where comments are switched off. */
    static Optional<Video> commented(Reply video) throws NetworkFailure {
        Reply statistics = video.object("statistics");
        return statistics.has("commentCount")
                ? Optional.of(new Video(video.text("id"), publishedAt(video), statistics.countInText("commentCount")))
                : Optional.empty();
    }

    /** Who wrote a comment; empty for an account that is gone. */
    static Optional<Reactor> author(Reply thread) throws NetworkFailure {
        Reply comment = thread.object("snippet").object("topLevelComment").object("snippet");
        return comment.has("authorChannelId")
                ? Optional.of(new Reactor(
                        comment.object("authorChannelId").text("value"), Optional.of(comment.time("publishedAt"))))
                : Optional.empty();
    }

    /** All comments on a video, answers to comments included, with those authors who can be named. */
    static Observation comments(Video video, List<Reactor> authors) {
        return new PostReactions(
                video.id(), SIGNAL_KIND_COMMENTS_RECEIVED, video.comments(), authors, video.publishedAt());
    }

    private static Instant publishedAt(Reply video) throws NetworkFailure {
        return video.object("snippet").time("publishedAt");
    }
}
