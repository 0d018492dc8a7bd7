// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_ACCEPTED_ANSWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_BADGES;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_REPUTATION;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_VOTES_RECEIVED;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.ReadingStep;
import io.clout.ingest.network.StepCursor;
import io.clout.proto.signal.v1.SignalKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an account in five steps: its totals, of the window its questions and answers, the votes on them and the comments that name it, and what its answers are about. */
@ApplicationScoped
class StackExchangeReading {

    enum Step implements ReadingStep {
        ACCOUNT(SIGNAL_KIND_REPUTATION, SIGNAL_KIND_BADGES),
        POSTS(SIGNAL_KIND_POSTS),
        REPUTATION(SIGNAL_KIND_VOTES_RECEIVED, SIGNAL_KIND_ACCEPTED_ANSWERS),
        MENTIONS(SIGNAL_KIND_COMMENTS_RECEIVED),
        /** No signal: what the answers are about. */
        TAGS;

        private final Set<SignalKind> kinds;

        Step(SignalKind... kinds) {
            this.kinds = Set.of(kinds);
        }

        @Override
        public Set<SignalKind> measures() {
            return kinds;
        }

        /** A user whom the site does not show is gone. */
        @Override
        public boolean isNeeded() {
            return this == ACCOUNT;
        }
    }

    private final StackExchangeClient client;
    private final Clock clock;

    StackExchangeReading(StackExchangeClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    Page fetch(SiteUser user, String text) throws NetworkFailure {
        var cursor = StepCursor.of(Step.class, text, clock.instant());
        int page = cursor.page().isEmpty() ? 1 : Integer.parseInt(cursor.page());
        return switch (cursor.step()) {
            case ACCOUNT -> {
                Reply found =
                        client.user(user).orElseThrow(() -> new NetworkFailure(Kind.NOT_THERE, user.id() + " is gone"));
                yield cursor.goOn(StackExchangeMapping.account(found), "", clock.instant());
            }
            case POSTS -> {
                Reply reply = client.posts(user, cursor.since(), page);
                var posts =
                        new Findings().each(reply.objects("items"), Step.POSTS.measures(), StackExchangeMapping::post);
                yield goOn(cursor, posts, page, reply.flag("has_more"));
            }
            case REPUTATION -> reputation(user, page, cursor);
            case MENTIONS -> {
                Reply reply = client.mentions(user, cursor.since(), page);
                var mentions = new Findings()
                        .each(
                                reply.objects("items"),
                                Step.MENTIONS.measures(),
                                comment -> StackExchangeMapping.mention(comment, user));
                yield goOn(cursor, mentions, page, reply.flag("has_more"));
            }
            case TAGS -> {
                var findings = new Findings();
                for (Reply tag : client.tags(user).objects("items")) {
                    findings.readable(() -> findings.about(StackExchangeMapping.subjects(tag)), Set.of(), tag.name());
                }
                yield cursor.goOn(findings, "", clock.instant());
            }
        };
    }

    Optional<Page> without(String text, NetworkFailure refusal) {
        return StepCursor.of(Step.class, text, clock.instant()).without(refusal, clock.instant());
    }

    /** The history goes back to the beginning; it is read back to the window. */
    private Page reputation(SiteUser user, int page, StepCursor<Step> cursor) throws NetworkFailure {
        Reply reply = client.reputation(user, page);
        boolean more = reply.flag("has_more");
        List<Reply> young = new ArrayList<>();
        for (Reply event : reply.objects("items")) {
            // What has no date is left to the mapping, which says so.
            long at = event.json().path("creation_date").asLong(Long.MAX_VALUE);
            if (at < cursor.since().getEpochSecond()) {
                more = false;
            } else {
                young.add(event);
            }
        }
        var votes = new Findings().each(young, Step.REPUTATION.measures(), StackExchangeMapping::reputation);
        return goOn(cursor, votes, page, more);
    }

    private Page goOn(StepCursor<Step> cursor, Findings findings, int page, boolean more) {
        return cursor.goOn(findings, more ? Integer.toString(page + 1) : "", clock.instant());
    }
}
