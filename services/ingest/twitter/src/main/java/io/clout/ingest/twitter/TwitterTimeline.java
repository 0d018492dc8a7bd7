// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.Page;
import io.clout.ingest.poll.Reply;
import io.clout.ingest.publish.Observation;
import io.clout.ingest.twitter.TwitterCursor.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an account by API in three steps: its totals, its recent posts with their counts (again and again while they are young),
 * and the mentions since the last one read.
 */
@ApplicationScoped
class TwitterTimeline {

    private final TwitterConfig config;
    private final TwitterClient client;
    private final Clock clock;

    TwitterTimeline(TwitterConfig config, TwitterClient client, Clock clock) {
        this.config = config;
        this.client = client;
        this.clock = clock;
    }

    Page fetch(ExternalAccount account, Access access, String text) throws NetworkFailure {
        TwitterCursor cursor = text.isEmpty()
                ? TwitterCursor.begin(clock.instant().minus(config.firstWindow()), "", clock.instant())
                : TwitterCursor.parse(text);
        return switch (cursor.step()) {
            case ACCOUNT -> page(ApiMapping.account(client.me(access)), cursor.to(Step.POSTS), false);
            case POSTS -> posts(account, access, cursor);
            case MENTIONS -> mentions(account, access, cursor);
        };
    }

    private Page posts(ExternalAccount account, Access access, TwitterCursor cursor) throws NetworkFailure {
        Map<String, String> range = range(cursor);
        range.put("start_time", time(cursor.since()));
        Reply reply = client.posts(account.id(), range, access);
        List<Observation> observations = new ArrayList<>();
        for (Reply post : posts(reply)) {
            observations.addAll(ApiMapping.post(post, account));
        }
        String next = nextToken(reply);
        return page(observations, next.isEmpty() ? cursor.to(Step.MENTIONS) : cursor.toPage(next), false);
    }

    private Page mentions(ExternalAccount account, Access access, TwitterCursor cursor) throws NetworkFailure {
        Map<String, String> range = range(cursor);
        if (cursor.mentionsSince().isEmpty()) {
            range.put("start_time", time(cursor.since()));
        } else {
            range.put("since_id", cursor.mentionsSince());
        }
        Reply reply = client.mentions(account.id(), range, access);
        List<Observation> observations = new ArrayList<>();
        TwitterCursor seen = cursor;
        for (Reply post : posts(reply)) {
            observations.addAll(ApiMapping.mention(post, account));
            if (seen.newestMention().isEmpty()) {
                seen = seen.withNewestMention(post.text("id"));
            }
        }
        String next = nextToken(reply);
        return next.isEmpty()
                ? page(observations, nextReading(seen), true)
                : page(observations, seen.toPage(next), false);
    }

    /** The next reading begins early enough for the posts of a long interruption. */
    private TwitterCursor nextReading(TwitterCursor done) {
        Instant now = clock.instant();
        Instant window = now.minus(config.window());
        String newest = done.newestMention().isEmpty() ? done.mentionsSince() : done.newestMention();
        return TwitterCursor.begin(done.startedAt().isBefore(window) ? done.startedAt() : window, newest, now);
    }

    private static Map<String, String> range(TwitterCursor cursor) {
        Map<String, String> range = new HashMap<>();
        if (!cursor.pageToken().isEmpty()) {
            range.put("pagination_token", cursor.pageToken());
        }
        return range;
    }

    /** An empty page has no {@code data}; its {@code result_count} must say so. */
    private static List<Reply> posts(Reply reply) throws NetworkFailure {
        return reply.object("meta").count("result_count") == 0 ? List.of() : reply.objects("data");
    }

    private static String nextToken(Reply reply) throws NetworkFailure {
        Reply meta = reply.object("meta");
        return meta.has("next_token") ? meta.text("next_token") : "";
    }

    /** X takes no fractions of seconds. */
    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Page page(List<Observation> observations, TwitterCursor cursor, boolean last) {
        return new Page(observations, cursor.text(), last);
    }
}
