// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.proto.signal.v1.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers as the documentation of Mastodon (4.5) says a server does. */
public final class FakeMastodon implements FakeNetwork {

    public static final String SERVER = "mastodon.example";
    public static final String URI = "https://" + SERVER + "/users/ada";
    public static final ExternalAccount ADA = new ExternalAccount(URI, "ada@" + SERVER);

    @Override
    public Network network() {
        return Network.NETWORK_MASTODON;
    }

    @Override
    public Map<String, String> configuration(String url) {
        return Map.of("clout.networks.mastodon.servers.\"" + SERVER + "\"", url);
    }

    @Override
    public void answerWell(WireMock network, String url, Instant now) {
        Instant yesterday = now.minus(Duration.ofDays(1));
        profile(network, "Hello");
        statuses(network, "", status("2", yesterday, 3, 5, 1));
        statuses(network, "2", boost("1", yesterday.minusSeconds(3600)));
        statuses(network, "1", "");
        people(network, "reblogged_by", "ben", "eve");
        people(network, "favourited_by", "ben");
    }

    public static void profile(WireMock network, String note) {
        network.register(get(urlPathEqualTo("/api/v1/accounts/lookup"))
                .withQueryParam("acct", equalTo("ada"))
                .willReturn(okJson("""
                {"id":"7","username":"ada","acct":"ada","group":false,"bot":false,"uri":"%s","url":"https://%s/@ada",
                "note":"<p>%s</p>","fields":[{"name":"Home","value":"<a href=\\"https://example.org\\">example.org</a>"}],
                "followers_count":812,"following_count":90,"statuses_count":3000}
                """.formatted(URI, SERVER, note))));
    }

    private static void statuses(WireMock network, String before, String status) {
        network.register(get(urlPathEqualTo("/api/v1/accounts/7/statuses"))
                .withQueryParam("max_id", before.isEmpty() ? absent() : equalTo(before))
                .willReturn(okJson("[" + status + "]")));
    }

    private static String status(String id, Instant at, int boosts, int favours, int replies) {
        return """
                {"id":"%s","created_at":"%s","uri":"%s/statuses/%s","reblog":null,
                "reblogs_count":%d,"favourites_count":%d,"replies_count":%d,"quotes_count":1}
                """.formatted(id, at, URI, id, boosts, favours, replies);
    }

    /** Somebody else's post, with the other's counts. */
    private static String boost(String id, Instant at) {
        return """
                {"id":"%s","created_at":"%s","uri":"%s/statuses/%s/activity","reblogs_count":0,
                "favourites_count":0,"replies_count":0,"reblog":{"id":"99","reblogs_count":20000,"favourites_count":30000}}
                """.formatted(id, at, URI, id);
    }

    /** Who did something with the only post. */
    private static void people(WireMock network, String what, String... names) {
        network.register(get(urlPathEqualTo("/api/v1/statuses/2/" + what))
                .willReturn(okJson(Stream.of(names)
                        .map(name -> "{\"id\":\"1\",\"acct\":\"%s\",\"uri\":\"https://%s/users/%s\"}"
                                .formatted(name, SERVER, name))
                        .collect(Collectors.joining(",", "[", "]")))));
    }
}
