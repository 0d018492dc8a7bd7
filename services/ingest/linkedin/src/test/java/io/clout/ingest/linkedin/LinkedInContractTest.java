// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.http.Response;
import io.clout.ingest.Connector;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkClient;
import io.clout.ingest.testing.NetworkContractTest;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

class LinkedInContractTest extends NetworkContractTest {

    @Override
    protected Connector connector(String baseUrl, NetworkClient network, Clock clock) {
        var config = TestConfig.of(
                LinkedInConfig.class,
                Map.of(
                        "clout.linkedin.api-url",
                        baseUrl,
                        "clout.linkedin.scopes",
                        "r_dma_portability_self_serve,r_member_postAnalytics"));
        var client = new LinkedInClient(config, network);
        return new LinkedInConnector(
                config, client, new LinkedInReading(config, client, new Statistics(client, clock), clock));
    }

    @Override
    protected ExternalAccount account() {
        return new ExternalAccount("123ABC", "Ada Lovelace");
    }

    @Override
    protected Access access() {
        return new Access.Token("token");
    }

    @Override
    protected void answerWell() {
        domain("CONNECTIONS", 0, true, "{\"First Name\":\"Ben\",\"Connected On\":\"12 Jan 2023\"}");
        domain("CONNECTIONS", 1, false, "{\"First Name\":\"Eve\",\"Connected On\":\"13 Jan 2023\"}");
        domain("RECOMMENDATIONS", 0, false, "{\"First Name\":\"Ben\",\"Text\":\"Good\",\"Status\":\"VISIBLE\"}");
        domain("ENDORSEMENTS", 0, false, "{\"Skill Name\":\"Algebra\",\"Endorsement Status\":\"ACCEPTED\"}");
        domain(
                "MEMBER_SHARE_INFO",
                0,
                false,
                "{\"Date\":\"2026-11-20 10:00:00\",\"ShareLink\":\"https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7\"}");
        domain("ALL_COMMENTS", 0, false, "{\"Date\":\"2026-11-20 11:00:00\",\"Link\":\"https://x/urn:li:activity:8\"}");
        domain(
                "ALL_LIKES",
                0,
                false,
                "{\"Date\":\"2026-11-20 12:00:00\",\"Type\":\"LIKE\",\"Link\":\"https://x/urn:li:activity:9\"}");
        NETWORK.stubFor(get(urlPathEqualTo("/rest/memberCreatorPostAnalytics")).willReturn(okJson("""
                {"elements":[{"count":57,"metricType":"COMMENT","dateRange":
                {"start":{"day":20,"month":11,"year":2026},"end":{"day":21,"month":11,"year":2026}}}],"paging":{"links":[]}}
                """)));
    }

    @Override
    protected boolean notThereIsNothingYet() {
        return true;
    }

    @Override
    protected UnaryOperator<Response> limited() {
        return refusal(429, "{\"status\":429,\"code\":\"TOO_MANY_REQUESTS\"}", Map.of("Retry-After", "120"));
    }

    @Override
    protected Instant resetAt() {
        return NOW.plusSeconds(120);
    }

    private static void domain(String name, int start, boolean hasNext, String row) {
        String links = hasNext ? "{\"rel\":\"next\",\"href\":\"/rest/memberSnapshotData\"}" : "";
        NETWORK.stubFor(get(urlPathEqualTo("/rest/memberSnapshotData"))
                .withQueryParam("domain", equalTo(name))
                .withQueryParam("start", equalTo(Integer.toString(start)))
                .willReturn(okJson("""
                        {"paging":{"start":%d,"count":10,"links":[%s]},
                        "elements":[{"snapshotDomain":"%s","snapshotData":[%s]}]}
                        """.formatted(start, links, name, row))));
    }
}
