// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Lookup;
import io.clout.ingest.network.NotMeasured;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.Subject;
import io.clout.ingest.testing.Reports;
import io.clout.ingest.testing.TestConfig;
import io.clout.ingest.testing.UnguardedNetwork;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers of the fediverse as they really answer. */
class MastodonReadingTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String LOOKUP = "/api/v1/accounts/lookup";

    private final WireMock server = new WireMock(SERVER.getPort());
    private MastodonReading reading;
    private MastodonLookup lookup;

    @BeforeEach
    void serversAnswer() {
        var servers = new HashMap<>(new FakeMastodon().configuration(SERVER.baseUrl()));
        servers.put("clout.networks.mastodon.servers.\"social.example\"", SERVER.baseUrl());
        servers.put("clout.networks.mastodon.servers.\"evil.example\"", SERVER.baseUrl());
        servers.put("clout.networks.mastodon.servers.\"s.example\"", SERVER.baseUrl());
        var config = TestConfig.of(MastodonConfig.class, servers);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var client = new MastodonClient(config, UnguardedNetwork.client(clock));
        lookup = new MastodonLookup(client);
        reading = new MastodonReading(config, client, clock);
        new FakeMastodon().answerWell(server, SERVER.baseUrl(), NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"followers_count\":-1,\"following_count\":3'",
        "'\"followers_count\":null,\"following_count\":3'",
        "'\"followers_count\":0,\"following_count\":3,\"pleroma\":{\"hide_followers_count\":true}'"
    })
    void hiddenCountsAreNotMeasuredAndTheRestIsRead(String counts) throws NetworkFailure {
        account("\"uri\":\"" + FakeMastodon.URI + "\"," + counts);

        List<Page> pages = readAll("");

        assertThat(pages.stream().flatMap(page -> page.notMeasured().stream()))
                .containsExactly(new NotMeasured(SIGNAL_KIND_FOLLOWERS, NotMeasured.HIDDEN, ""));
        assertThat(observations(pages))
                .contains(new AccountTotal(SIGNAL_KIND_FOLLOWING, 3))
                .anyMatch(observation -> observation.kind() == SIGNAL_KIND_LIKES_RECEIVED)
                .noneMatch(observation -> observation.kind() == SIGNAL_KIND_FOLLOWERS);
    }

    @ParameterizedTest
    @CsvSource({"'\"suspended\":true', SUSPENDED", "'\"moved\":{\"acct\":\"ada@new.example\"}', MOVED"})
    void accountsThatAreGoneAreToldAsSuch(String fields, Kind kind) {
        account("\"uri\":\"" + FakeMastodon.URI + "\",\"followers_count\":1,\"following_count\":3," + fields);

        assertThat(catchThrowableOfType(NetworkFailure.class, () -> readAll("")).kind())
                .isEqualTo(kind);
    }

    @Test
    void whoReactedIsAskedAgainOnlyWhereACountChanged() throws NetworkFailure {
        String next = readAll("").getLast().cursor();
        SERVER.resetRequests();

        readAll(next);

        SERVER.verify(0, getRequestedFor(urlPathMatching("/api/v1/statuses/.*")));
    }

    @Test
    void accountLinkedByThePageOfAnOldServerIsStillRead() throws NetworkFailure {
        var old = new ExternalAccount("https://" + FakeMastodon.SERVER + "/@ada", "ada@" + FakeMastodon.SERVER);

        assertThat(reading.fetch(old, "").observations()).isNotEmpty();
    }

    @Test
    void serverSpeaksOnlyForItsOwnAccounts() {
        account("\"uri\":\"https://mastodon.example/users/ada\",\"followers_count\":1,\"following_count\":3");

        assertThat(catchThrowableOfType(NetworkFailure.class, () -> look("ada@evil.example"))
                        .kind())
                .isEqualTo(Kind.NOT_THERE);
    }

    @Test
    void personKnownByAnotherDomainIsFoundOnTheirServer() throws NetworkFailure {
        SERVER.stubFor(get(urlPathEqualTo("/.well-known/webfinger"))
                .withQueryParam("resource", equalTo("acct:ada@mastodon.example"))
                .willReturn(okJson("""
                {"subject":"acct:ada@mastodon.example","links":[
                {"rel":"http://webfinger.net/rel/profile-page","href":"https://other.example/@ada"},
                {"rel":"self","type":"application/activity+json","href":"https://social.example/users/ada"}]}
                """)));
        account("\"uri\":\"https://social.example/users/ada\",\"followers_count\":1,\"following_count\":3");
        var ada = new ExternalAccount("https://social.example/users/ada", "ada@mastodon.example");

        assertThat(look("@ada@mastodon.example")).isEqualTo(new Lookup.Found(ada));
        assertThat(reading.fetch(ada, "").observations()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void serverThatShowsNothingWithoutASignInSaysSo(int status) throws NetworkFailure {
        SERVER.stubFor(get(urlPathEqualTo(LOOKUP)).willReturn(aResponse().withStatus(status)));

        assertThat(look("ada@mastodon.example")).isEqualTo(new Lookup.Refused("server-shows-nothing"));
    }

    @Test
    void reportedAccountWithAHiddenCountIsRead() throws NetworkFailure, IOException {
        Reports.answer(server, "mastodon-hidden-counts");

        Page page = reading.fetch(new ExternalAccount("https://s.example/users/cass", "cass@s.example"), "");

        assertThat(page.observations()).containsExactly(new AccountTotal(SIGNAL_KIND_FOLLOWING, 3));
        assertThat(page.notMeasured()).extracting(NotMeasured::reason).containsExactly(NotMeasured.HIDDEN);
    }

    private Lookup look(String handle) throws NetworkFailure {
        return lookup.look(MastodonHandle.parse(handle).orElseThrow());
    }

    private static void account(String fields) {
        SERVER.stubFor(get(urlPathEqualTo(LOOKUP))
                .willReturn(okJson("{\"id\":\"7\",\"username\":\"ada\",\"note\":\"\",\"fields\":[]," + fields + "}")));
    }

    @Test
    void wordsOfOnesOwnPostsAreSubjects() throws IOException, NetworkFailure {
        var own = new Reply(JsonMapper.builder().build().readTree("""
                {"uri":"https://social.example/1","created_at":"2026-11-20T10:00:00Z","content":"<p>Old<br>looms</p>","language":"en"}
                """), "status");
        var boost = new Reply(JsonMapper.builder().build().readTree("""
                {"uri":"https://social.example/2","created_at":"2026-11-20T10:00:00Z","content":"<p>x</p>","reblog":{"uri":"y"}}
                """), "status");

        assertThat(new StatusMapping(own).subjects())
                .isEqualTo(Subject.post(
                        "https://social.example/1", Instant.parse("2026-11-20T10:00:00Z"), "Old looms", "en"));
        assertThat(new StatusMapping(boost).subjects()).isEmpty();
    }

    private List<Page> readAll(String cursor) throws NetworkFailure {
        List<Page> pages = new ArrayList<>();
        String next = cursor;
        do {
            pages.add(reading.fetch(FakeMastodon.ADA, next));
            next = pages.getLast().cursor();
        } while (!pages.getLast().last());
        return pages;
    }

    private static List<Observation> observations(List<Page> pages) {
        return pages.stream().flatMap(page -> page.observations().stream()).toList();
    }
}
