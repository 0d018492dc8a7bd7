// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.clout.common.problem.Problem;
import io.clout.common.security.CallerToken;
import io.clout.ingest.Connector;
import io.clout.ingest.ExternalAccount;
import io.clout.ingest.account.ProfileClient;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.grpc.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links an account by its handle, once it is shown that it is the person's (docs/decisions/100). */
@ApplicationScoped
public class ProofService {

    /** Time to put a code into a profile. */
    private static final Duration CODE_LASTS = Duration.ofHours(1);

    /** Time for an operator to look. */
    private static final Duration REVIEW_LASTS = Duration.ofDays(30);

    /** Networks cache profiles; asking more often would show nothing new. */
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(3);

    private static final int LONGEST_HANDLE = 300;

    private final Connector connector;
    private final ProfileClient profile;
    private final ProofRepository proofs;
    private final AccountLinker linker;
    private final Clock clock;

    ProofService(
            Connector connector, ProfileClient profile, ProofRepository proofs, AccountLinker linker, Clock clock) {
        this.connector = connector;
        this.profile = profile;
        this.proofs = proofs;
        this.linker = linker;
        this.clock = clock;
    }

    /** Begins a proof. */
    public ProofResult start(String personId, CallerToken token, String handle) {
        HandleProof handles = handles();
        if ((handle.isBlank() && handles.needsHandle()) || handle.length() > LONGEST_HANDLE) {
            throw Problem.invalid("not-a-handle", "handle", "1 to 300 characters.");
        }
        profile.requireConsent(token);
        try {
            ExternalAccount account = LinkProblems.found(handles.find(handle.strip()), "handle");
            return switch (handles.evidence(account, profile.accounts(token))) {
                case Evidence.Shown(AccountProof proof) ->
                    new ProofResult.Linked(linker.link(personId, token, account, proof, Optional.empty()));
                case Evidence.Code code -> begin(personId, account, code, Proof.freshCode(), CODE_LASTS);
                case Evidence.Review review -> begin(personId, account, review, "", REVIEW_LASTS);
            };
        } catch (NetworkFailure e) {
            throw LinkProblems.of(e, "handle");
        }
    }

    /** Looks whether the code stands in its place, and links. */
    public Account check(String personId, CallerToken token) {
        Proof proof = pending(personId)
                .orElseThrow(() -> new Problem("proof-not-found", Status.Code.NOT_FOUND, "Begin (again) first."));
        if (proof.isAgreed()) {
            return link(proof, token, AccountProof.ACCOUNT_PROOF_REVIEW);
        }
        Instant now = clock.instant();
        if (!proofs.takeCheck(personId, now, now.plus(BETWEEN_CHECKS))) {
            throw new Problem("too-much", Status.Code.RESOURCE_EXHAUSTED, "Wait a few seconds between two checks.");
        }
        if (!isShown(proof)) {
            throw new Problem("proof-not-shown", Status.Code.FAILED_PRECONDITION, "It is not there yet.");
        }
        return link(proof, token, AccountProof.ACCOUNT_PROOF_CODE);
    }

    /** Links what an operator has agreed to since the person last came by. */
    public void linkAgreed(String personId, CallerToken token) {
        pending(personId)
                .filter(Proof::isAgreed)
                .ifPresent(proof -> link(proof, token, AccountProof.ACCOUNT_PROOF_REVIEW));
    }

    /** The proof that a person began and has not ended. */
    public Optional<Proof> pending(String personId) {
        return proofs.ofPerson(personId, clock.instant());
    }

    /** What waits for an operator, oldest first. */
    public List<Proof> reviews() {
        return proofs.reviews(clock.instant());
    }

    /** Ends a review. What is agreed to is linked when the person next comes by, because only they can link. */
    public void decide(UUID id, boolean agreed) {
        if (!proofs.decide(id, agreed, clock.instant())) {
            throw new Problem("review-not-found", Status.Code.NOT_FOUND, "There is no such review.");
        }
    }

    /** Removes what nobody ended. */
    public void removeExpired() {
        proofs.removeExpired(clock.instant());
    }

    private ProofResult begin(
            String personId, ExternalAccount account, Evidence evidence, String code, Duration lasts) {
        Instant now = clock.instant();
        proofs.begin(new Proof(UUID.randomUUID(), personId, account, evidence, code, false, now, now.plus(lasts)));
        return new ProofResult.Pending(
                pending(personId).orElseThrow(() -> new IllegalStateException("A proof ended as it began")));
    }

    private boolean isShown(Proof proof) {
        try {
            return proof.evidence() instanceof Evidence.Code && handles().shows(proof.account(), proof.code());
        } catch (NetworkFailure e) {
            throw LinkProblems.of(e, "handle");
        }
    }

    private Account link(Proof proof, CallerToken token, AccountProof how) {
        Account account = linker.link(proof.personId(), token, proof.account(), how, Optional.empty());
        proofs.remove(proof.id());
        return account;
    }

    private HandleProof handles() {
        return connector.handles().orElseThrow(LinkProblems::noSuchWay);
    }
}
