// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import io.clout.ingest.poll.NetworkClient;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.NetworkFailure.Kind;
import io.clout.ingest.poll.NetworkRequest;
import io.clout.ingest.poll.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The requests to Wikipedia, Wikidata and Wikimedia's page views that we need. */
@ApplicationScoped
class WikipediaClient {

    private final WikipediaConfig config;
    private final NetworkClient network;
    private final Clock clock;

    WikipediaClient(WikipediaConfig config, NetworkClient network, Clock clock) {
        this.config = config;
        this.network = network;
        this.clock = clock;
    }

    /** What a title means, behind redirects. */
    Reply byTitle(ArticleName name) throws NetworkFailure {
        return page(name.language(), Map.of("titles", name.title(), "redirects", "1"));
    }

    Reply byId(Article article) throws NetworkFailure {
        return page(article.language(), Map.of("pageids", Long.toString(article.pageId())));
    }

    private Reply page(String language, Map<String, String> which) throws NetworkFailure {
        var query = new TreeMap<>(which);
        query.put("prop", "info|pageprops");
        query.put("inprop", "url");
        query.put("ppprop", "wikibase_item|disambiguation");
        return only(query(wiki(language), query));
    }

    /**
     * Articles that link to one directly, a page of them.
     *
     * @param next where the page before said that the list goes on; empty for the beginning
     */
    Reply inlinks(Article article, String next) throws NetworkFailure {
        var query =
                new TreeMap<>(Map.of("prop", "linkshere", "lhnamespace", "0", "lhshow", "!redirect", "lhlimit", "max"));
        query.put("lhprop", "pageid");
        return links(article, query, "lhcontinue", next);
    }

    /** Articles that one links to, a page of them; as {@link #inlinks}. */
    Reply outlinks(Article article, String next) throws NetworkFailure {
        var query = new TreeMap<>(Map.of("prop", "links", "plnamespace", "0", "pllimit", "max"));
        return links(article, query, "plcontinue", next);
    }

    private Reply links(Article article, Map<String, String> query, String parameter, String next)
            throws NetworkFailure {
        query.put("pageids", Long.toString(article.pageId()));
        if (!next.isEmpty()) {
            query.put(parameter, next);
            query.put("continue", "||");
        }
        return query(wiki(article.language()), query);
    }

    /**
     * How often an article was read on each day of some, by people.
     *
     * @return nothing for days that have not been counted, or on which nobody did
     */
    List<Reply> views(String language, String title, LocalDate from, LocalDate to) throws NetworkFailure {
        String path = "/api/rest_v1/metrics/pageviews/per-article/%s.wikipedia/all-access/user/%s/daily/%s/%s"
                .formatted(
                        language,
                        NetworkClient.encode(title.replace(' ', '_')).replace("+", "%20"),
                        day(from),
                        day(to));
        try {
            return network.get(NetworkRequest.to(config.pageviewsUrl(), path, Map.of()))
                    .objects("items");
        } catch (NetworkFailure e) {
            if (e.kind() == Kind.NOT_THERE) {
                return List.of();
            }
            throw e;
        }
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /** What Wikidata says of something by now. */
    Item item(String id) throws NetworkFailure {
        var query = Map.of("action", "wbgetentities", "ids", id, "props", "claims");
        return new Item(
                api(config.wikidataUrl(), query).object("entities").object(id).json());
    }

    /** What Wikidata said of something at a time; empty if it did not know it. */
    Optional<Item> itemAt(String id, Instant time) throws NetworkFailure {
        Reply page = only(query(
                config.wikidataUrl(),
                Map.of(
                        "prop",
                        "revisions",
                        "titles",
                        id,
                        "rvprop",
                        "ids",
                        "rvlimit",
                        "1",
                        "rvstart",
                        time.truncatedTo(ChronoUnit.SECONDS).toString())));
        if (!page.has("revisions") || page.objects("revisions").isEmpty()) {
            return Optional.empty();
        }
        String revision = page.objects("revisions").getFirst().id("revid");
        Reply data = network.get(NetworkRequest.to(
                config.wikidataUrl(), "/wiki/Special:EntityData/" + id + ".json", Map.of("revision", revision)));
        return Optional.of(new Item(data.object("entities").object(id).json()));
    }

    private URI wiki(String language) {
        return URI.create(config.apiUrl().replace("{language}", language));
    }

    private Reply query(URI wiki, Map<String, String> what) throws NetworkFailure {
        var query = new TreeMap<>(what);
        query.put("action", "query");
        return api(wiki, query);
    }

    private Reply api(URI wiki, Map<String, String> what) throws NetworkFailure {
        var query = new TreeMap<>(what);
        query.put("format", "json");
        query.put("formatversion", "2");
        query.put("maxlag", "5");
        Reply reply = network.get(NetworkRequest.to(wiki, wiki.getPath() + "/w/api.php", query));
        if (reply.has("error")) {
            String code = reply.object("error").text("code");
            throw WikipediaRules.busyUntil(reply, clock.instant())
                    .map(again -> new NetworkFailure(Kind.RATE_LIMITED, wiki.getHost() + " is busy: " + code, again))
                    .orElseGet(() ->
                            new NetworkFailure(Kind.COULD_NOT_READ, wiki.getHost() + " does not understand: " + code));
        }
        return reply;
    }

    private static Reply only(Reply reply) throws NetworkFailure {
        List<Reply> pages = reply.object("query").objects("pages");
        if (pages.size() != 1) {
            throw new NetworkFailure(Kind.COULD_NOT_READ, "one page was asked for, not " + pages.size());
        }
        return pages.getFirst();
    }
}
