// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_CHECK_INS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FRIENDS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_MAYORSHIPS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_SAVES_RECEIVED;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.ReadingStep;
import io.clout.ingest.network.StepCursor;
import io.clout.proto.signal.v1.SignalKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an account in three steps: its totals, all its tips (people save and like them for years, and nobody has thousands), and
 * the check-ins of the window.
 */
@ApplicationScoped
class FoursquareReading {

    enum Step implements ReadingStep {
        ACCOUNT(SIGNAL_KIND_FRIENDS, SIGNAL_KIND_MAYORSHIPS),
        TIPS(SIGNAL_KIND_POSTS, SIGNAL_KIND_SAVES_RECEIVED, SIGNAL_KIND_LIKES_RECEIVED),
        CHECK_INS(SIGNAL_KIND_CHECK_INS, SIGNAL_KIND_LIKES_RECEIVED);

        private final Set<SignalKind> kinds;

        Step(SignalKind... kinds) {
            this.kinds = Set.of(kinds);
        }

        @Override
        public Set<SignalKind> measures() {
            return kinds;
        }
    }

    private final FoursquareClient client;
    private final Clock clock;

    FoursquareReading(FoursquareClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    Page fetch(Access access, String text) throws NetworkFailure {
        String accessToken = access.secret();
        var cursor = StepCursor.of(Step.class, text, clock.instant());
        int offset = cursor.page().isEmpty() ? 0 : Integer.parseInt(cursor.page());
        return switch (cursor.step()) {
            case ACCOUNT -> cursor.goOn(FoursquareMapping.account(client.self(accessToken)), "", clock.instant());
            case TIPS -> page(client.tips(offset, accessToken), FoursquareMapping::tip, offset, cursor);
            case CHECK_INS ->
                page(client.checkIns(offset, cursor.since(), accessToken), FoursquareMapping::checkIn, offset, cursor);
        };
    }

    Optional<Page> without(String text, NetworkFailure refusal) {
        return StepCursor.of(Step.class, text, clock.instant()).without(refusal, clock.instant());
    }

    private Page page(Reply list, Reply.Mapping<List<Observation>> mapping, int offset, StepCursor<Step> cursor)
            throws NetworkFailure {
        List<Reply> items = list.objects("items");
        boolean isFull = items.size() >= FoursquareClient.PAGE_SIZE;
        String next = isFull ? Integer.toString(offset + items.size()) : "";
        return cursor.goOn(new Findings().each(items, cursor.step().measures(), mapping), next, clock.instant());
    }
}
