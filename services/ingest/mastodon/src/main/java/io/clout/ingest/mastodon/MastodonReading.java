// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.NetworkFailure.Kind;
import io.clout.ingest.poll.Page;
import io.clout.ingest.poll.Reply;
import io.clout.ingest.publish.Observation;
import io.clout.ingest.publish.Observation.AccountTotal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads an account: its totals, then its posts back to a date, of the newest also who reacted. */
@ApplicationScoped
class MastodonReading {

    private final MastodonConfig config;
    private final MastodonClient client;
    private final Clock clock;

    MastodonReading(MastodonConfig config, MastodonClient client, Clock clock) {
        this.config = config;
        this.client = client;
        this.clock = clock;
    }

    Page fetch(ExternalAccount account, String text) throws NetworkFailure {
        MastodonHandle handle = MastodonHandle.parse(account.handle())
                .orElseThrow(() -> new NetworkFailure(Kind.NOT_THERE, account.handle() + " names no server"));
        MastodonCursor cursor = MastodonCursor.parse(text, clock.instant());
        return cursor.accountId().isEmpty() ? totals(account, handle, cursor) : posts(handle, cursor);
    }

    private Page totals(ExternalAccount account, MastodonHandle handle, MastodonCursor cursor) throws NetworkFailure {
        Reply found = client.account(handle);
        if (!MastodonLookup.id(found).equals(account.id())) {
            throw new NetworkFailure(Kind.NOT_THERE, handle.text() + " is somebody else by now");
        }
        List<Observation> totals = List.of(
                new AccountTotal(SIGNAL_KIND_FOLLOWERS, found.count("followers_count")),
                new AccountTotal(SIGNAL_KIND_FOLLOWING, found.count("following_count")));
        return new Page(totals, cursor.toPosts(found.id("id")).text(), false);
    }

    private Page posts(MastodonHandle handle, MastodonCursor cursor) throws NetworkFailure {
        List<Reply> statuses = client.statuses(handle.server(), cursor.accountId(), cursor.olderThan());
        List<Observation> observations = new ArrayList<>();
        int named = 0;
        for (Reply status : statuses) {
            Instant at = status.time("created_at");
            if (at.isBefore(cursor.since())) {
                return new Page(observations, cursor.next(clock.instant()).text(), true);
            }
            var mapping = new StatusMapping(status);
            boolean asks = mapping.hasReactions() && cursor.named() + named < config.namedPosts();
            named += asks ? 1 : 0;
            observations.addAll(asks ? mapping.observations(client, handle.server()) : mapping.observations());
        }
        return statuses.isEmpty()
                ? new Page(observations, cursor.next(clock.instant()).text(), true)
                : new Page(
                        observations,
                        cursor.toOlder(statuses.getLast().id("id"), named).text(),
                        false);
    }
}
