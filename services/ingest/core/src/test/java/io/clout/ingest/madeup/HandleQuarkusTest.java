// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.madeup;

import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.HandleLinkContractTest;
import io.clout.ingest.testing.IngestTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

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
}
