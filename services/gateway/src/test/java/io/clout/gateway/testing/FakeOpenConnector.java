// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import com.google.protobuf.Timestamp;
import io.clout.common.problem.Problem;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.account.v1.CheckProofRequest;
import io.clout.proto.account.v1.CheckProofResponse;
import io.clout.proto.account.v1.ConnectorServiceGrpc;
import io.clout.proto.account.v1.DecideReviewRequest;
import io.clout.proto.account.v1.DecideReviewResponse;
import io.clout.proto.account.v1.GetConnectorRequest;
import io.clout.proto.account.v1.GetConnectorResponse;
import io.clout.proto.account.v1.LinkWithKeyRequest;
import io.clout.proto.account.v1.LinkWithKeyResponse;
import io.clout.proto.account.v1.ListReviewsRequest;
import io.clout.proto.account.v1.ListReviewsResponse;
import io.clout.proto.account.v1.PendingProof;
import io.clout.proto.account.v1.ProofCode;
import io.clout.proto.account.v1.Review;
import io.clout.proto.account.v1.StartProofRequest;
import io.clout.proto.account.v1.StartProofResponse;
import io.clout.proto.signal.v1.Network;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;

/**
 * Links by handle: {@code open} at once, {@code article} by review, the rest by a code that only {@code ada} has put in its place. Never
 * says to {@code waiter} how it is going.
 */
final class FakeOpenConnector extends ConnectorServiceGrpc.ConnectorServiceImplBase {
    private static final Timestamp THEN =
            Timestamp.newBuilder().setSeconds(1_795_000_000L).build();

    @Override
    public void getConnector(GetConnectorRequest request, StreamObserver<GetConnectorResponse> observer) {
        if (!FakeCaller.personId().equals("waiter")) {
            FakeCaller.answer(
                    observer,
                    () -> GetConnectorResponse.newBuilder()
                            .setHandleAvailable(true)
                            .setPendingProof(pending("ada@m.test"))
                            .build());
        }
    }

    @Override
    public void startProof(StartProofRequest request, StreamObserver<StartProofResponse> observer) {
        FakeCaller.answer(observer, () -> switch (request.getHandle()) {
            case "open" ->
                StartProofResponse.newBuilder().setAccount(account("open")).build();
            case "article" ->
                StartProofResponse.newBuilder()
                        .setPending(PendingProof.newBuilder().setHandle("en:Article"))
                        .build();
            case "?" -> throw Problem.invalid("not-a-handle", "handle", "name@instance");
            default ->
                StartProofResponse.newBuilder()
                        .setPending(pending(request.getHandle()))
                        .build();
        });
    }

    @Override
    public void checkProof(CheckProofRequest request, StreamObserver<CheckProofResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (!FakeCaller.personId().equals("ada")) {
                throw new Problem("proof-not-shown", Status.Code.FAILED_PRECONDITION, "The code is not there.");
            }
            return CheckProofResponse.newBuilder()
                    .setAccount(account("ada@m.test"))
                    .build();
        });
    }

    @Override
    public void linkWithKey(LinkWithKeyRequest request, StreamObserver<LinkWithKeyResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (!request.getKey().equals("good")) {
                throw Problem.invalid("link-refused", "key", "The network refuses it.");
            }
            return LinkWithKeyResponse.newBuilder()
                    .setAccount(account(request.getHandle()))
                    .build();
        });
    }

    @Override
    public void listReviews(ListReviewsRequest request, StreamObserver<ListReviewsResponse> observer) {
        FakeCaller.answer(
                observer,
                () -> ListReviewsResponse.newBuilder()
                        .addReviews(Review.newBuilder()
                                .setReviewId("r1")
                                .setPersonId("ada")
                                .setHandle("en:Ada")
                                .setUrl("https://en.wikipedia.org/wiki/Ada")
                                .setAskedAt(THEN))
                        .build());
    }

    @Override
    public void decideReview(DecideReviewRequest request, StreamObserver<DecideReviewResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (!request.getReviewId().equals("r1") || !request.getAgreed()) {
                throw new Problem("review-not-found", Status.Code.NOT_FOUND, "There is no such review.");
            }
            return DecideReviewResponse.getDefaultInstance();
        });
    }

    private static PendingProof pending(String handle) {
        return PendingProof.newBuilder()
                .setHandle(handle)
                .setCode(ProofCode.newBuilder()
                        .setText("clout-123")
                        .setPlace("profile_bio")
                        .setExpiresAt(THEN))
                .build();
    }

    private static Account account(String handle) {
        return Account.newBuilder()
                .setAccountId("acc-mastodon")
                .setNetwork(Network.NETWORK_MASTODON)
                .setExternalId("7")
                .setHandle(handle)
                .setProof(AccountProof.ACCOUNT_PROOF_CODE)
                .setLinkedAt(THEN)
                .build();
    }
}
