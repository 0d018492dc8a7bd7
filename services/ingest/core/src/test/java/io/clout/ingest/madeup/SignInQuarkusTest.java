// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.madeup;

import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.SignInContractTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(FakeMadeUp.OfSignIns.class)
class SignInQuarkusTest extends SignInContractTest {

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
}
