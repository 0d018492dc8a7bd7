// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.SignInContractTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@IngestTest(FakeFacebook.class)
class FacebookAccountQuarkusTest extends SignInContractTest {

    @Override
    protected ExternalAccount account() {
        return FakeFacebook.ADA;
    }

    @Override
    protected String tokenPath() {
        return FakeFacebook.TOKEN;
    }
}
