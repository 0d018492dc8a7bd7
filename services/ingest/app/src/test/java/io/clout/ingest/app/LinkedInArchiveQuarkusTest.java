// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.linkedin.FakeLinkedIn;
import io.clout.ingest.testing.ArchiveContractTest;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.ZipBuilder;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(FakeLinkedIn.class)
class LinkedInArchiveQuarkusTest extends ArchiveContractTest {

    @Override
    protected byte[] archive(String owner) {
        return export(owner);
    }

    @Test
    void exportAloneIsEnough() {
        service.imported(ada, archive("Ada"));

        assertThat(sums(ada)).containsEntry("SIGNAL_KIND_CONNECTIONS", 2.0).containsEntry("SIGNAL_KIND_POSTS", 2.0);
        assertThat(service.connector(ada).getSyncs(0).hasNextSyncAt()).isFalse();
    }

    @Test
    void exportThatSaysNotWhoseItIsNeedsALinkedAccount() {
        byte[] zip = new ZipBuilder()
                .file("Connections.csv", "First Name,Last Name,Connected On\nBen,Franklin,12 Jan 2023\n")
                .build();

        assertThat(service.refusal(ada, zip)).isEqualTo("no-account-in-archive");
    }

    /** One of its posts is the one that the API tells of. */
    static byte[] export(String firstName) {
        return new ZipBuilder()
                .file("Profile.csv", "First Name,Last Name,Headline\n" + firstName + ",Lovelace,Countess\n")
                .file("Email Addresses.csv", "Email Address,Confirmed,Primary,Updated On\nada@example.org,Yes,Yes,\n")
                .file("messages.csv", "FROM,TO,CONTENT\nBen,Ada,a private word\n")
                .file(
                        "Connections.csv",
                        "Notes:\n\"Some addresses are missing, for reasons\"\n\nFirst Name,Last Name,URL,Connected On\n"
                                + "Ben,Franklin,https://x/ben,12 Jan 2023\nEve,,https://x/eve,13 Jan 2023\n")
                .file(
                        "Shares.csv",
                        "Date,ShareLink,ShareCommentary\n2026-11-20 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7,\"Hi, all\"\n"
                                + "2026-10-20 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A6,Before\n")
                .build();
    }

    @Test
    void crashAtEachStepChangesNothing() {
        crashAtEachStep();
    }
}
