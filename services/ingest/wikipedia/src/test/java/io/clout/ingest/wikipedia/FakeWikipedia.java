// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers as the documentations of MediaWiki, Wikibase and Wikimedia's page views say they do; Wikipedias are at /LANGUAGE. */
public record FakeWikipedia(WireMock server) {

    public static final String ADA = page("""
            "pageid":974,"ns":0,"title":"Ada Lovelace","fullurl":"https://en.wikipedia.org/wiki/Ada_Lovelace","touched":"2026",
            "pageprops":{"wikibase_item":"Q7259"}
            """);

    public static Map<String, String> configuration(String url) {
        return Map.of(
                "clout.networks.wikipedia.api-url",
                url + "/{language}",
                "clout.networks.wikipedia.contact",
                "operator@example.org",
                "clout.networks.wikipedia.wikidata-url",
                url,
                "clout.networks.wikipedia.pageviews-url",
                url);
    }

    public static String page(String fields) {
        return "{\"batchcomplete\":true,\"query\":{\"pages\":[{" + fields + "}]}}";
    }

    public void titled(String language, String title, String json) {
        server.register(get(urlPathEqualTo("/" + language + "/w/api.php"))
                .withQueryParam("titles", equalTo(title))
                .withQueryParam("redirects", equalTo("1"))
                .willReturn(okJson(json)));
    }

    /** What is known of the article with id 974 in English. */
    public void article(ResponseDefinitionBuilder reply) {
        server.register(get(urlPathEqualTo("/en/w/api.php"))
                .withQueryParam("pageids", equalTo("974"))
                .withQueryParam("prop", equalTo("info|pageprops"))
                .withQueryParam("maxlag", equalTo("5"))
                .willReturn(reply));
    }

    /** A page of links in one direction: {@code prop} is linkshere or links. */
    public void links(String prop, String from, int count, String next) {
        String prefix = prop.equals("links") ? "pl" : "lh";
        String list = IntStream.range(0, count)
                .mapToObj(i -> "{\"ns\":0,\"title\":\"Page " + i + "\"}")
                .collect(Collectors.joining(","));
        String more = next.isEmpty()
                ? "\"batchcomplete\":true"
                : "\"continue\":{\"%scontinue\":\"%s\",\"continue\":\"||\"}".formatted(prefix, next);
        String links = count == 0 ? "" : ",\"" + prop + "\":[" + list + "]";
        server.register(get(urlPathEqualTo("/en/w/api.php"))
                .withQueryParam("prop", equalTo(prop))
                .withQueryParam(prefix + "continue", from.isEmpty() ? absent() : equalTo(from))
                .willReturn(okJson("{%s,\"query\":{\"pages\":[{\"pageid\":974,\"ns\":0,\"title\":\"Ada Lovelace\"%s}]}}"
                        .formatted(more, links))));
    }

    /** How many articles link to a title, as the search counts. */
    public void linksTo(String title, int count) {
        server.register(get(urlPathEqualTo("/en/w/api.php"))
                .withQueryParam("list", equalTo("search"))
                .withQueryParam("srsearch", equalTo("linksto:\"" + title + "\""))
                .willReturn(
                        okJson("{\"batchcomplete\":true,\"query\":{\"searchinfo\":{\"totalhits\":%d},\"search\":[]}}"
                                .formatted(count))));
    }

    public void views(ResponseDefinitionBuilder reply) {
        server.register(get(urlPathMatching(
                        "/api/rest_v1/metrics/pageviews/per-article/en.wikipedia/all-access/user/Ada_Lovelace/daily/\\d{8}/\\d{8}"))
                .willReturn(reply));
    }

    public static String day(String timestamp, int views) {
        return """
                {"project":"en.wikipedia","article":"Ada_Lovelace","granularity":"daily","timestamp":"%s","access":"all-access",
                "agent":"user","views":%d}
                """.formatted(timestamp, views);
    }

    /** What Wikidata says of Q7259 by now. */
    public void item(String... claims) {
        server.register(get(urlPathEqualTo("/w/api.php"))
                .withQueryParam("action", equalTo("wbgetentities"))
                .withQueryParam("ids", equalTo("Q7259"))
                .willReturn(okJson(entity(claims))));
    }

    /** What Wikidata said of Q7259 a while ago. */
    public void formerItem(String... claims) {
        server.register(get(urlPathEqualTo("/w/api.php"))
                .withQueryParam("prop", equalTo("revisions"))
                .withQueryParam("titles", equalTo("Q7259"))
                .withQueryParam("rvstart", matching("2026-10-23T12:00:00Z|20\\d\\d-.*"))
                .willReturn(okJson(page(
                        "\"pageid\":1,\"ns\":0,\"title\":\"Q7259\",\"revisions\":[{\"revid\":4711,\"parentid\":1}]"))));
        server.register(get(urlPathEqualTo("/wiki/Special:EntityData/Q7259.json"))
                .withQueryParam("revision", equalTo("4711"))
                .willReturn(okJson(entity(claims))));
    }

    public void noFormerItem() {
        server.register(get(urlPathEqualTo("/w/api.php"))
                .withQueryParam("prop", equalTo("revisions"))
                .willReturn(okJson(page("\"pageid\":1,\"ns\":0,\"title\":\"Q7259\""))));
    }

    private static String entity(String... claims) {
        return "{\"entities\":{\"Q7259\":{\"type\":\"item\",\"id\":\"Q7259\",\"claims\":{" + String.join(",", claims)
                + "}}}}";
    }

    public static String human() {
        return claim("P31", "{\"entity-type\":\"item\",\"numeric-id\":5,\"id\":\"Q5\"}", "normal", "");
    }

    public static String named(String property, String value) {
        return claim(property, "\"" + value + "\"", "normal", "");
    }

    public static String claim(String property, String value, String rank, String qualifiers) {
        return """
                "%1$s":[{"mainsnak":{"snaktype":"novalue","property":"%1$s"},"type":"statement","rank":"normal"},
                {"mainsnak":{"snaktype":"value","property":"%1$s","datavalue":{"value":%2$s}},"type":"statement",
                "qualifiers":{%4$s},"rank":"%3$s"}]
                """.formatted(property, value, rank, qualifiers);
    }

    public static String qualifier(String property, String value) {
        return "\"%1$s\":[{\"snaktype\":\"value\",\"property\":\"%1$s\",\"datavalue\":{\"value\":\"%2$s\"}}]"
                .formatted(property, value);
    }
}
