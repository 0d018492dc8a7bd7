// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIST_MEMBERSHIPS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_MENTIONS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_MENTIONS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_QUOTES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_REPLIES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RETWEETS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RETWEETS_RECEIVED;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.ReadingStep;
import io.clout.ingest.network.StepCursor;
import io.clout.proto.signal.v1.SignalKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an account by API in three steps: its totals, its recent posts with their counts (again and again while they are young),
 * and the mentions since the last one read.
 */
@ApplicationScoped
class TwitterTimeline {

    enum Step implements ReadingStep {
        ACCOUNT(SIGNAL_KIND_FOLLOWERS, SIGNAL_KIND_FOLLOWING, SIGNAL_KIND_LIST_MEMBERSHIPS),
        POSTS(
                SIGNAL_KIND_POSTS,
                SIGNAL_KIND_RETWEETS_GIVEN,
                SIGNAL_KIND_MENTIONS_GIVEN,
                SIGNAL_KIND_LIKES_RECEIVED,
                SIGNAL_KIND_RETWEETS_RECEIVED,
                SIGNAL_KIND_REPLIES_RECEIVED,
                SIGNAL_KIND_QUOTES_RECEIVED),
        MENTIONS(SIGNAL_KIND_MENTIONS_RECEIVED);

        private final Set<SignalKind> kinds;

        Step(SignalKind... kinds) {
            this.kinds = Set.of(kinds);
        }

        @Override
        public Set<SignalKind> measures() {
            return kinds;
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
            case ACCOUNT -> {
                Progress progress = progress(cursor);
                Reply me = client.me(access, progress.billed().isFresh(Billed.ACCOUNT) ? config.userPrice() : 0);
                yield cursor.remember(progress.paid(List.of(Billed.ACCOUNT)))
                        .to(Step.POSTS)
                        .goOn(ApiMapping.account(me));
            }
            case POSTS -> posts(account, access, cursor);
            case MENTIONS -> mentions(account, access, cursor);
        };
    }

    Optional<Page> without(String text, NetworkFailure refusal) {
        return StepCursor.of(Step.class, text, clock.instant(), config.firstWindow())
                .without(refusal, clock.instant(), config.window());
    }

    private Page posts(ExternalAccount account, Access access, StepCursor<Step> cursor) throws NetworkFailure {
        Progress progress = progress(cursor);
        var range = range("start_time", time(cursor.since()), cursor);
        Reply reply = client.posts(account.id(), range, access, progress.billed());
        List<Reply> posts = posts(reply);
        Findings findings = new Findings().each(posts, Step.POSTS.measures(), post -> ApiMapping.post(post, account));
        for (Reply post : posts) {
            findings.readable(() -> findings.about(ApiMapping.subjects(post)), Set.of(), post.name());
        }
        return cursor.remember(progress.paid(Billed.ids(posts))).goOn(findings, nextToken(reply), clock.instant());
    }

    private Page mentions(ExternalAccount account, Access access, StepCursor<Step> cursor) throws NetworkFailure {
        Progress progress = progress(cursor);
        Map<String, String> range = progress.since().isEmpty()
                ? range("start_time", time(cursor.since()), cursor)
                : range("since_id", progress.since(), cursor);
        Reply reply = client.mentions(account.id(), range, access, progress.billed());
        List<Reply> posts = posts(reply);
        Findings findings =
                new Findings().each(posts, Step.MENTIONS.measures(), post -> ApiMapping.mention(post, account));
        Progress seen = progress.and(posts).paid(Billed.ids(posts));
        String next = nextToken(reply);
        return next.isEmpty()
                ? cursor.remember(seen.read())
                        .next(clock.instant(), config.window())
                        .end(findings)
                : cursor.remember(seen).toPage(next).goOn(findings);
    }

    private Progress progress(StepCursor<Step> cursor) {
        return cursor.memory(Progress.NONE).on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
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
