// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.StepCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an account by API in three steps: its totals, its recent posts with their counts (again and again while they are young),
 * and the mentions since the last one read.
 */
@ApplicationScoped
class TwitterTimeline {

    enum Step {
        ACCOUNT,
        POSTS,
        MENTIONS
    }

    /**
     * How far the mentions are read.
     *
     * @param since those after this post have not been read yet; empty: since the window begins
     * @param newest what {@code since} becomes when all pages have been read; empty if there were none
     */
    record Mentions(String since, String newest) {

        /** X lists mentions newest first, so the newest is known before the older pages are read. */
        Mentions and(List<Reply> page) throws NetworkFailure {
            return newest.isEmpty() && !page.isEmpty()
                    ? new Mentions(since, page.getFirst().text("id"))
                    : this;
        }

        Mentions read() {
            return new Mentions(newest.isEmpty() ? since : newest, "");
        }
    }

    private final TwitterConfig config;
    private final TwitterClient client;
    private final Clock clock;

    TwitterTimeline(TwitterConfig config, TwitterClient client, Clock clock) {
        this.config = config;
        this.client = client;
        this.clock = clock;
    }

    Page fetch(ExternalAccount account, Access access, String text) throws NetworkFailure {
        var cursor = StepCursor.of(Step.class, text, clock.instant(), config.firstWindow());
        return switch (cursor.step()) {
            case ACCOUNT -> cursor.to(Step.POSTS).goOn(ApiMapping.account(client.me(access)));
            case POSTS -> posts(account, access, cursor);
            case MENTIONS -> mentions(account, access, cursor);
        };
    }

    private Page posts(ExternalAccount account, Access access, StepCursor<Step> cursor) throws NetworkFailure {
        Reply reply = client.posts(account.id(), range("start_time", time(cursor.since()), cursor), access);
        var observations = Reply.flatMap(posts(reply), post -> ApiMapping.post(post, account));
        return cursor.goOn(observations, nextToken(reply), clock.instant());
    }

    private Page mentions(ExternalAccount account, Access access, StepCursor<Step> cursor) throws NetworkFailure {
        var mentions = cursor.memory(new Mentions("", ""));
        Map<String, String> range = mentions.since().isEmpty()
                ? range("start_time", time(cursor.since()), cursor)
                : range("since_id", mentions.since(), cursor);
        Reply reply = client.mentions(account.id(), range, access);
        var observations = Reply.flatMap(posts(reply), post -> ApiMapping.mention(post, account));
        var seen = mentions.and(posts(reply));
        String next = nextToken(reply);
        return next.isEmpty()
                ? cursor.remember(seen.read())
                        .next(clock.instant(), config.window())
                        .end(observations)
                : cursor.remember(seen).toPage(next).goOn(observations);
    }

    private static Map<String, String> range(String name, String from, StepCursor<Step> cursor) {
        Map<String, String> range = new HashMap<>(Map.of(name, from));
        if (!cursor.page().isEmpty()) {
            range.put("pagination_token", cursor.page());
        }
        return range;
    }

    /** An empty page has no {@code data}; its {@code result_count} must say so. */
    private static List<Reply> posts(Reply reply) throws NetworkFailure {
        return reply.object("meta").count("result_count") == 0 ? List.of() : reply.objects("data");
    }

    private static String nextToken(Reply reply) throws NetworkFailure {
        return reply.object("meta").textIfAny("next_token");
    }

    /** X takes no fractions of seconds. */
    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
