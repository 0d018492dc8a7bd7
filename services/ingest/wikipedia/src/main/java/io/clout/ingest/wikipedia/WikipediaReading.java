// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_INLINKS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_OUTLINKS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_PAGE_RANK;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_PAGE_VIEWS_RECEIVED;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.http.Times;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.ReadingStep;
import io.clout.ingest.network.StepCursor;
import io.clout.ingest.network.Subject;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.topic.v1.TopicSource;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads an article in four steps: its views day by day, its PageRank, links to it and links from it. */
final class WikipediaReading {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final WikipediaClient client;
    private final PageRanks ranks;
    private final int maxLinks;
    private final InstantSource clock;

    enum Step implements ReadingStep {
        /** What the article is called now. */
        ARTICLE,
        VIEWS(SIGNAL_KIND_PAGE_VIEWS_RECEIVED),
        RANK(SIGNAL_KIND_PAGE_RANK),
        INLINKS(SIGNAL_KIND_INLINKS),
        OUTLINKS(SIGNAL_KIND_OUTLINKS);

        private final Set<SignalKind> kinds;

        Step(SignalKind... kinds) {
            this.kinds = Set.of(kinds);
        }

        @Override
        public Set<SignalKind> measures() {
            return kinds;
        }

        /** An article that was deleted has nothing else. */
        @Override
        public boolean isNeeded() {
            return this == ARTICLE;
        }
    }

    /**
     * @param title of the article
     */
    record Known(String title) {}

    /**
     * @param maxLinks links of one direction that are counted
     */
    WikipediaReading(WikipediaClient client, PageRanks ranks, int maxLinks, InstantSource clock) {
        this.client = client;
        this.ranks = ranks;
        this.maxLinks = maxLinks;
        this.clock = clock;
    }

    Page fetch(ExternalAccount account, String text) throws NetworkFailure {
        Article article = Article.of(account);
        StepCursor<Step> cursor = StepCursor.of(Step.class, text, clock.instant());
        return switch (cursor.step()) {
            case ARTICLE -> {
                Reply page = page(article);
                yield cursor.remember(new Known(page.text("title")))
                        .goOn(List.of(), "", clock.instant())
                        .about(subjects(page));
            }
            case VIEWS -> cursor.goOn(views(article, title(cursor), cursor.since()), "", clock.instant());
            case RANK -> cursor.goOn(rank(article), "", clock.instant());
            case INLINKS -> {
                // One count for an article: that of the dump has redirects resolved, and costs Wikipedia nothing.
                OptionalLong ranked =
                        ranks.of(article).map(PageRanks.Ranked::inlinks).orElse(OptionalLong.empty());
                yield ranked.isPresent() ? inlinks(ranked.getAsLong(), cursor) : links(article, Links.IN, cursor);
            }
            case OUTLINKS -> links(article, Links.OUT, cursor);
        };
    }

    Optional<Page> without(String text, NetworkFailure refusal) {
        return StepCursor.of(Step.class, text, clock.instant()).without(refusal, clock.instant());
    }

    private Reply page(Article article) throws NetworkFailure {
        Reply page = client.byId(article);
        if (page.has("missing") || page.has("redirect")) {
            throw new NetworkFailure(Kind.NOT_THERE, article + " was deleted or merged into another article");
        }
        return page;
    }

    /** Whom or what the article is about, which may be a topic here. */
    private static List<Subject> subjects(Reply page) throws NetworkFailure {
        return ArticleProof.item(page).stream()
                .map(item -> new Subject(
                        "item:" + item,
                        Optional.empty(),
                        List.of(new Subject.Item(TopicSource.TOPIC_SOURCE_ARTICLE, item))))
                .toList();
    }

    private static String title(StepCursor<Step> cursor) {
        return cursor.memory(new Known("")).title();
    }

    /** The days up to yesterday: today's are not counted yet, and days are complete some hours after they end. */
    private Findings views(Article article, String title, Instant since) throws NetworkFailure {
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        LocalDate from = LocalDate.ofInstant(since, ZoneOffset.UTC);
        return new Findings()
                .each(
                        client.views(article.language(), title, from, yesterday),
                        Step.VIEWS.measures(),
                        day -> List.of(viewsOfDay(day)));
    }

    /** Days are written as 2026112200. */
    private static Observation viewsOfDay(Reply day) throws NetworkFailure {
        String timestamp = day.text("timestamp");
        Instant begin = Times.parse(timestamp + "0000", TIMESTAMP)
                .orElseThrow(() -> new NetworkFailure(Kind.COULD_NOT_READ, "timestamp is no time: " + timestamp));
        String date = LocalDate.ofInstant(begin, ZoneOffset.UTC).toString();
        return new PostTotal("views/" + date, SIGNAL_KIND_PAGE_VIEWS_RECEIVED, day.count("views"), begin);
    }

    private List<Observation> rank(Article article) {
        return ranks.of(article).stream()
                .<Observation>map(ranked -> new AccountTotal(SIGNAL_KIND_PAGE_RANK, ranked.rank()))
                .toList();
    }

    private Page inlinks(long count, StepCursor<Step> cursor) {
        return cursor.goOn(List.of(new AccountTotal(SIGNAL_KIND_INLINKS, count)), "", clock.instant());
    }

    private Page links(Article article, Links links, StepCursor<Step> cursor) throws NetworkFailure {
        Reply reply = client.links(article, links, cursor.page());
        long count = cursor.counted();
        for (Reply page : reply.object("query").objects("pages")) {
            if (page.has("missing")) {
                throw new NetworkFailure(Kind.NOT_THERE, "the article was deleted");
            }
            // An article without links of that kind has no list of them.
            count += page.objectsIfAny(links.list()).size();
        }
        String next = reply.has("continue") ? reply.object("continue").text(links.continuation()) : "";
        if (next.isEmpty()) {
            return cursor.goOn(List.of(new AccountTotal(links.kind(), count)), "", clock.instant());
        }
        if (count < maxLinks) {
            return cursor.counting(count).goOn(List.of(), next, clock.instant());
        }
        // A part is no count; what is linked to that often is counted by the search.
        return links == Links.IN
                ? inlinks(client.linksTo(article.language(), title(cursor)), cursor)
                : cursor.goOn(List.of(), "", clock.instant());
    }
}
