// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.MetaRules;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.http.Times;
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

/** Reads an account in two steps: its totals, and the photos and videos of the window, newest first. */
@ApplicationScoped
class InstagramReading {

    enum Step implements ReadingStep {
        ACCOUNT(SIGNAL_KIND_FOLLOWERS, SIGNAL_KIND_FOLLOWING),
        MEDIA(SIGNAL_KIND_POSTS, SIGNAL_KIND_LIKES_RECEIVED, SIGNAL_KIND_COMMENTS_RECEIVED);

        private final Set<SignalKind> kinds;

        Step(SignalKind... kinds) {
            this.kinds = Set.of(kinds);
        }

        @Override
        public Set<SignalKind> measures() {
            return kinds;
        }
    }

    private final InstagramClient client;
    private final Clock clock;

    InstagramReading(InstagramClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    Page fetch(Access access, String text) throws NetworkFailure {
        String accessToken = access.secret();
        var cursor = StepCursor.of(Step.class, text, clock.instant());
        return switch (cursor.step()) {
            case ACCOUNT -> cursor.goOn(InstagramMapping.account(client.me(accessToken)), "", clock.instant());
            case MEDIA -> media(accessToken, cursor);
        };
    }

    Optional<Page> without(String text, NetworkFailure refusal) {
        return StepCursor.of(Step.class, text, clock.instant()).without(refusal, clock.instant());
    }

    private Page media(String accessToken, StepCursor<Step> cursor) throws NetworkFailure {
        Reply reply = client.media(cursor.page(), accessToken);
        List<Reply> young = new ArrayList<>();
        boolean beyond = false;
        for (Reply media : reply.objects("data")) {
            // What has no date is left to the mapping, which says so.
            if (Times.parse(media.json().path("timestamp").asText())
                    .filter(cursor.since()::isAfter)
                    .isPresent()) {
                beyond = true;
            } else {
                young.add(media);
            }
        }
        Findings findings = new Findings().each(young, Step.MEDIA.measures(), InstagramMapping::media);
        for (Reply media : young) {
            findings.readable(() -> findings.about(InstagramMapping.subjects(media)), Set.of(), media.name());
        }
        return cursor.goOn(findings, beyond ? "" : MetaRules.nextPage(reply), clock.instant());
    }
}
