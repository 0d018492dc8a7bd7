// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Maps objects of the Instagram API to observations. */
final class InstagramMapping {

    private InstagramMapping() {}

    static Findings account(Reply account) throws NetworkFailure {
        return new Findings()
                .total(SIGNAL_KIND_FOLLOWERS, () -> account.count("followers_count"))
                .total(SIGNAL_KIND_FOLLOWING, () -> account.count("follows_count"));
    }

    /** What the caption of a photo or video is about. */
    static List<Subject> subjects(Reply media) throws NetworkFailure {
        return Subject.post(
                media.text("id"),
                media.time("timestamp"),
                media.json().path("caption").asText(),
                "");
    }

    /** A photo or video. Instagram leaves {@code like_count} out where the owner hides it: then it is not measured. */
    static List<Observation> media(Reply media) throws NetworkFailure {
        String id = media.text("id");
        Instant at = media.time("timestamp");
        List<Observation> observations = new ArrayList<>();
        observations.add(new PostTotal(id, SIGNAL_KIND_POSTS, 1, at));
        observations.add(new PostTotal(id, SIGNAL_KIND_COMMENTS_RECEIVED, media.count("comments_count"), at));
        if (media.has("like_count")) {
            observations.add(new PostTotal(id, SIGNAL_KIND_LIKES_RECEIVED, media.count("like_count"), at));
        }
        return observations;
    }
}
