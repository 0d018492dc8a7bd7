// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.Page;
import io.clout.ingest.poll.Reply;
import io.clout.ingest.poll.StepCursor;
import io.clout.ingest.publish.Observation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an account in three steps: its totals, all its tips (people save and like them for years, and nobody has thousands), and
 * the check-ins of the window.
 */
@ApplicationScoped
class FoursquareReading {

    enum Step {
        ACCOUNT,
        TIPS,
        CHECK_INS
    }

    private interface Mapping {
        List<Observation> of(Reply item) throws NetworkFailure;
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
            case ACCOUNT ->
                new Page(
                        FoursquareMapping.account(client.self(accessToken)),
                        cursor.to(Step.TIPS).text(),
                        false);
            case TIPS -> {
                List<Reply> items = client.tips(offset, accessToken).objects("items");
                var next = isFull(items) ? cursor.toPage(after(offset, items)) : cursor.to(Step.CHECK_INS);
                yield new Page(map(items, FoursquareMapping::tip), next.text(), false);
            }
            case CHECK_INS -> {
                List<Reply> items =
                        client.checkIns(offset, cursor.since(), accessToken).objects("items");
                boolean last = !isFull(items);
                var next = last ? cursor.next(clock.instant()) : cursor.toPage(after(offset, items));
                yield new Page(map(items, FoursquareMapping::checkIn), next.text(), last);
            }
        };
    }

    private static List<Observation> map(List<Reply> items, Mapping mapping) throws NetworkFailure {
        List<Observation> observations = new ArrayList<>();
        for (Reply item : items) {
            observations.addAll(mapping.of(item));
        }
        return observations;
    }

    private static boolean isFull(List<Reply> items) {
        return items.size() >= FoursquareClient.PAGE_SIZE;
    }

    private static String after(int offset, List<Reply> items) {
        return Integer.toString(offset + items.size());
    }
}
