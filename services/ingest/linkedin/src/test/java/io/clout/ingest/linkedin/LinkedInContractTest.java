// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.http.Response;
import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.RawReply;
import io.clout.ingest.http.ReplyRules;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.FakeNetwork;
import io.clout.ingest.testing.NetworkContractTest;
import io.clout.ingest.testing.TestConfig;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LinkedInContractTest extends NetworkContractTest {

    @Override
    protected FakeNetwork network() {
        return new FakeLinkedIn();
    }

    @Override
    protected Connector connector(Map<String, String> configuration, NetworkClient network, Clock clock) {
        var config = TestConfig.of(LinkedInConfig.class, configuration);
        var client = new LinkedInClient(config, network);
        return new LinkedInConnector(
                config, client, new LinkedInReading(config, client, new Statistics(client, clock), clock));
    }

    @Override
    protected ExternalAccount account() {
        return FakeLinkedIn.ADA;
    }

    @Override
    protected Access access() {
        return new Access.Token("token");
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

    @Override
    protected ReplyRules rules() {
        return new LinkedInRules();
    }

    @Test
    void versionThatHasEndedIsTheOperatorsToSet() throws JsonProcessingException {
        var reply = new RawReply(
                426,
                HttpHeaders.of(Map.of(), (name, value) -> true),
                new ObjectMapper().readTree("{\"status\":426,\"code\":\"NONEXISTENT_VERSION\"}"));

        assertThat(rules().refusal(reply, NOW))
                .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo(NetworkFailure.Kind.APP_REFUSED));
    }
}
