// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.MetaRules;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.StepCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Reads an account in two steps: its totals, and the photos and videos of the window, newest first. */
@ApplicationScoped
class InstagramReading {

    enum Step {
        ACCOUNT,
        MEDIA
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

    private Page media(String accessToken, StepCursor<Step> cursor) throws NetworkFailure {
        Reply reply = client.media(cursor.page(), accessToken);
        List<Observation> observations = new ArrayList<>();
        boolean beyond = false;
        for (Reply media : reply.objects("data")) {
            if (media.time("timestamp").isBefore(cursor.since())) {
                beyond = true;
            } else {
                observations.addAll(InstagramMapping.media(media));
            }
        }
        return cursor.goOn(observations, beyond ? "" : MetaRules.nextPage(reply), clock.instant());
    }
}
