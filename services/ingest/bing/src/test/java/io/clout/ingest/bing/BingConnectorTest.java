// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bing;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Lookup;
import io.clout.ingest.testing.Reports;
import io.clout.ingest.testing.TestConfig;
import io.clout.ingest.testing.UnguardedNetwork;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BingConnectorTest {

    @RegisterExtension
    static final WireMockExtension BING = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private BingConnector connector;

    @BeforeEach
    void ownsTwoSites() {
        BING.stubFor(get(urlPathEqualTo("/GetUserSites"))
                .withQueryParam("apikey", equalTo("key"))
                .willReturn(okJson("""
                        {"d":[{"Url":"https://www.ada.example/","IsVerified":true},{"Url":"https://new.example/","IsVerified":false}]}""")));
        var config = TestConfig.of(BingConfig.class, Map.of("clout.networks.bing.api-url", BING.baseUrl() + "/"));
        var client = new BingClient(config, UnguardedNetwork.client(Clock.systemUTC(), new BingRules()));
        connector = new BingConnector(client, new BingReading(client, Clock.systemUTC()));
    }

    @Test
    void aVerifiedSiteIsFoundHoweverItIsWritten() throws Exception {
        var ada = new Lookup.Found(new ExternalAccount("https://www.ada.example/", "ada.example"));

        assertThat(connector.open("ada.example", "key")).isEqualTo(ada);
        assertThat(connector.open("https://WWW.ada.example/looms", "key")).isEqualTo(ada);
    }

    @Test
    void aSiteThatBingHasNotVerifiedProvesNothing() throws Exception {
        assertThat(connector.open("new.example", "key")).isEqualTo(new Lookup.Refused("site-not-verified"));
    }

    @Test
    void theSiteOfSomebodyElseIsNotThere() throws Exception {
        assertThat(connector.open("ben.example", "key")).isEqualTo(new Lookup.NotFound());
        assertThat(connector.open("not a site", "key")).isEqualTo(new Lookup.Refused("not-a-site"));
    }

    @Test
    void reportedRefusalOfAKeyIsThePersons() throws Exception {
        Reports.answer(new WireMock(BING.getPort()), "bing-error-codes");

        assertThat(catchThrowableOfType(NetworkFailure.class, () -> connector.open("ada.example", "key"))
                        .kind())
                .isEqualTo(Kind.TOKEN_REVOKED);
    }

    @ParameterizedTest
    @CsvSource({
        "3, InvalidApiKey, TOKEN_REVOKED",
        "4, ThrottleUser, RATE_LIMITED",
        "5, ThrottleHost, RATE_LIMITED",
        "6, UserBlocked, NOT_ALLOWED",
        "13, NotAllowed, NOT_ALLOWED",
        "14, NotAuthorized, NOT_ALLOWED",
        "16, NotFound, NOT_THERE"
    })
    void refusalsAreInTheBody(int code, String name, Kind kind) {
        BING.stubFor(get(urlPathEqualTo("/GetUserSites")).willReturn(FakeBing.refusal(code, name)));

        assertThat(catchThrowableOfType(NetworkFailure.class, () -> connector.open("ada.example", "key"))
                        .kind())
                .isEqualTo(kind);
    }
}
