// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import io.clout.ingest.Connector;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.poll.NetworkClient;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replies of a Mastodon server, after its documentation (4.5). */
final class MastodonReplies {

    static final String SERVER = "mastodon.example";
    static final String URI = "https://" + SERVER + "/users/ada";
    static final ExternalAccount ADA = new ExternalAccount(URI, "ada@" + SERVER);

    private MastodonReplies() {}

    static Connector connector(String baseUrl, NetworkClient network, Clock clock) {
        var config = TestConfig.of(MastodonConfig.class, Map.of("clout.mastodon.servers.\"" + SERVER + "\"", baseUrl));
        var client = new MastodonClient(config, network);
        return new MastodonConnector(new MastodonLookup(client), new MastodonReading(config, client, clock));
    }

    static String account(String note) {
        return """
                {"id":"7","username":"ada","acct":"ada","group":false,"bot":false,"uri":"%s","url":"https://%s/@ada",
                "note":"<p>%s</p>","fields":[{"name":"Home","value":"<a href=\\"https://example.org\\">example.org</a>"}],
                "followers_count":812,"following_count":90,"statuses_count":3000}
                """.formatted(URI, SERVER, note);
    }

    static String status(String id, int boosts, int favours, int replies) {
        return """
                {"id":"%s","created_at":"2026-11-20T10:00:00.000Z","uri":"%s/statuses/%s","reblog":null,
                "reblogs_count":%d,"favourites_count":%d,"replies_count":%d,"quotes_count":1}
                """.formatted(id, URI, id, boosts, favours, replies);
    }

    /** Somebody else's post, with the other's counts. */
    static String boost(String id) {
        return """
                {"id":"%s","created_at":"2026-11-19T10:00:00.000Z","uri":"%s/statuses/%s/activity","reblogs_count":0,
                "favourites_count":0,"replies_count":0,"reblog":{"id":"99","reblogs_count":20000,"favourites_count":30000}}
                """.formatted(id, URI, id);
    }

    static String people(String... names) {
        return Stream.of(names)
                .map(name ->
                        "{\"id\":\"1\",\"acct\":\"%s\",\"uri\":\"https://%s/users/%s\"}".formatted(name, SERVER, name))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
