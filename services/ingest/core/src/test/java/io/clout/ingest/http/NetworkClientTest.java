// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.testing.RecordedLimits;
import io.clout.ingest.testing.TarBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkClientTest {

    @RegisterExtension
    static final WireMockExtension NETWORK = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true))
            .build();

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Access ADA = new Access.Token("of ada");
    private static final Access BEN = new Access.Token("of ben");

    private final RecordedLimits limits = new RecordedLimits(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "400, invalid_grant, TOKEN_REVOKED",
        "400, invalid_client, APP_REFUSED",
        "401, invalid_client, APP_REFUSED",
        "400, unauthorized_client, APP_REFUSED",
        "400, invalid_scope, APP_REFUSED",
        "403, '', APP_REFUSED",
        "404, '', APP_REFUSED",
        "503, '', NETWORK_DOWN",
        "429, '', RATE_LIMITED"
    })
    void onlyAGrantThatIsNoLongerGoodIsThePersonsAffair(int status, String error, Kind kind) {
        answer(okJson("{\"error\":\"" + error + "\"}").withStatus(status));
        NetworkClient client = limits.client(new ReplyRules() {});

        assertThat(refusal(() -> client.post(uri("/token"), Map.of(), "")).kind())
                .isEqualTo(kind);
        assertThat(client.complaint().isPresent()).isEqualTo(kind == Kind.APP_REFUSED);
    }

    @Test
    void complaintEndsWhenTheNetworkAnswersWell() throws NetworkFailure {
        NetworkClient client = limits.client(new ReplyRules() {});
        answer(okJson("{\"error\":\"invalid_client\"}").withStatus(401));
        refusal(() -> client.post(uri("/token"), Map.of(), ""));
        answer(okJson("{}"));

        client.get(NetworkRequest.to(uri("/else")));
        assertThat(client.complaint()).isPresent();
        client.post(uri("/token"), Map.of(), "");
        assertThat(client.complaint()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"190, TOKEN_REVOKED", "100, TOKEN_REVOKED", "101, APP_REFUSED", "1, NETWORK_DOWN", "4, RATE_LIMITED"})
    void metaRefusesGrantsByItsOwnCodes(int code, Kind kind) {
        answer(okJson("{\"error\":{\"code\":" + code + "}}").withStatus(400));

        assertThat(refusal(() -> limits.client(new MetaRules()).post(uri("/token"), Map.of(), ""))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void limitOfOnePageBindsOnlyWhoAsked() throws NetworkFailure {
        NetworkClient client = limits.client(new MetaRules());
        answer(okJson("{}")
                .withHeader(
                        "X-Business-Use-Case-Usage",
                        "{\"17\":[{\"call_count\":100,\"estimated_time_to_regain_access\":599}]}"));
        client.get(request(ADA));
        answer(okJson("{}"));

        assertThat(refusal(() -> client.get(request(ADA))).retryAt()).contains(NOW.plusSeconds(599 * 60));
        assertThat(client.get(request(BEN)).json().isObject()).isTrue();
        assertThat(limits.pauses().keySet()).noneMatch(limit -> limit.contains("of ada"));
    }

    @Test
    void limitOfTheAppBindsEveryone() throws NetworkFailure {
        NetworkClient client = limits.client(new MetaRules());
        answer(okJson("{\"error\":{\"code\":4}}").withStatus(400));
        refusal(() -> client.get(request(ADA)));
        answer(okJson("{}"));

        assertThat(refusal(() -> client.get(request(BEN))).kind()).isEqualTo(Kind.RATE_LIMITED);
    }

    @Test
    void packedBodiesAreToldByTheirFirstBytes() throws NetworkFailure {
        answer(aResponse().withBody(TarBuilder.gzip("{\"id\":7}".getBytes(StandardCharsets.UTF_8))));

        assertThat(limits.client(new ReplyRules() {}).get(request(ADA)).count("id"))
                .isEqualTo(7);
    }

    @Test
    void whatComesOutOfASmallBodyIsBounded() {
        answer(aResponse().withBody(TarBuilder.gzip(new byte[10_000_000])));

        assertThat(refusal(() -> limits.client(new ReplyRules() {}).get(request(ADA)))
                        .kind())
                .isEqualTo(Kind.NETWORK_DOWN);
    }

    @Test
    void redirectsAreFollowedOnTheSameHostOnly() throws NetworkFailure {
        NetworkClient client = limits.client(new ReplyRules() {});
        NETWORK.stubFor(get(urlEqualTo("/new?a=1")).willReturn(okJson("{\"id\":7}")));
        NETWORK.stubFor(
                get(urlEqualTo("/old")).willReturn(aResponse().withStatus(301).withHeader("Location", "/new?a=1")));
        NETWORK.stubFor(get(urlEqualTo("/away"))
                .willReturn(aResponse().withStatus(301).withHeader("Location", "http://127.0.0.2/new")));
        NETWORK.stubFor(
                get(urlEqualTo("/round")).willReturn(aResponse().withStatus(302).withHeader("Location", "/round")));

        assertThat(client.get(NetworkRequest.to(uri("/old"))).count("id")).isEqualTo(7);
        assertThat(refusal(() -> client.get(NetworkRequest.to(uri("/away")))).kind())
                .isEqualTo(Kind.COULD_NOT_READ);
        assertThat(refusal(() -> client.get(NetworkRequest.to(uri("/round")))).kind())
                .isEqualTo(Kind.COULD_NOT_READ);
    }

    private static NetworkRequest request(Access access) {
        return NetworkRequest.to(uri("/")).with(access);
    }

    private static void answer(ResponseDefinitionBuilder response) {
        NETWORK.stubFor(any(anyUrl()).willReturn(response));
    }

    private static URI uri(String path) {
        return URI.create(NETWORK.baseUrl() + path);
    }

    private static NetworkFailure refusal(NetworkFailure.Question<?> question) {
        return catchThrowableOfType(NetworkFailure.class, question::ask);
    }
}
