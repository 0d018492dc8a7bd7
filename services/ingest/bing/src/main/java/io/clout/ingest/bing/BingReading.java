// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bing;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_CLICKS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_IMPRESSIONS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_INBOUND_LINKS;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.ReadingStep;
import io.clout.ingest.network.StepCursor;
import io.clout.proto.signal.v1.SignalKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a site in two steps: the days of the window, and the links to it, whose sum is known with the last page. */
@ApplicationScoped
class BingReading {

    enum Step implements ReadingStep {
        TRAFFIC(SIGNAL_KIND_IMPRESSIONS_RECEIVED, SIGNAL_KIND_CLICKS_RECEIVED),
        LINKS(SIGNAL_KIND_INBOUND_LINKS);

        private final Set<SignalKind> kinds;

        Step(SignalKind... kinds) {
            this.kinds = Set.of(kinds);
        }

        @Override
        public Set<SignalKind> measures() {
            return kinds;
        }
    }

    private final BingClient client;
    private final Clock clock;

    BingReading(BingClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    Page fetch(String site, String key, String text) throws NetworkFailure {
        var cursor = StepCursor.of(Step.class, text, clock.instant());
        return switch (cursor.step()) {
            case TRAFFIC -> traffic(site, key, cursor);
            case LINKS -> links(site, key, cursor);
        };
    }

    Optional<Page> without(String text, NetworkFailure refusal) {
        return StepCursor.of(Step.class, text, clock.instant()).without(refusal, clock.instant());
    }

    private Page traffic(String site, String key, StepCursor<Step> cursor) throws NetworkFailure {
        var first = cursor.since().atOffset(ZoneOffset.UTC).toLocalDate();
        Findings findings = new Findings()
                .each(
                        client.traffic(site, key),
                        Step.TRAFFIC.measures(),
                        day -> BingMapping.date(day).isBefore(first) ? List.of() : BingMapping.day(day));
        return cursor.goOn(findings, "", clock.instant());
    }

    private Page links(String site, String key, StepCursor<Step> cursor) throws NetworkFailure {
        int page = cursor.page().isEmpty() ? 0 : Integer.parseInt(cursor.page());
        Reply reply = client.linkCounts(site, page, key);
        long links = cursor.counted();
        for (Reply target : reply.objects("Links")) {
            links += target.count("Count");
        }
        return page + 1 < reply.count("TotalPages")
                ? cursor.toPage(Integer.toString(page + 1)).counting(links).goOn(List.of())
                : cursor.goOn(List.of(new AccountTotal(SIGNAL_KIND_INBOUND_LINKS, links)), "", clock.instant());
    }
}
