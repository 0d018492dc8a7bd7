// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_VOTES_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Lookup;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.TakenBack;
import io.clout.ingest.network.Page;
import io.clout.ingest.network.Subject;
import io.clout.ingest.testing.TarBuilder;
import io.clout.ingest.testing.TestConfig;
import io.clout.ingest.testing.UnguardedNetwork;
import io.clout.proto.topic.v1.TopicSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StackExchangeReadingTest {

    @RegisterExtension
    static final WireMockExtension SITES = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true))
            .build();

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String HISTORY = "/2.3/users/77/reputation-history";

    private StackExchangeConnector connector;

    @BeforeEach
    void sitesAnswer() {
        var config = TestConfig.of(StackExchangeConfig.class, new FakeStackExchange().configuration(SITES.baseUrl()));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var client = new StackExchangeClient(config, UnguardedNetwork.client(clock, new StackExchangeRules()));
        connector = new StackExchangeConnector(client, new StackExchangeReading(client, clock));
        new FakeStackExchange().answerWell(new WireMock(SITES.getPort()), SITES.baseUrl(), NOW);
    }

    @Test
    void everyReplyIsPackedAlsoWhereNobodyAskedForIt() throws NetworkFailure {
        String user = "{\"items\":[{\"user_id\":77,\"display_name\":\"Ada\"}],\"has_more\":false}";
        SITES.stubFor(get(urlPathEqualTo("/2.3/users/77"))
                .willReturn(aResponse().withBody(TarBuilder.gzip(user.getBytes(StandardCharsets.UTF_8)))));

        assertThat(connector.find("https://stackoverflow.com/users/77/ada"))
                .isEqualTo(new Lookup.Found(FakeStackExchange.ADA));
    }

    @Test
    void voteThatWasTakenBackCountsAgainst() throws NetworkFailure {
        long at = NOW.minusSeconds(86_400).getEpochSecond();
        SITES.stubFor(get(urlPathEqualTo(HISTORY)).willReturn(okJson("""
                {"items":[
                {"reputation_history_type":"post_unupvoted","post_id":500,"creation_date":%d},
                {"reputation_history_type":"post_upvoted","post_id":500,"creation_date":%d}],"has_more":false}
                """.formatted(at + 60, at))));

        assertThat(observations())
                .filteredOn(observation -> observation.kind() == SIGNAL_KIND_VOTES_RECEIVED)
                .containsExactly(
                        new TakenBack("-v500:" + (at + 60), SIGNAL_KIND_VOTES_RECEIVED, Instant.ofEpochSecond(at + 60)),
                        new PostTotal("v500:" + at, SIGNAL_KIND_VOTES_RECEIVED, 1, Instant.ofEpochSecond(at)));
    }

    @Test
    void tagsOfAnswersThatOthersVotedForAreSubjects() throws NetworkFailure {
        SITES.stubFor(get(urlPathEqualTo("/2.3/users/77/top-answer-tags")).willReturn(okJson("""
                {"items":[{"tag_name":"c++","answer_score":12},{"tag_name":"css","answer_score":-1}],"has_more":false}
                """)));

        assertThat(pages().stream().flatMap(page -> page.subjects().stream()))
                .containsExactly(new Subject(
                        "tag:c++",
                        Optional.empty(),
                        List.of(new Subject.Named(TopicSource.TOPIC_SOURCE_ANSWER_TAG, "c++", 12))));
    }

    @Test
    void namesAreWrittenAsInAPage() throws NetworkFailure {
        SITES.stubFor(get(urlPathEqualTo("/2.3/users/77"))
                .willReturn(okJson("{\"items\":[{\"user_id\":77,\"display_name\":\"Ada &amp; Ben&#39;s\"}]}")));

        assertThat(connector.find("stackoverflow/77"))
                .isEqualTo(new Lookup.Found(new ExternalAccount("stackoverflow/77", "Ada & Ben's")));
    }

    @Test
    void networkProfileLeadsToTheAccountWithTheMostReputation() throws NetworkFailure {
        SITES.stubFor(get(urlPathEqualTo("/2.3/users/900/associated")).willReturn(okJson("""
                {"items":[{"site_url":"https://math.stackexchange.com","user_id":5,"reputation":101},
                {"site_url":"https://stackoverflow.com","user_id":77,"reputation":12400}],"has_more":false}
                """)));

        assertThat(connector.find("https://stackexchange.com/users/900/ada"))
                .isEqualTo(new Lookup.Found(FakeStackExchange.ADA));
    }

    @Test
    void siteThatDoesNotExistIsNotThere() {
        SITES.stubFor(get(urlPathEqualTo("/2.3/users/77"))
                .willReturn(okJson(
                                "{\"error_id\":400,\"error_message\":\"No site found for name `x`\",\"error_name\":\"bad_parameter\"}")
                        .withStatus(400)));

        assertThat(catchThrowableOfType(NetworkFailure.class, () -> connector.find("x/77"))
                        .kind())
                .isEqualTo(NetworkFailure.Kind.NOT_THERE);
    }

    private List<Observation> observations() throws NetworkFailure {
        return pages().stream().flatMap(page -> page.observations().stream()).toList();
    }

    private List<Page> pages() throws NetworkFailure {
        List<Page> all = new ArrayList<>();
        String next = "";
        Page page;
        do {
            page = connector.fetch(FakeStackExchange.ADA, new Access.Public(), next);
            all.add(page);
            next = page.cursor();
        } while (!page.last());
        return all;
    }
}
