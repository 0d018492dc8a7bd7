// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.NetworkRequest;
import io.clout.ingest.http.Reply;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The requests to Wikipedia, Wikidata and Wikimedia's page views that we need. */
@ApplicationScoped
class WikipediaClient {

    private final WikipediaConfig config;
    private final NetworkClient network;

    @Inject
    WikipediaClient(WikipediaConfig config, NetworkClients clients) {
        this(config, clients.of(Network.NETWORK_WIKIPEDIA, new WikipediaRules()));
    }

    WikipediaClient(WikipediaConfig config, NetworkClient network) {
        this.config = config;
        this.network = network;
    }

    /** What a title means, behind redirects. */
    Reply byTitle(ArticleName name) throws NetworkFailure {
        return page(name.language(), Map.of("titles", name.title(), "redirects", "1"));
    }

    Reply byId(Article article) throws NetworkFailure {
        return page(article.language(), Map.of("pageids", Long.toString(article.pageId())));
    }

    private Reply page(String language, Map<String, String> which) throws NetworkFailure {
        var query = new HashMap<>(which);
        query.put("prop", "info|pageprops");
        query.put("inprop", "url");
        query.put("ppprop", "wikibase_item|disambiguation");
        return only(query(wiki(language), query));
    }

    /**
     * A page of the links of an article.
     *
     * @param next where the page before said that the list goes on; empty for the beginning
     */
    Reply links(Article article, Links links, String next) throws NetworkFailure {
        var query = new HashMap<>(links.query());
        query.put("prop", links.list());
        query.put("pageids", Long.toString(article.pageId()));
        if (!next.isEmpty()) {
            query.put(links.continuation(), next);
            query.put("continue", "||");
        }
        return query(wiki(article.language()), query);
    }

    /** How many articles link to one of a title, as the search counts them. */
    long linksTo(String language, String title) throws NetworkFailure {
        var query = Map.of(
                "list", "search",
                "srsearch", "linksto:\"" + title.replace("\"", "\\\"") + "\"",
                "srnamespace", "0",
                "srinfo", "totalhits",
                "srlimit", "1");
        return query(wiki(language), query).object("query").object("searchinfo").count("totalhits");
    }

    /**
     * How often an article was read on each day of some, by people.
     *
     * @return nothing for days that have not been counted, or on which nobody did
     */
    List<Reply> views(String language, String title, LocalDate from, LocalDate to) throws NetworkFailure {
        String page = NetworkClient.encode(title.replace(' ', '_')).replace("+", "%20");
        String path = "/api/rest_v1/metrics/pageviews/per-article/%s.wikipedia/all-access/user/%s/daily/%s/%s"
                .formatted(language, page, day(from), day(to));
        return NetworkFailure.emptyIf(
                        Set.of(Kind.NOT_THERE),
                        () -> network.get(NetworkRequest.to(config.pageviewsUrl(), path, Map.of()))
                                .objects("items"))
                .orElse(List.of());
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /** The current item of Wikidata. */
    Item item(String id) throws NetworkFailure {
        var query = Map.of("action", "wbgetentities", "ids", id, "props", "claims");
        return new Item(
                api(config.wikidataUrl(), query).object("entities").object(id).json());
    }

    /** What Wikidata said of something at a time; empty if it did not know it. */
    Optional<Item> itemAt(String id, Instant time) throws NetworkFailure {
        var before = time.truncatedTo(ChronoUnit.SECONDS).toString();
        var query = Map.of("prop", "revisions", "titles", id, "rvprop", "ids", "rvlimit", "1", "rvstart", before);
        Reply page = only(query(config.wikidataUrl(), query));
        List<Reply> revisions = page.objectsIfAny("revisions");
        if (revisions.isEmpty()) {
            return Optional.empty();
        }
        var revision = Map.of("revision", revisions.getFirst().id("revid"));
        Reply data = network.get(
                NetworkRequest.to(config.wikidataUrl(), "/wiki/Special:EntityData/" + id + ".json", revision));
        return Optional.of(new Item(data.object("entities").object(id).json()));
    }

    private URI wiki(String language) {
        return URI.create(config.apiUrl().replace("{language}", language));
    }

    private Reply query(URI wiki, Map<String, String> what) throws NetworkFailure {
        var query = new HashMap<>(what);
        query.put("action", "query");
        return api(wiki, query);
    }

    private Reply api(URI wiki, Map<String, String> what) throws NetworkFailure {
        var query = new HashMap<>(what);
        query.put("format", "json");
        query.put("formatversion", "2");
        query.put("maxlag", "5");
        return network.get(NetworkRequest.to(wiki, wiki.getPath() + "/w/api.php", query));
    }

    private static Reply only(Reply reply) throws NetworkFailure {
        List<Reply> pages = reply.object("query").objects("pages");
        if (pages.size() != 1) {
            throw new NetworkFailure(Kind.COULD_NOT_READ, "one page was asked for, not " + pages.size());
        }
        return pages.getFirst();
    }
}
