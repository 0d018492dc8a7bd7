// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bing;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_INBOUND_LINKS;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.StepCursor;
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
            case LINKS -> links(site, key, cursor);
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
        return cursor.goOn(observations, "", clock.instant());
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
