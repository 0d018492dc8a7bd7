// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * Where reading an account goes on.
 *
 * @param step what the next page is of
 * @param pageToken X's token of that page; empty for the first one
 * @param since posts from then on are read in this reading
 * @param mentionsSince mentions after this post have not been read yet; empty: since {@code since}
 * @param newestMention what {@code mentionsSince} becomes when all pages of mentions have been read; empty if there were none
 * @param startedAt when this reading began
 */
record TwitterCursor(
        Step step, String pageToken, Instant since, String mentionsSince, String newestMention, Instant startedAt) {

    enum Step {
        ACCOUNT,
        POSTS,
        MENTIONS
    }

    static TwitterCursor parse(String text) {
        var json = new JsonObject(text);
        return new TwitterCursor(
                Step.valueOf(json.getString("step")),
                json.getString("page"),
                json.getInstant("since"),
                json.getString("mentionsSince"),
                json.getString("newestMention"),
                json.getInstant("startedAt"));
    }

    String text() {
        return new JsonObject()
                .put("step", step.name())
                .put("page", pageToken)
                .put("since", since)
                .put("mentionsSince", mentionsSince)
                .put("newestMention", newestMention)
                .put("startedAt", startedAt)
                .encode();
    }

    /** The first page of a step. */
    TwitterCursor to(Step next) {
        return new TwitterCursor(next, "", since, mentionsSince, newestMention, startedAt);
    }

    TwitterCursor toPage(String token) {
        return new TwitterCursor(step, token, since, mentionsSince, newestMention, startedAt);
    }

    /** X lists mentions newest first, so the newest is known before the older pages are read. */
    TwitterCursor withNewestMention(String id) {
        return new TwitterCursor(step, pageToken, since, mentionsSince, id, startedAt);
    }

    /** The beginning of a reading: {@code since} is when posts are read from. */
    static TwitterCursor begin(Instant since, String mentionsSince, Instant now) {
        return new TwitterCursor(Step.ACCOUNT, "", since, mentionsSince, "", now);
    }
}
