// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.stackexchange.FakeStackExchange;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.HandleLinkContractTest;
import io.clout.ingest.testing.IngestTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
@IngestTest
@AtNetwork(FakeStackExchange.class)
class StackExchangeAccountQuarkusTest extends HandleLinkContractTest {

    @Override
    protected String handle() {
        return "https://stackoverflow.com/users/77/ada";
    }

    @Override
    protected ExternalAccount account() {
        return FakeStackExchange.ADA;
    }

    @Override
    protected void writeIntoProfile(String text) {
        FakeStackExchange.aboutMe(network, text);
    }

    @Override
    protected String place() {
        return "about_me";
    }

    @Override
    protected Map<String, String> refused() {
        return Map.of("two words", "not-a-handle", "stackoverflow/78", "account-not-found");
    }
}
