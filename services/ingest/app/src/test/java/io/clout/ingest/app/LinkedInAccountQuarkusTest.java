// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.linkedin.FakeLinkedIn;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.ServiceDriver;
import io.clout.ingest.testing.SignInContractTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(FakeLinkedIn.class)
class LinkedInAccountQuarkusTest extends SignInContractTest {

    @Override
    protected ExternalAccount account() {
        return FakeLinkedIn.ADA;
    }

    @Override
    protected String tokenPath() {
        return FakeLinkedIn.TOKEN;
    }

    @Test
    void portedDataBecomesSignals() {
        link(ada);
        awaitRead(ada);

        assertThat(sums(ada))
                .containsEntry("SIGNAL_KIND_CONNECTIONS", 2.0)
                .containsEntry("SIGNAL_KIND_RECOMMENDATIONS", 1.0)
                .containsEntry("SIGNAL_KIND_SKILL_ENDORSEMENTS", 1.0)
                .containsEntry("SIGNAL_KIND_POSTS", 1.0);
    }

    @Test
    void companiesAreRefused() {
        FakeLinkedIn.member(network, "urn:li:organization:7");

        assertThat(ServiceDriver.refusal(() -> link(ada))).isEqualTo("personal-profiles-only");
    }

    @Test
    void exportBelongsToTheLinkedAccountAndIsNotCountedTwice() {
        link(ada);
        awaitRead(ada);

        var report = service.imported(ada, LinkedInArchiveQuarkusTest.export("Ada"));

        assertThat(report.getAccountId()).endsWith(FakeLinkedIn.ADA.id());
        assertThat(sums(ada)).containsEntry("SIGNAL_KIND_POSTS", 2.0);
    }
}
