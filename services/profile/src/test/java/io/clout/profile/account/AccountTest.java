// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.account;

import static io.clout.proto.account.v1.AccountProof.ACCOUNT_PROOF_ARCHIVE;
import static io.clout.proto.account.v1.AccountProof.ACCOUNT_PROOF_OAUTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.signal.v1.Network;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountTest {
    @Test
    void sameClaimChangesNothing() {
        var account = account("ada", ACCOUNT_PROOF_ARCHIVE);

        assertThat(account.confirm(claim("ada", ACCOUNT_PROOF_ARCHIVE))).isFalse();
    }

    @Test
    void newHandleIsTakenOver() {
        var account = account("ada", ACCOUNT_PROOF_ARCHIVE);

        assertThat(account.confirm(claim("countess", ACCOUNT_PROOF_ARCHIVE))).isTrue();
        assertThat(account.handle()).isEqualTo("countess");
    }

    @Test
    void signInIsAStrongerProofThanAnArchive() {
        var account = account("ada", ACCOUNT_PROOF_ARCHIVE);

        assertThat(account.confirm(claim("ada", ACCOUNT_PROOF_OAUTH))).isTrue();
        assertThat(account.confirm(claim("ada", ACCOUNT_PROOF_ARCHIVE))).isFalse();
        assertThat(account.proof()).isEqualTo(ACCOUNT_PROOF_OAUTH);
    }

    private static Account account(String handle, AccountProof proof) {
        return new Account("ada", claim(handle, proof), Instant.EPOCH);
    }

    private static AccountClaim claim(String handle, AccountProof proof) {
        return new AccountClaim(Network.NETWORK_TWITTER, "123", handle, proof);
    }
}
