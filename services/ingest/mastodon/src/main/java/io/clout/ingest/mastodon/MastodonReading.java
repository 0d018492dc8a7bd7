// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_QUOTES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_REPLIES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_RECEIVED;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.http.Times;
import io.clout.ingest.network.CountChanges;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.ReadingStep;
import io.clout.ingest.network.StepCursor;
import io.clout.proto.signal.v1.SignalKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads an account: its totals, then its posts back to a date. Who reacted is asked of a few posts whose counts changed since the
 * reading before.
 */
@ApplicationScoped
class MastodonReading {

    enum Step implements ReadingStep {
        ACCOUNT(SIGNAL_KIND_FOLLOWERS, SIGNAL_KIND_FOLLOWING),
        /** Page: the id of the post before which they come; counted: those whose reactors were asked for. */
        POSTS(
                SIGNAL_KIND_POSTS,
                SIGNAL_KIND_RESHARES_GIVEN,
                SIGNAL_KIND_RESHARES_RECEIVED,
                SIGNAL_KIND_LIKES_RECEIVED,
                SIGNAL_KIND_REPLIES_RECEIVED,
                SIGNAL_KIND_QUOTES_RECEIVED);

        private final Set<SignalKind> kinds;

        Step(SignalKind... kinds) {
            this.kinds = Set.of(kinds);
        }

        @Override
        public Set<SignalKind> measures() {
            return kinds;
        }

        /** The server's own id of the account is what the posts are asked by. */
        @Override
        public boolean isNeeded() {
            return this == ACCOUNT;
        }
    }

    /**
     * @param id the server's own of the account
     * @param changes of the counts of young posts, by their address
     */
    record Local(String id, CountChanges<String> changes) {
        static final Local NOTHING = new Local("", CountChanges.none());
    }

    private final MastodonConfig config;
    private final MastodonClient client;
    private final Clock clock;

    MastodonReading(MastodonConfig config, MastodonClient client, Clock clock) {
        this.config = config;
        this.client = client;
        this.clock = clock;
    }

    Page fetch(ExternalAccount account, String text) throws NetworkFailure {
        MastodonHandle handle = MastodonLookup.local(account)
                .orElseThrow(() -> new NetworkFailure(Kind.NOT_THERE, account.handle() + " names no server"));
        var cursor = StepCursor.of(Step.class, text, clock.instant());
        return switch (cursor.step()) {
            case ACCOUNT -> totals(account, handle, cursor);
            case POSTS -> posts(handle, cursor);
        };
    }

    Optional<Page> without(String text, NetworkFailure refusal) {
        return StepCursor.of(Step.class, text, clock.instant()).without(refusal, clock.instant());
    }

    private Page totals(ExternalAccount account, MastodonHandle handle, StepCursor<Step> cursor) throws NetworkFailure {
        Reply found = client.account(handle);
        if (!MastodonLookup.is(found, account)) {
            throw new NetworkFailure(Kind.NOT_THERE, handle.text() + " is now another account");
        }
        MastodonLookup.requireHere(found);
        var local =
                new Local(found.id("id"), cursor.memory(Local.NOTHING).changes().next());
        return cursor.remember(local).to(Step.POSTS).goOn(AccountMapping.totals(found));
    }

    private Page posts(MastodonHandle handle, StepCursor<Step> cursor) throws NetworkFailure {
        Local local = cursor.memory(Local.NOTHING);
        List<Reply> statuses = client.statuses(handle.server(), local.id(), cursor.page());
        var findings = new Findings();
        Map<String, List<Long>> counts = new TreeMap<>();
        long named = cursor.counted();
        boolean beyond = false;
        for (Reply status : statuses) {
            beyond = isBefore(status, cursor.since());
            if (beyond) {
                break;
            }
            var mapping = new StatusMapping(status);
            List<Long> now = mapping.counts();
            counts.put(status.name(), now);
            boolean asks = mapping.hasReactions()
                    && local.changes().isChanged(status.name(), now)
                    && named < config.namedPosts();
            named += asks ? 1 : 0;
            findings.each(
                    List.of(status),
                    Step.POSTS.measures(),
                    _ -> asks ? mapping.observations(client, handle.server()) : mapping.observations());
            findings.readable(() -> findings.about(mapping.subjects()), Set.of(), status.name());
        }
        String oldest = statuses.isEmpty() || beyond ? "" : statuses.getLast().id("id");
        return cursor.counting(named)
                .remember(new Local(local.id(), local.changes().with(counts, List.of())))
                .goOn(findings, oldest, clock.instant());
    }

    /** A post without a date is left to the mapping, which says so. */
    private static boolean isBefore(Reply status, Instant since) {
        return Times.parse(status.json().path("created_at").asText())
                .filter(since::isAfter)
                .isPresent();
    }
}
