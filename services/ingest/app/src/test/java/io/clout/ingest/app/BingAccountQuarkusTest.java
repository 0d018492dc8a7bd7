// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.bing.FakeBing;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.LinkedAccountContractTest;
import io.clout.ingest.testing.ServiceDriver;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.account.v1.LinkWithKeyRequest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(FakeBing.class)
class BingAccountQuarkusTest extends LinkedAccountContractTest {

    @Override
    protected Account link(String personId) {
        return link(personId, "www.ada.example", FakeBing.KEY);
    }

    @Test
    void keyLinksASiteThatBingHasVerified() {
        Account linked = link(ada);

        assertThat(linked.getProof()).isEqualTo(AccountProof.ACCOUNT_PROOF_KEY);
        assertThat(linked.getExternalId()).isEqualTo(FakeBing.SITE);
        assertThat(linked.getHandle()).isEqualTo("ada.example");
        assertThat(service.count("token where position(convert_to($1, 'UTF8') in sealed) > 0", FakeBing.KEY))
                .isZero();
    }

    @Test
    void whatTheKeyDoesNotOpenIsRefused() {
        assertThat(refusal("draft.example", FakeBing.KEY)).isEqualTo("site-not-verified");
        assertThat(refusal("ben.example", FakeBing.KEY)).isEqualTo("account-not-found");
        assertThat(refusal("two words", FakeBing.KEY)).isEqualTo("not-a-site");
        assertThat(refusal("ada.example", "made up")).isEqualTo("link-refused");
        assertThat(refusal("ada.example", " ")).isEqualTo("key-missing");
        assertThat(service.count("account where person_id = $1", ada)).isZero();
    }

    private String refusal(String site, String key) {
        return ServiceDriver.refusal(() -> link(ada, site, key));
    }

    private Account link(String personId, String site, String key) {
        return service.as(personId)
                .linkWithKey(LinkWithKeyRequest.newBuilder()
                        .setNetwork(fake.network())
                        .setHandle(site)
                        .setKey(key)
                        .build())
                .getAccount();
    }

    @Test
    void crashAtEachStepChangesNothing() {
        crashAtEachStep();
    }
}
