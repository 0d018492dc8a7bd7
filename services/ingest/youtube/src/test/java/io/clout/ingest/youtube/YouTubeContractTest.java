// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import static io.clout.ingest.youtube.FakeYouTube.ADA;
import static io.clout.ingest.youtube.FakeYouTube.comment;
import static io.clout.ingest.youtube.FakeYouTube.video;

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
import java.util.function.UnaryOperator;

class YouTubeContractTest extends NetworkContractTest {

    @Override
    protected Connector connector(String baseUrl, NetworkClient network, Clock clock) {
        var config = TestConfig.of(
                YouTubeConfig.class, Map.of("clout.youtube.api-url", baseUrl, "clout.youtube.api-key", "operator"));
        var client = new YouTubeClient(config, network);
        return new YouTubeConnector(config, client, new YouTubeReading(config, client));
    }

    @Override
    protected ExternalAccount account() {
        return new ExternalAccount(ADA, "ada");
    }

    @Override
    protected ReplyRules rules() {
        return new YouTubeRules();
    }

    @Override
    protected void answerWell() {
        String at = "2026-11-20T10:00:00Z";
        var youTube = new FakeYouTube(NETWORK::stubFor);
        youTube.channel(FakeYouTube.CHANNEL);
        youTube.videos("", "2", video("a", at, 500, 40, 2));
        youTube.videos("2", "", video("b", at, 3, 0, 0));
        youTube.comments("a", comment("UC_ben", at), comment("UC_eve", at));
    }

    @Override
    protected UnaryOperator<Response> limited() {
        return refusal(429, "{}", Map.of("Retry-After", "900"));
    }

    @Override
    protected Instant resetAt() {
        return NOW.plusSeconds(900);
    }
}
