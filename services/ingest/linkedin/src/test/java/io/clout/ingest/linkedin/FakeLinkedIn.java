// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

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

/** Answers as the documentation of LinkedIn's portability and statistics APIs says it does. */
public final class FakeLinkedIn implements FakeNetwork {

    public static final ExternalAccount ADA = new ExternalAccount("123ABC", "Ada Lovelace");
    public static final String TOKEN = "/oauth/v2/accessToken";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    @Override
    public Network network() {
        return Network.NETWORK_LINKEDIN;
    }

    @Override
    public Map<String, String> configuration(String url) {
        return Map.of(
                "clout.networks.linkedin.api-url", url,
                "clout.networks.linkedin.token-url", url + TOKEN,
                "clout.networks.linkedin.client-id", "app",
                "clout.networks.linkedin.client-secret", "app secret",
                "clout.networks.linkedin.scopes", "r_dma_portability_self_serve,r_member_postAnalytics");
    }

    @Override
    public void answerWell(WireMock network, String url, Instant now) {
        Instant yesterday = now.minus(Duration.ofDays(1));
        String at = TIME.format(yesterday);
        network.register(post(urlPathEqualTo(TOKEN))
                .withRequestBody(containing("client_secret=app+secret"))
                .willReturn(okJson("{\"access_token\":\"%s\",\"expires_in\":5184000}".formatted(ACCESS_TOKEN))));
        member(network, "urn:li:person:123ABC");
        domain(network, "PROFILE", 0, false, "{\"First Name\":\"Ada\",\"Last Name\":\"Lovelace\"}");
        domain(network, "CONNECTIONS", 0, true, "{\"First Name\":\"Ben\",\"Connected On\":\"12 Jan 2023\"}");
        domain(network, "CONNECTIONS", 1, false, "{\"First Name\":\"Eve\",\"Connected On\":\"13 Jan 2023\"}");
        domain(
                network,
                "RECOMMENDATIONS",
                0,
                false,
                "{\"First Name\":\"Ben\",\"Text\":\"Good\",\"Status\":\"VISIBLE\"}");
        domain(network, "ENDORSEMENTS", 0, false, "{\"Skill Name\":\"Algebra\",\"Endorsement Status\":\"ACCEPTED\"}");
        domain(network, "MEMBER_SHARE_INFO", 0, false, """
                {"Date":"%s","ShareLink":"https://www.linkedin.com/feed/update/urn%%3Ali%%3Ashare%%3A7"}
                """.formatted(at));
        domain(network, "ALL_COMMENTS", 0, false, """
                {"Date":"%s","Link":"https://x/urn:li:activity:8"}
                """.formatted(at));
        domain(network, "ALL_LIKES", 0, false, """
                {"Date":"%s","Type":"LIKE","Link":"https://x/urn:li:activity:9"}
                """.formatted(at));
        LocalDate day = LocalDate.ofInstant(yesterday, ZoneOffset.UTC);
        network.register(get(urlPathEqualTo("/rest/memberCreatorPostAnalytics"))
                .willReturn(okJson("""
                {"elements":[{"count":57,"metricType":"COMMENT","dateRange":{"start":%s,"end":%s}}],"paging":{"links":[]}}
                """.formatted(date(day), date(day.plusDays(1))))));
    }

    /** Who agreed to port their data. */
    public static void member(WireMock network, String urn) {
        network.register(get(urlPathEqualTo("/rest/memberAuthorizations"))
                .withHeader("Authorization", equalTo("Bearer " + ACCESS_TOKEN))
                .withHeader("LinkedIn-Version", equalTo("202312"))
                .willReturn(okJson("""
                {"elements":[{"memberComplianceAuthorizationKey":{"member":"%s"}}]}
                """.formatted(urn))));
    }

    private static void domain(WireMock network, String name, int start, boolean hasNext, String row) {
        String links = hasNext ? "{\"rel\":\"next\",\"href\":\"/rest/memberSnapshotData\"}" : "";
        network.register(get(urlPathEqualTo("/rest/memberSnapshotData"))
                .withQueryParam("domain", equalTo(name))
                .withQueryParam("start", equalTo(Integer.toString(start)))
                .willReturn(okJson("""
                {"paging":{"start":%d,"count":10,"links":[%s]},"elements":[{"snapshotDomain":"%s","snapshotData":[%s]}]}
                """.formatted(start, links, name, row))));
    }

    private static String date(LocalDate date) {
        return "{\"day\":%d,\"month\":%d,\"year\":%d}"
                .formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
