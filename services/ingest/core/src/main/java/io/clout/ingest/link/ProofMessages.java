// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.clout.common.time.Timestamps;
import io.clout.ingest.network.Evidence;
import io.clout.proto.account.v1.PendingProof;
import io.clout.proto.account.v1.ProofCode;
import io.clout.proto.account.v1.Review;
import io.clout.proto.account.v1.StartProofResponse;
import java.net.URI;

/** Proofs on the wire. */
public final class ProofMessages {

    private ProofMessages() {}

    public static StartProofResponse response(ProofResult result) {
        return switch (result) {
            case ProofResult.Linked(var account) ->
                StartProofResponse.newBuilder().setAccount(account).build();
            case ProofResult.Pending(Proof proof) ->
                StartProofResponse.newBuilder().setPending(pending(proof)).build();
        };
    }

    public static PendingProof pending(Proof proof) {
        var pending = PendingProof.newBuilder().setHandle(proof.account().handle());
        if (proof.evidence() instanceof Evidence.Code(String place)) {
            pending.setCode(ProofCode.newBuilder()
                    .setText(proof.code())
                    .setPlace(place)
                    .setExpiresAt(Timestamps.of(proof.expiresAt())));
        }
        return pending.build();
    }

    public static Review review(Proof proof) {
        return Review.newBuilder()
                .setNetwork(proof.network())
                .setReviewId(proof.id().toString())
                .setPersonId(proof.personId())
                .setHandle(proof.account().handle())
                .setUrl(proof.evidence() instanceof Evidence.Review(URI page) ? page.toString() : "")
                .setAskedAt(Timestamps.of(proof.askedAt()))
                .build();
    }
}
