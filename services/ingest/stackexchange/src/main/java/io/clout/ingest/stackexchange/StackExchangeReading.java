// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.NetworkFailure.Kind;
import io.clout.ingest.poll.Page;
import io.clout.ingest.poll.Reply;
import io.clout.ingest.poll.StepCursor;
import io.clout.ingest.publish.Observation;
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
                yield new Page(
                        StackExchangeMapping.account(found),
                        cursor.to(Step.ANSWERS).text(),
                        false);
            }
            case ANSWERS -> {
                Reply reply = client.answers(user, cursor.since(), page);
                List<Observation> observations = new ArrayList<>();
                for (Reply answer : reply.objects("items")) {
                    observations.addAll(StackExchangeMapping.answer(answer));
                }
                yield page(observations, reply.flag("has_more"), page, cursor, cursor.to(Step.REPUTATION));
            }
            case REPUTATION -> {
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
                yield page(observations, more, page, cursor, cursor.to(Step.MENTIONS));
            }
            case MENTIONS -> {
                Reply reply = client.mentions(user, cursor.since(), page);
                List<Observation> observations = new ArrayList<>();
                for (Reply comment : reply.objects("items")) {
                    observations.addAll(StackExchangeMapping.mention(comment, user));
                }
                boolean more = reply.flag("has_more");
                String next = (more ? cursor.toPage(Integer.toString(page + 1)) : cursor.next(clock.instant())).text();
                yield new Page(observations, next, !more);
            }
        };
    }

    private static Page page(
            List<Observation> observations, boolean more, int page, StepCursor<Step> here, StepCursor<Step> then) {
        return new Page(observations, (more ? here.toPage(Integer.toString(page + 1)) : then).text(), false);
    }
}
