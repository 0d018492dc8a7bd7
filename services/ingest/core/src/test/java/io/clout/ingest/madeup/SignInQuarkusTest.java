// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.madeup;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.ServiceDriver;
import io.clout.ingest.testing.SignInContractTest;
import io.clout.proto.account.v1.AccountSync;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(FakeMadeUp.OfSignIns.class)
class SignInQuarkusTest extends SignInContractTest {

    @Inject
    NetworkClients clients;

    @Override
    protected ExternalAccount account() {
        return FakeMadeUp.ADA;
    }

    @Override
    protected String tokenPath() {
        return FakeMadeUp.TOKEN;
    }

    @Test
    void crashAtEachStepChangesNothing() {
        crashAtEachStep();
    }

    @Test
    void faultOfTheOperatorsAppRevokesNobodysToken() {
        link(ada);
        awaitRead(ada);
        network.register(
                get(urlPathEqualTo("/users/ada")).willReturn(okJson("{}").withStatus(401)));
        network.register(post(urlPathEqualTo(FakeMadeUp.TOKEN))
                .willReturn(okJson("{\"error\":\"invalid_client\"}").withStatus(401)));
        database.run("update account set next_sync_at = now() - interval '1 second'");

        AccountSync sync = ServiceDriver.await(() -> sync(ada), AccountSync::hasProblem);

        assertThat(sync.getProblem()).isEqualTo("app_refused");
        assertThat(sync.hasNextSyncAt()).isTrue();
        assertThat(clients.complaint(fake.network()))
                .hasValueSatisfying(text -> assertThat(text).contains("invalid_client"));
    }
}
