// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.account;

import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.signal.v1.Network;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One identity on one network, linked by one person. */
@Entity
public class Account {
    @Id
    private UUID id;

    private String personId;

    @Enumerated(EnumType.STRING)
    private Network network;

    private String externalId;
    private String handle;

    @Enumerated(EnumType.STRING)
    private AccountProof proof;

    private Instant linkedAt;

    protected Account() {}

    /** A new link. */
    public Account(String personId, AccountClaim claim, Instant linkedAt) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.network = claim.network();
        this.externalId = claim.externalId();
        this.handle = claim.handle();
        this.proof = claim.proof();
        this.linkedAt = linkedAt;
    }

    /** The id of this link. */
    public UUID id() {
        return id;
    }

    public String personId() {
        return personId;
    }

    public Network network() {
        return network;
    }

    /** The network's own id. */
    public String externalId() {
        return externalId;
    }

    public String handle() {
        return handle;
    }

    public AccountProof proof() {
        return proof;
    }

    public Instant linkedAt() {
        return linkedAt;
    }

    /** Takes over what a repeated link knows better: today's handle, and a sign-in as proof over an archive. Returns whether that changed anything. */
    boolean confirm(AccountClaim claim) {
        boolean stronger = claim.proof() == AccountProof.ACCOUNT_PROOF_OAUTH && proof != claim.proof();
        boolean changes = stronger || !handle.equals(claim.handle());
        handle = claim.handle();
        if (stronger) {
            proof = claim.proof();
        }
        return changes;
    }
}
