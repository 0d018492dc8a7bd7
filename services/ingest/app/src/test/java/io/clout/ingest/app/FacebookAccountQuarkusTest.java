// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.time.Timestamps;
import io.clout.ingest.facebook.FakeFacebook;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.SignInContractTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(FakeFacebook.class)
class FacebookAccountQuarkusTest extends SignInContractTest {

    @Override
    protected ExternalAccount account() {
        return FakeFacebook.ADA;
    }

    @Override
    protected String tokenPath() {
        return FakeFacebook.TOKEN;
    }

    @Test
    void personIsToldUntilWhenToSignInAgain() {
        link(ada);

        assertThat(Timestamps.instant(awaitRead(ada).getSignInBy()))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(58)), Instant.now().plus(Duration.ofDays(61)));
    }
}
