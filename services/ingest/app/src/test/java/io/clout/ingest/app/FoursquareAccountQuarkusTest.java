// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import io.clout.ingest.foursquare.FakeFoursquare;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.SignInContractTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@IngestTest
@AtNetwork(FakeFoursquare.class)
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
