// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import io.clout.ingest.instagram.FakeInstagram;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.SignInContractTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@IngestTest
@AtNetwork(FakeInstagram.class)
class InstagramAccountQuarkusTest extends SignInContractTest {

    @Override
    protected ExternalAccount account() {
        return FakeInstagram.ADA;
    }

    @Override
    protected String refusedCode() {
        return """
                {"error_type":"OAuthException","code":400,"error_message":"Matching code was not found or was already used."}""";
    }

    @Override
    protected String tokenPath() {
        return FakeInstagram.TOKEN;
    }
}
