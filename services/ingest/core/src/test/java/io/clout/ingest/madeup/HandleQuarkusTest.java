// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.madeup;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.HandleLinkContractTest;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.ServiceDriver;
import io.clout.proto.account.v1.NotMeasuredSignal;
import io.clout.proto.signal.v1.SignalKind;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(FakeMadeUp.OfHandles.class)
class HandleQuarkusTest extends HandleLinkContractTest {

    @Override
    protected String handle() {
        return "ada";
    }

    @Override
    protected ExternalAccount account() {
        return FakeMadeUp.ADA;
    }

    @Override
    protected void writeIntoProfile(String text) {
        FakeMadeUp.bio(network, text);
    }

    @Override
    protected Map<String, String> refused() {
        return Map.of("two words", "not-a-handle", "nobody", "account-not-found");
    }

    @Test
    void whatIsRefusedIsToldPerSignal() {
        link(ada);
        awaitRead(ada);
        network.register(get(urlPathEqualTo("/users/ada/posts"))
                .atPriority(1)
                .willReturn(okJson("{}").withStatus(403)));

        readAgain();

        assertThat(sync(ada).hasProblem()).isFalse();
        assertThat(sync(ada).getNotMeasuredList())
                .extracting(NotMeasuredSignal::getKind, NotMeasuredSignal::getReason)
                .containsExactlyInAnyOrder(
                        tuple(SignalKind.SIGNAL_KIND_POSTS, "not_allowed"),
                        tuple(SignalKind.SIGNAL_KIND_LIKES_RECEIVED, "not_allowed"));
    }

    @Test
    void pageThatFailsAgainAndAgainIsLeftOut() {
        link(ada);
        awaitRead(ada);
        network.register(get(urlPathEqualTo("/users/ada/posts"))
                .atPriority(1)
                .willReturn(okJson("{}").withStatus(500)));
        for (int failure = 1; failure <= 2; failure++) {
            database.run("update account set next_sync_at = now() - interval '1 second', last_synced_at = null");
            int failures = failure;
            ServiceDriver.await(() -> service.count("account where failures = $1", failures), found -> found == 1);
        }

        readAgain();

        assertThat(sync(ada).getNotMeasuredList())
                .extracting(NotMeasuredSignal::getReason)
                .containsOnly("network_down");
    }

    @Test
    void readingThatIsCutForItsLengthGoesOnSoonAndIsNotComplete() {
        network.register(get(urlPathEqualTo("/users/ada/posts"))
                .atPriority(1)
                .willReturn(okJson("{\"posts\":[],\"next\":\"2\"}")));
        link(ada);

        ServiceDriver.await(() -> service.count("""
                        account where leased_until = '-infinity' and cursor <> '' and problem is null
                        and next_sync_at between now() and now() + interval '2 minutes'
                        """), found -> found == 1);

        assertThat(sync(ada).hasLastSyncedAt()).isFalse();
    }
}
