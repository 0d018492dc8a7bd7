// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_QUOTES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_REPLIES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_RECEIVED;

import io.clout.ingest.bluesky.RepositoryReader.Slice;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.CountChanges;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.ReadingStep;
import io.clout.ingest.network.StepCursor;
import io.clout.proto.signal.v1.SignalKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads an account: its followers, its recent posts with who reacted to them where a count changed, and what is new in its
 * repository, which may lie on anybody's server and therefore comes last.
 */
@ApplicationScoped
class BlueskyReading {

    enum Step implements ReadingStep {
        ACCOUNT(SIGNAL_KIND_FOLLOWERS, SIGNAL_KIND_FOLLOWING),
        FEED(
                SIGNAL_KIND_LIKES_RECEIVED,
                SIGNAL_KIND_RESHARES_RECEIVED,
                SIGNAL_KIND_QUOTES_RECEIVED,
                SIGNAL_KIND_REPLIES_RECEIVED),
        /** After each page of the feed. */
        REACTIONS(
                SIGNAL_KIND_LIKES_RECEIVED,
                SIGNAL_KIND_RESHARES_RECEIVED,
                SIGNAL_KIND_QUOTES_RECEIVED,
                SIGNAL_KIND_REPLIES_RECEIVED),
        /** Counted: the acts so far. */
        REPOSITORY(SIGNAL_KIND_POSTS, SIGNAL_KIND_RESHARES_GIVEN, SIGNAL_KIND_LIKES_GIVEN);

        private final Set<SignalKind> kinds;

        Step(SignalKind... kinds) {
            this.kinds = Set.of(kinds);
        }

        @Override
        public Set<SignalKind> measures() {
            return kinds;
        }

        /** An account of which not even the profile is shown is taken down. */
        @Override
        public boolean isNeeded() {
            return this == ACCOUNT;
        }
    }

    private final BlueskyConfig config;
    private final BlueskyClient client;
    private final RepositoryClient repositories;
    private final Reactions reactions;
    private final Clock clock;

    BlueskyReading(BlueskyConfig config, BlueskyClient client, RepositoryClient repositories, Clock clock) {
        this.config = config;
        this.client = client;
        this.repositories = repositories;
        this.reactions = new Reactions(client, config.namedPages());
        this.clock = clock;
    }

    Page fetch(ExternalAccount account, String text) throws NetworkFailure {
        var cursor = StepCursor.of(Step.class, text, clock.instant(), config.firstWindow());
        Known known = cursor.memory(Known.NOTHING);
        return switch (cursor.step()) {
            case ACCOUNT -> cursor.to(Step.FEED).goOn(BlueskyMapping.account(client.profile(account.id())));
            case FEED -> feed(account.id(), known, cursor);
            case REACTIONS -> reactions(account.id(), known, cursor);
            case REPOSITORY -> repository(account.id(), known, cursor);
        };
    }

    /** A post whose reactions are refused is left out until the next reading. */
    Optional<Page> without(String text, NetworkFailure refusal) {
        var cursor = StepCursor.of(Step.class, text, clock.instant(), config.firstWindow());
        Known known = cursor.memory(Known.NOTHING);
        return switch (cursor.step()) {
            case ACCOUNT -> Optional.empty();
            case FEED ->
                Optional.of(cursor.to(Step.REPOSITORY).goOn(List.of()).without(cursor.notMeasured(refusal, "")));
            case REACTIONS -> {
                Post left = known.changes().due().getFirst();
                yield Optional.of(onward(List.of(), known.changes().leavingOutFirst(left.cid()), cursor)
                        .without(cursor.notMeasured(refusal, left.uri())));
            }
            case REPOSITORY -> cursor.remember(known.next()).without(refusal, clock.instant(), config.window());
        };
    }

    private Page feed(String did, Known known, StepCursor<Step> cursor) throws NetworkFailure {
        Reply reply = client.feed(did, cursor.page());
        var findings = new Findings();
        List<Post> due = new ArrayList<>();
        Map<String, List<Long>> counts = new TreeMap<>();
        Instant window = clock.instant().minus(config.window());
        String next = reply.textIfAny("cursor");
        for (Reply item : reply.objects("feed")) {
            List<Post> read = new ArrayList<>();
            List<Boolean> beyond = new ArrayList<>();
            findings.readable(
                    () -> {
                        beyond.add(BlueskyMapping.feedTime(item).isBefore(cursor.since()));
                        return BlueskyMapping.isOwn(item, did) && read.add(BlueskyMapping.post(item.object("post")));
                    },
                    Step.FEED.measures(),
                    item.json().path("post").path("uri").asText(item.path()));
            if (beyond.contains(true)) {
                next = "";
                break;
            }
            for (Post post : read) {
                if (post.at().isAfter(window)) {
                    counts.put(post.cid(), post.counts());
                }
                if (!post.hasReactions()) {
                    findings.add(reactions.to(post, did));
                } else if (known.changes().isChanged(post.cid(), post.counts())) {
                    due.add(post);
                }
            }
        }
        return onward(findings.observations(), known.changes().with(counts, due), cursor.toPage(next))
                .without(findings.notMeasured());
    }

    private Page reactions(String did, Known known, StepCursor<Step> cursor) throws NetworkFailure {
        Post post = known.changes().due().getFirst();
        // It may have been deleted since the feed was read.
        var observations = NetworkFailure.emptyIf(Set.of(Kind.NOT_THERE), () -> reactions.to(post, did));
        return onward(observations.orElse(List.of()), known.changes().withoutFirst(), cursor);
    }

    /** First the reactions that are due, then the next page of the feed, then the repository. */
    private static Page onward(List<Observation> observations, CountChanges<Post> changes, StepCursor<Step> cursor) {
        var next = cursor.remember(cursor.memory(Known.NOTHING).with(changes));
        if (!changes.due().isEmpty()) {
            return next.at(Step.REACTIONS).goOn(observations);
        }
        return (cursor.page().isEmpty() ? next.to(Step.REPOSITORY) : next.at(Step.FEED)).goOn(observations);
    }

    private Page repository(String did, Known known, StepCursor<Step> cursor) throws NetworkFailure {
        Instant now = clock.instant();
        Slice slice = repositories.read(new Did(did), known.revision(), Math.toIntExact(cursor.counted()), now);
        List<Observation> acts = slice.observations();
        Known read = known.reading(slice.revision());
        Page page = slice.last()
                ? cursor.remember(read.next()).next(now, config.window()).end(acts)
                : cursor.remember(read).counting(cursor.counted() + acts.size()).goOn(acts);
        return page.about(slice.subjects());
    }
}
