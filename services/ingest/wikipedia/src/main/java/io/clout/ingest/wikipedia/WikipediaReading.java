// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_PAGE_RANK;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_PAGE_VIEWS_RECEIVED;

import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.http.Times;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.StepCursor;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Reads an article in four steps: its views day by day, its PageRank, links to it and links from it. */
final class WikipediaReading {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final WikipediaClient client;
    private final PageRanks ranks;
    private final int maxLinks;
    private final InstantSource clock;

    enum Step {
        VIEWS,
        RANK,
        INLINKS,
        OUTLINKS
    }

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
            case VIEWS -> cursor.goOn(views(article, cursor.since()), "", clock.instant());
            case RANK -> cursor.goOn(rank(article), "", clock.instant());
            case INLINKS -> links(article, Links.IN, cursor);
            case OUTLINKS -> links(article, Links.OUT, cursor);
        };
    }

    /** The days up to yesterday: today's are not counted yet, and days are complete some hours after they end. */
    private List<Observation> views(Article article, Instant since) throws NetworkFailure {
        Reply page = client.byId(article);
        if (page.has("missing") || page.has("redirect")) {
            throw new NetworkFailure(Kind.NOT_THERE, article + " was deleted or merged into another article");
        }
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        LocalDate from = LocalDate.ofInstant(since, ZoneOffset.UTC);
        return Reply.map(
                client.views(article.language(), page.text("title"), from, yesterday), WikipediaReading::viewsOfDay);
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
                .<Observation>map(rank -> new AccountTotal(SIGNAL_KIND_PAGE_RANK, rank))
                .toList();
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
        // Nothing if there are more than we count: a part is no count.
        return cursor.counting(count).goOn(List.of(), count < maxLinks ? next : "", clock.instant());
    }
}
