// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.network.ExternalAccount;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.account.v1.PendingProof;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every service promises besides, where a code in a profile shows whose an account is. */
public abstract class HandleLinkContractTest extends LinkedAccountContractTest {

    /** The account's handle as people write it. */
    protected abstract String handle();

    /** What is linked by it. */
    protected abstract ExternalAccount account();

    /** Has the person write this into their profile. */
    protected abstract void writeIntoProfile(String text);

    /** Where that is. */
    protected String place() {
        return "profile_bio";
    }

    /** Handles that cannot be linked, and with which problem. */
    protected abstract Map<String, String> refused();

    @Override
    protected Account link(String personId) {
        writeIntoProfile("First. "
                + service.startProof(personId, handle()).getPending().getCode().getText());
        return service.checkProof(personId);
    }

    @Test
    void codeInTheProfileLinksTheAccount() {
        PendingProof pending = service.startProof(ada, handle()).getPending();

        assertThat(pending.getHandle()).isEqualTo(account().handle());
        assertThat(pending.getCode().getPlace()).isEqualTo(place());
        assertThat(service.connector(ada).getPendingProof()).isEqualTo(pending);
        assertThat(service.startProof(ada, handle()).getPending())
                .as("begun again")
                .isEqualTo(pending);
        assertThat(service.startProof("ben-" + ada, handle())
                        .getPending()
                        .getCode()
                        .getText())
                .isNotEqualTo(pending.getCode().getText());

        assertThat(checkRefusal()).isEqualTo("proof-not-shown");
        assertThat(checkRefusal()).as("at once again").isEqualTo("too-much");
        database.run("update proof set next_check_at = now() - interval '1 second'");
        writeIntoProfile("First. " + pending.getCode().getText());
        Account linked = service.checkProof(ada);

        assertThat(linked.getProof()).isEqualTo(AccountProof.ACCOUNT_PROOF_CODE);
        assertThat(new ExternalAccount(linked.getExternalId(), linked.getHandle()))
                .isEqualTo(account());
        assertThat(service.connector(ada).hasPendingProof()).isFalse();
        assertThat(checkRefusal()).isEqualTo("proof-not-found");
    }

    @Test
    void whatIsNoAccountOfAPersonIsRefused() {
        refused()
                .forEach((handle, problem) -> assertThat(ServiceDriver.refusal(() -> service.startProof(ada, handle)))
                        .as(handle)
                        .isEqualTo(problem));
    }

    private String checkRefusal() {
        return ServiceDriver.refusal(() -> service.checkProof(ada));
    }
}
