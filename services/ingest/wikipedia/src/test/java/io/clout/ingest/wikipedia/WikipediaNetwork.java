// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.clout.ingest.wikipedia.FakeWikipedia.human;
import static io.clout.ingest.wikipedia.FakeWikipedia.named;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.proto.signal.v1.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Wikipedia with one article, about a person who has an account at GitHub, as Wikidata says. */
public final class WikipediaNetwork implements FakeNetwork {

    public static final ExternalAccount ADA = new ExternalAccount("en:974", "en:Ada Lovelace");

    @Override
    public Network network() {
        return Network.NETWORK_WIKIPEDIA;
    }

    @Override
    public Map<String, String> configuration(String url) {
        return FakeWikipedia.configuration(url);
    }

    @Override
    public void answerWell(WireMock network, String url, Instant now) {
        LocalDate yesterday = LocalDate.ofInstant(now.minus(Duration.ofDays(1)), ZoneOffset.UTC);
        var wikipedia = new FakeWikipedia(network);
        wikipedia.titled("en", "Ada Lovelace", FakeWikipedia.ADA);
        wikipedia.article(okJson(FakeWikipedia.ADA));
        wikipedia.item(human(), named("P2037", "ada"));
        wikipedia.formerItem(human(), named("P2037", "ada"));
        wikipedia.views(okJson("{\"items\":["
                + FakeWikipedia.day(yesterday.format(DateTimeFormatter.BASIC_ISO_DATE) + "00", 1815) + "]}"));
        wikipedia.links("linkshere", "", 3, "100");
        wikipedia.links("linkshere", "100", 2, "");
        wikipedia.links("links", "", 2, "974|0|Babbage");
        wikipedia.links("links", "974|0|Babbage", 1, "");
    }
}
