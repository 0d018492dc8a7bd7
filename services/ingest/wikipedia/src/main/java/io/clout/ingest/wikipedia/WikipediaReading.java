// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_INLINKS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_OUTLINKS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_PAGE_RANK;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_PAGE_VIEWS_RECEIVED;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.NetworkFailure.Kind;
import io.clout.ingest.poll.Page;
import io.clout.ingest.poll.Reply;
import io.clout.ingest.poll.StepCursor;
import io.clout.ingest.publish.Observation;
import io.clout.ingest.publish.Observation.AccountTotal;
import io.clout.ingest.publish.Observation.PostTotal;
import io.clout.proto.signal.v1.SignalKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Reads an article in four steps: its views day by day, its PageRank, links to it and links from it. */
final class WikipediaReading {

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
            case VIEWS ->
                new Page(views(article, cursor.since()), cursor.to(Step.RANK).text(), false);
            case RANK -> new Page(rank(article), cursor.to(Step.INLINKS).text(), false);
            case INLINKS -> inlinks(article, cursor);
            case OUTLINKS -> outlinks(article, cursor);
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
        List<Observation> observations = new ArrayList<>();
        for (Reply day : client.views(article.language(), page.text("title"), from, yesterday)) {
            LocalDate date = date(day.text("timestamp"));
            Instant begin = date.atStartOfDay(ZoneOffset.UTC).toInstant();
            observations.add(
                    new PostTotal("views/" + date, SIGNAL_KIND_PAGE_VIEWS_RECEIVED, day.count("views"), begin));
        }
        return observations;
    }

    /** A time as 2026112200. */
    private static LocalDate date(String timestamp) throws NetworkFailure {
        try {
            return LocalDate.parse(
                    timestamp.substring(0, Math.min(8, timestamp.length())), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw new NetworkFailure(Kind.COULD_NOT_READ, "timestamp is no time: " + timestamp);
        }
    }

    private List<Observation> rank(Article article) {
        return ranks.of(article).stream()
                .<Observation>map(rank -> new AccountTotal(SIGNAL_KIND_PAGE_RANK, rank))
                .toList();
    }

    private Page inlinks(Article article, StepCursor<Step> cursor) throws NetworkFailure {
        LinkCount before = LinkCount.of(cursor.page());
        Reply reply = client.inlinks(article, before.next());
        LinkCount now = counted(reply, before, "linkshere", "lhcontinue");
        return isMore(now)
                ? new Page(List.of(), cursor.toPage(now.page()).text(), false)
                : new Page(
                        total(SIGNAL_KIND_INLINKS, now),
                        cursor.to(Step.OUTLINKS).text(),
                        false);
    }

    private Page outlinks(Article article, StepCursor<Step> cursor) throws NetworkFailure {
        LinkCount before = LinkCount.of(cursor.page());
        Reply reply = client.outlinks(article, before.next());
        LinkCount now = counted(reply, before, "links", "plcontinue");
        return isMore(now)
                ? new Page(List.of(), cursor.toPage(now.page()).text(), false)
                : new Page(
                        total(SIGNAL_KIND_OUTLINKS, now),
                        cursor.next(clock.instant()).text(),
                        true);
    }

    private boolean isMore(LinkCount count) {
        return !count.isComplete() && count.counted() < maxLinks;
    }

    /** Nothing if there are more than we counted: a part is no count. */
    private static List<Observation> total(SignalKind kind, LinkCount count) {
        return count.isComplete() ? List.of(new AccountTotal(kind, count.counted())) : List.of();
    }

    /** An article without links of that kind has no list of them. */
    private static LinkCount counted(Reply reply, LinkCount before, String list, String next) throws NetworkFailure {
        long count = before.counted();
        for (Reply page : reply.object("query").objects("pages")) {
            if (page.has("missing")) {
                throw new NetworkFailure(Kind.NOT_THERE, "the article was deleted");
            }
            count += page.has(list) ? page.objects(list).size() : 0;
        }
        return new LinkCount(
                count, reply.has("continue") ? reply.object("continue").text(next) : "");
    }
}
