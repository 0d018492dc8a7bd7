// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bing;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_INBOUND_LINKS;

import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.Page;
import io.clout.ingest.poll.Reply;
import io.clout.ingest.poll.StepCursor;
import io.clout.ingest.publish.Observation;
import io.clout.ingest.publish.Observation.AccountTotal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads a site in two steps: the days of the window, and the links to it, whose sum is known with the last page. */
@ApplicationScoped
class BingReading {

    enum Step {
        TRAFFIC,
        LINKS
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
            case LINKS -> links(site, key, LinksSoFar.parse(cursor.page()), cursor);
        };
    }

    private Page traffic(String site, String key, StepCursor<Step> cursor) throws NetworkFailure {
        var first = cursor.since().atOffset(ZoneOffset.UTC).toLocalDate();
        List<Observation> observations = new ArrayList<>();
        for (Reply day : client.traffic(site, key)) {
            if (!BingMapping.date(day).isBefore(first)) {
                observations.addAll(BingMapping.day(day));
            }
        }
        return new Page(observations, cursor.to(Step.LINKS).text(), false);
    }

    private Page links(String site, String key, LinksSoFar before, StepCursor<Step> cursor) throws NetworkFailure {
        Reply reply = client.linkCounts(site, before.page(), key);
        long links = before.links();
        for (Reply page : reply.objects("Links")) {
            links += page.count("Count");
        }
        if (before.page() + 1 < reply.count("TotalPages")) {
            return new Page(
                    List.of(),
                    cursor.toPage(new LinksSoFar(before.page() + 1, links).text())
                            .text(),
                    false);
        }
        return new Page(
                List.of(new AccountTotal(SIGNAL_KIND_INBOUND_LINKS, links)),
                cursor.next(clock.instant()).text(),
                true);
    }

    /**
     * A sum under way.
     *
     * @param page the next page, from 0
     * @param links on the pages before it
     */
    private record LinksSoFar(int page, long links) {

        static LinksSoFar parse(String text) {
            int colon = text.indexOf(':');
            return colon < 0
                    ? new LinksSoFar(0, 0)
                    : new LinksSoFar(
                            Integer.parseInt(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
        }

        String text() {
            return page + ":" + links;
        }
    }
}
