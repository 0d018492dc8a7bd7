// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.http.Response;
import io.clout.ingest.Connector;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.poll.NetworkClient;
import io.clout.ingest.poll.ReplyRules;
import io.clout.ingest.testing.NetworkContractTest;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

class WikipediaContractTest extends NetworkContractTest {

    @Override
    protected Connector connector(String baseUrl, NetworkClient network, Clock clock) {
        var config = TestConfig.of(WikipediaConfig.class, FakeWikipedia.configuration(baseUrl));
        var client = new WikipediaClient(config, network, clock);
        return new WikipediaConnector(config, client, article -> Optional.of(17.5), clock);
    }

    @Override
    protected ExternalAccount account() {
        return new ExternalAccount("en:974", "en:Ada Lovelace");
    }

    @Override
    protected ReplyRules rules() {
        return new WikipediaRules();
    }

    @Override
    protected void answerWell() {
        var wikipedia = new FakeWikipedia(NETWORK.getRuntimeInfo().getWireMock());
        wikipedia.article(okJson(FakeWikipedia.ADA));
        wikipedia.views(okJson("{\"items\":[" + FakeWikipedia.day("2026112100", 1815) + "]}"));
        wikipedia.links("linkshere", "", 3, "100");
        wikipedia.links("linkshere", "100", 2, "");
        wikipedia.links("links", "", 2, "974|0|Babbage");
        wikipedia.links("links", "974|0|Babbage", 1, "");
    }

    @Override
    protected UnaryOperator<Response> limited() {
        return refusal(429, "{}", Map.of("Retry-After", "30"));
    }

    @Override
    protected Instant resetAt() {
        return NOW.plusSeconds(30);
    }
}
