// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.StepCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads an account: its totals, then its posts back to a date, of the newest also who reacted. */
@ApplicationScoped
class MastodonReading {

    enum Step {
        ACCOUNT,
        /** Page: the id of the post before which they come; counted: those whose reactors were asked for. */
        POSTS
    }

    /**
     * @param id the server's own of the account
     */
    record Local(String id) {}

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
        var cursor = StepCursor.of(Step.class, text, clock.instant());
        return switch (cursor.step()) {
            case ACCOUNT -> totals(account, handle, cursor);
            case POSTS -> posts(handle, cursor);
        };
    }

    private Page totals(ExternalAccount account, MastodonHandle handle, StepCursor<Step> cursor) throws NetworkFailure {
        Reply found = client.account(handle);
        if (!MastodonLookup.id(found).equals(account.id())) {
            throw new NetworkFailure(Kind.NOT_THERE, handle.text() + " is now another account");
        }
        List<Observation> totals = List.of(
                new AccountTotal(SIGNAL_KIND_FOLLOWERS, found.count("followers_count")),
                new AccountTotal(SIGNAL_KIND_FOLLOWING, found.count("following_count")));
        return cursor.remember(new Local(found.id("id"))).to(Step.POSTS).goOn(totals);
    }

    private Page posts(MastodonHandle handle, StepCursor<Step> cursor) throws NetworkFailure {
        String id = cursor.memory(new Local("")).id();
        List<Reply> statuses = client.statuses(handle.server(), id, cursor.page());
        List<Observation> observations = new ArrayList<>();
        long named = cursor.counted();
        for (Reply status : statuses) {
            Instant at = status.time("created_at");
            if (at.isBefore(cursor.since())) {
                return cursor.goOn(observations, "", clock.instant());
            }
            var mapping = new StatusMapping(status);
            boolean asks = mapping.hasReactions() && named < config.namedPosts();
            named += asks ? 1 : 0;
            observations.addAll(asks ? mapping.observations(client, handle.server()) : mapping.observations());
        }
        String oldest = statuses.isEmpty() ? "" : statuses.getLast().id("id");
        return cursor.counting(named).goOn(observations, oldest, clock.instant());
    }
}
