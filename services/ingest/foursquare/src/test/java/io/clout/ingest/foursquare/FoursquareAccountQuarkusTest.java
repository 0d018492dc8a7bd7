// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.SignInContractTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@IngestTest(FakeFoursquare.class)
class FoursquareAccountQuarkusTest extends SignInContractTest {

    @Override
    protected ExternalAccount account() {
        return FakeFoursquare.ADA;
    }

    @Override
    protected String tokenPath() {
        return FakeFoursquare.TOKEN;
    }
}
