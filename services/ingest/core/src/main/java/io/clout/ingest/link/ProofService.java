// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.clout.common.network.NetworkName;
import io.clout.common.problem.Problem;
import io.clout.common.security.CallerToken;
import io.clout.common.text.PlainText;
import io.clout.ingest.account.ProfileClient;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.network.Evidence;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.HandleProof;
import io.clout.ingest.network.Networks;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.signal.v1.Network;
import io.grpc.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    private final Networks networks;
    private final ProfileClient profile;
    private final ProofRepository proofs;
    private final AccountLinker linker;
    private final Clock clock;

    ProofService(Networks networks, ProfileClient profile, ProofRepository proofs, AccountLinker linker, Clock clock) {
        this.networks = networks;
        this.profile = profile;
        this.proofs = proofs;
        this.linker = linker;
        this.clock = clock;
    }

    /** Begins a proof. */
    public ProofResult start(String personId, CallerToken token, Network network, String handle) {
        HandleProof handles = handles(network);
        if ((handle.isBlank() && handles.needsHandle())
                || handle.length() > LONGEST_HANDLE
                || !PlainText.isPlain(handle.strip())) {
            throw Problem.invalid("not-a-handle", "handle", "1 to 300 characters.");
        }
        profile.requireConsent(token);
        try {
            ExternalAccount account = LinkProblems.found(handles.find(handle.strip()), "handle");
            return switch (handles.evidence(account, profile.accounts(token))) {
                case Evidence.Shown(AccountProof proof) ->
                    new ProofResult.Linked(linker.link(personId, token, network, account, proof, Optional.empty()));
                case Evidence.Code code -> begin(personId, network, account, code, Proof.freshCode(), CODE_LASTS);
                case Evidence.Review review -> begin(personId, network, account, review, "", REVIEW_LASTS);
            };
        } catch (NetworkFailure e) {
            throw LinkProblems.of(e, "handle");
        }
    }

    /** Checks that the code is in its place, and links the account. */
    public Account check(String personId, CallerToken token, Network network) {
        Proof proof = pending(personId, network)
                .orElseThrow(() -> new Problem("proof-not-found", Status.Code.NOT_FOUND, "Begin (again) first."));
        if (proof.isAgreed()) {
            return link(proof, token, AccountProof.ACCOUNT_PROOF_REVIEW);
        }
        Instant now = clock.instant();
        if (!proofs.takeCheck(proof.id(), now, now.plus(BETWEEN_CHECKS))) {
            throw new Problem("too-much", Status.Code.RESOURCE_EXHAUSTED, "Wait a few seconds between two checks.");
        }
        if (!isShown(proof)) {
            throw new Problem("proof-not-shown", Status.Code.FAILED_PRECONDITION, "It is not there yet.");
        }
        return link(proof, token, AccountProof.ACCOUNT_PROOF_CODE);
    }

    /** The proofs that a person began and has not ended. What an operator has agreed to since they last came by is linked first. */
    public List<Proof> pending(String personId, CallerToken token) {
        List<Proof> open = new ArrayList<>();
        for (Proof proof : proofs.ofPerson(personId, clock.instant(), networks.names())) {
            if (proof.isAgreed()) {
                link(proof, token, AccountProof.ACCOUNT_PROOF_REVIEW);
            } else {
                open.add(proof);
            }
        }
        return open;
    }

    private Optional<Proof> pending(String personId, Network network) {
        return proofs.ofPerson(personId, clock.instant(), NetworkName.of(network)).stream()
                .findFirst();
    }

    /** What waits for an operator, oldest first. */
    public List<Proof> reviews() {
        return proofs.reviews(clock.instant(), networks.names());
    }

    /** Ends a review. What is agreed to is linked when the person next comes by, because only they can link. */
    public void decide(UUID id, Network network, boolean agreed) {
        if (!proofs.decide(id, network, agreed, clock.instant())) {
            throw new Problem("review-not-found", Status.Code.NOT_FOUND, "There is no such review.");
        }
    }

    /** Removes what nobody ended. */
    public void removeExpired() {
        proofs.removeExpired(clock.instant());
    }

    private ProofResult begin(
            String personId, Network network, ExternalAccount account, Evidence evidence, String code, Duration lasts) {
        Instant now = clock.instant();
        proofs.begin(
                new Proof(UUID.randomUUID(), personId, network, account, evidence, code, false, now, now.plus(lasts)));
        return new ProofResult.Pending(
                pending(personId, network).orElseThrow(() -> new IllegalStateException("A proof ended as it began")));
    }

    private boolean isShown(Proof proof) {
        try {
            return proof.evidence() instanceof Evidence.Code
                    && handles(proof.network()).shows(proof.account(), proof.code());
        } catch (NetworkFailure e) {
            throw LinkProblems.of(e, "handle");
        }
    }

    private Account link(Proof proof, CallerToken token, AccountProof how) {
        Account account = linker.link(proof.personId(), token, proof.network(), proof.account(), how, Optional.empty());
        proofs.remove(proof.id());
        return account;
    }

    private HandleProof handles(Network network) {
        return networks.of(network).handles().orElseThrow(LinkProblems::noSuchWay);
    }
}
