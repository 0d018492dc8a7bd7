// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.http.MetaRules;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.OAuthLink;
import io.clout.ingest.network.TokenSet;
import io.clout.ingest.testing.TestConfig;
import io.clout.ingest.testing.UnguardedNetwork;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InstagramSignInTest {

    private final OAuthLink signIn = signIn();

    @Test
    void tokenIsFoundInAListOfOneAsWellAsByItself() throws Exception {
        for (String answer : new String[] {
            "{\"data\":[{\"access_token\":\"short\",\"user_id\":1,\"permissions\":\"\"}]}",
            "{\"access_token\":\"short\"}"
        }) {
            var reply = new Reply(new ObjectMapper().readTree(answer), "token");

            assertThat(signIn.granted(reply).text("access_token")).isEqualTo("short");
        }
    }

    @Test
    void tokensAreRenewedWithoutThePersonAndAskedForWithoutACodeChallenge() {
        assertThat(signIn.isRenewable(new TokenSet("long", "", Instant.EPOCH))).isTrue();
        assertThat(signIn.settings().pkce()).isFalse();
    }

    private static OAuthLink signIn() {
        var config = TestConfig.of(InstagramConfig.class, new FakeInstagram().configuration("http://127.0.0.1:1"));
        Clock clock = Clock.systemUTC();
        var client = new InstagramClient(config, UnguardedNetwork.client(clock, new MetaRules()));
        return new InstagramConnector(config, client, new InstagramReading(client, clock), clock)
                .oauth()
                .orElseThrow();
    }
}
