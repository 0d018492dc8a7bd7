// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FRIENDS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_WALL_POSTS_RECEIVED;

import io.clout.ingest.http.Access;
import io.clout.ingest.http.MetaRules;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Findings;
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
 * Reads a person: how many friends they have, then their pages: the followers of all, and of one page after the other its posts and its
 * wall. A page's token is requested again each time, so that it is kept nowhere.
 */
@ApplicationScoped
class FacebookReading {

    enum Step implements ReadingStep {
        ACCOUNT(SIGNAL_KIND_FRIENDS),
        PAGES(SIGNAL_KIND_FOLLOWERS),
        POSTS(
                SIGNAL_KIND_POSTS,
                SIGNAL_KIND_LIKES_RECEIVED,
                SIGNAL_KIND_COMMENTS_RECEIVED,
                SIGNAL_KIND_RESHARES_RECEIVED),
        WALL(SIGNAL_KIND_WALL_POSTS_RECEIVED);

        private final Set<SignalKind> kinds;

        Step(SignalKind... kinds) {
            this.kinds = Set.of(kinds);
        }

        @Override
        public Set<SignalKind> measures() {
            return kinds;
        }
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
        return switch (cursor.step()) {
            case ACCOUNT -> cursor.to(Step.PAGES).goOn(FacebookMapping.account(client.me(accessToken)));
            case PAGES -> {
                List<Reply> pages = client.pages(accessToken);
                Findings findings = FacebookMapping.followers(pages);
                yield pages.isEmpty()
                        ? cursor.next(clock.instant()).end(findings)
                        : cursor.to(Step.POSTS).goOn(findings);
            }
            case POSTS, WALL -> edge(client.pages(accessToken), PageOfPage.parse(cursor.page()), cursor);
        };
    }

    /** What one page refuses takes nothing from the others; without the list of pages there is none. */
    Optional<Page> without(String text, NetworkFailure refusal) {
        var cursor = StepCursor.of(Step.class, text, clock.instant());
        PageOfPage at = PageOfPage.parse(cursor.page());
        return switch (cursor.step()) {
            case ACCOUNT -> cursor.without(refusal, clock.instant());
            case PAGES ->
                Optional.of(cursor.next(clock.instant()).end(List.of()).without(cursor.notMeasured(refusal, "")));
            case POSTS ->
                Optional.of(cursor.to(Step.WALL)
                        .toPage(at.beginning())
                        .goOn(List.of())
                        .without(cursor.notMeasured(refusal, at.number())));
            case WALL ->
                Optional.of(cursor.to(Step.POSTS)
                        .toPage(at.behind())
                        .goOn(List.of())
                        .without(cursor.notMeasured(refusal, at.number())));
        };
    }

    private Page edge(List<Reply> pages, PageOfPage at, StepCursor<Step> cursor) throws NetworkFailure {
        if (at.index() >= pages.size()) {
            return cursor.next(clock.instant()).end(List.of()); // all have been read
        }
        Reply page = pages.get(at.index());
        if (!page.has("id") || !page.has("access_token")) {
            // Facebook gives no token of a page on which the person lost their role.
            return cursor.to(Step.POSTS)
                    .toPage(at.behind())
                    .goOn(List.of())
                    .without(FacebookMapping.withoutToken(page));
        }
        String id = page.text("id");
        String token = page.text("access_token");
        boolean posts = cursor.step() == Step.POSTS;
        Reply reply = posts
                ? client.posts(id, cursor.since(), at.after(), token)
                : client.wall(id, cursor.since(), at.after(), token);
        Findings findings = new Findings()
                .each(
                        reply.objects("data"),
                        cursor.step().measures(),
                        post -> posts ? FacebookMapping.post(post) : FacebookMapping.onWall(post, id));
        String after = MetaRules.nextPage(reply);
        if (!after.isEmpty()) {
            return cursor.toPage(new PageOfPage(at.index(), after).text()).goOn(findings);
        }
        if (posts) {
            return cursor.to(Step.WALL).toPage(at.beginning()).goOn(findings);
        }
        return at.index() + 1 < pages.size()
                ? cursor.to(Step.POSTS).toPage(at.behind()).goOn(findings)
                : cursor.next(clock.instant()).end(findings);
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

        /** The step for another list of the same page. */
        String beginning() {
            return new PageOfPage(index, "").text();
        }

        /** The step for the next page. */
        String behind() {
            return new PageOfPage(index + 1, "").text();
        }

        /** As people count. */
        String number() {
            return "page " + (index + 1);
        }
    }
}
