// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/**
 * Where reading an account goes on: its totals first, then its posts.
 *
 * @param accountId the server's own id of the account; empty before the totals
 * @param olderThan posts before this one come next; empty for the newest
 * @param since posts from then on are read in this reading
 * @param named posts in this reading whose reactors were asked for
 * @param startedAt when this reading began
 */
record MastodonCursor(String accountId, String olderThan, Instant since, int named, Instant startedAt) {

    /** How far back an account is read for the first time: as far as a score looks. */
    private static final Duration FIRST_WINDOW = Duration.ofDays(90);

    /** How old posts are whose counts are read again and again; nearly all reactions come within days. */
    private static final Duration WINDOW = Duration.ofDays(7);

    static MastodonCursor parse(String text, Instant now) {
        if (text.isEmpty()) {
            return new MastodonCursor("", "", now.minus(FIRST_WINDOW), 0, now);
        }
        var json = new JsonObject(text);
        return new MastodonCursor(
                json.getString("account"),
                json.getString("olderThan"),
                json.getInstant("since"),
                json.getInteger("named"),
                json.getInstant("startedAt"));
    }

    String text() {
        return new JsonObject()
                .put("account", accountId)
                .put("olderThan", olderThan)
                .put("since", since)
                .put("named", named)
                .put("startedAt", startedAt)
                .encode();
    }

    MastodonCursor toPosts(String id) {
        return new MastodonCursor(id, "", since, named, startedAt);
    }

    MastodonCursor toOlder(String status, int moreNamed) {
        return new MastodonCursor(accountId, status, since, named + moreNamed, startedAt);
    }

    /** The beginning of the next reading: early enough for the posts of a long interruption. */
    MastodonCursor next(Instant now) {
        Instant window = now.minus(WINDOW);
        return new MastodonCursor("", "", startedAt.isBefore(window) ? startedAt : window, 0, now);
    }
}
