// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.StepCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Reads an account in four steps: its totals, and of the window its answers, the votes on them and the comments that name it. */
@ApplicationScoped
class StackExchangeReading {

    enum Step {
        ACCOUNT,
        ANSWERS,
        REPUTATION,
        MENTIONS
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
            case ANSWERS -> {
                Reply reply = client.answers(user, cursor.since(), page);
                var answers = Reply.flatMap(reply.objects("items"), StackExchangeMapping::answer);
                yield goOn(cursor, answers, page, reply.flag("has_more"));
            }
            case REPUTATION -> reputation(user, page, cursor);
            case MENTIONS -> {
                Reply reply = client.mentions(user, cursor.since(), page);
                var mentions =
                        Reply.flatMap(reply.objects("items"), comment -> StackExchangeMapping.mention(comment, user));
                yield goOn(cursor, mentions, page, reply.flag("has_more"));
            }
        };
    }

    /** The history goes back to the beginning; it is read back to the window. */
    private Page reputation(SiteUser user, int page, StepCursor<Step> cursor) throws NetworkFailure {
        Reply reply = client.reputation(user, page);
        List<Observation> observations = new ArrayList<>();
        boolean more = reply.flag("has_more");
        for (Reply event : reply.objects("items")) {
            if (event.epochSeconds("creation_date").isBefore(cursor.since())) {
                more = false;
            } else {
                observations.addAll(StackExchangeMapping.reputation(event));
            }
        }
        return goOn(cursor, observations, page, more);
    }

    private Page goOn(StepCursor<Step> cursor, List<Observation> observations, int page, boolean more) {
        return cursor.goOn(observations, more ? Integer.toString(page + 1) : "", clock.instant());
    }
}
