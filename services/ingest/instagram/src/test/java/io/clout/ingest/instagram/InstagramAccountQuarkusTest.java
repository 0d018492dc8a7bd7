// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.SignInContractTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@IngestTest(FakeInstagram.class)
class InstagramAccountQuarkusTest extends SignInContractTest {

    @Override
    protected ExternalAccount account() {
        return FakeInstagram.ADA;
    }

    @Override
    protected String tokenPath() {
        return FakeInstagram.TOKEN;
    }
}
