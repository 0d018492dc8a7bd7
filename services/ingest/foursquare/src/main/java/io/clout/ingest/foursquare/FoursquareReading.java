// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.StepCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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

    private Page page(Reply list, Reply.Mapping<List<Observation>> mapping, int offset, StepCursor<Step> cursor)
            throws NetworkFailure {
        List<Reply> items = list.objects("items");
        boolean isFull = items.size() >= FoursquareClient.PAGE_SIZE;
        String next = isFull ? Integer.toString(offset + items.size()) : "";
        return cursor.goOn(Reply.flatMap(items, mapping), next, clock.instant());
    }
}
