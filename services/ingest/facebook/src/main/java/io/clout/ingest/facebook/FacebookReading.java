// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.MetaRules;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.StepCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Reads the pages of a person: totals, then of one page after the other its posts and its wall. A page's token is requested again
 * each time, so that it is kept nowhere.
 */
@ApplicationScoped
class FacebookReading {

    enum Step {
        ACCOUNT,
        POSTS,
        WALL
    }

    private final FacebookClient client;
    private final Clock clock;

    FacebookReading(FacebookClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    Page fetch(Access access, String text) throws NetworkFailure {
        String accessToken = access.secret();
        var cursor = StepCursor.of(Step.class, text, clock.instant());
        List<Reply> pages = client.pages(accessToken);
        return switch (cursor.step()) {
            case ACCOUNT -> {
                List<Observation> observations = FacebookMapping.account(client.me(accessToken), pages);
                yield pages.isEmpty()
                        ? cursor.next(clock.instant()).end(observations)
                        : cursor.to(Step.POSTS).goOn(observations);
            }
            case POSTS, WALL -> edge(pages, PageOfPage.parse(cursor.page()), cursor);
        };
    }

    private Page edge(List<Reply> pages, PageOfPage at, StepCursor<Step> cursor) throws NetworkFailure {
        if (at.index() >= pages.size()) {
            return cursor.next(clock.instant()).end(List.of()); // the person runs fewer pages than a moment ago
        }
        Reply page = pages.get(at.index());
        String id = page.text("id");
        String token = page.text("access_token");
        boolean posts = cursor.step() == Step.POSTS;
        Reply reply = posts
                ? client.posts(id, cursor.since(), at.after(), token)
                : client.wall(id, cursor.since(), at.after(), token);
        List<Observation> observations = Reply.flatMap(
                reply.objects("data"), post -> posts ? FacebookMapping.post(post) : FacebookMapping.onWall(post, id));
        String after = MetaRules.nextPage(reply);
        if (!after.isEmpty()) {
            return cursor.toPage(new PageOfPage(at.index(), after).text()).goOn(observations);
        }
        if (posts) {
            return cursor.to(Step.WALL)
                    .toPage(new PageOfPage(at.index(), "").text())
                    .goOn(observations);
        }
        int next = at.index() + 1;
        return next < pages.size()
                ? cursor.to(Step.POSTS).toPage(new PageOfPage(next, "").text()).goOn(observations)
                : cursor.next(clock.instant()).end(observations);
    }

    /**
     * Where in the lists of the person's pages a reading is.
     *
     * @param index which page of the person's
     * @param after Facebook's cursor in its list; empty for the beginning
     */
    private record PageOfPage(int index, String after) {

        static PageOfPage parse(String text) {
            int colon = text.indexOf(':');
            return colon < 0
                    ? new PageOfPage(0, "")
                    : new PageOfPage(Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1));
        }

        String text() {
            return index + ":" + after;
        }
    }
}
