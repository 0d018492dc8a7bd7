// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import com.google.protobuf.Timestamp;
import io.clout.common.problem.Problem;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.account.v1.CheckProofRequest;
import io.clout.proto.account.v1.CheckProofResponse;
import io.clout.proto.account.v1.Connector;
import io.clout.proto.account.v1.ConnectorServiceGrpc;
import io.clout.proto.account.v1.DecideReviewRequest;
import io.clout.proto.account.v1.DecideReviewResponse;
import io.clout.proto.account.v1.LinkWithKeyRequest;
import io.clout.proto.account.v1.LinkWithKeyResponse;
import io.clout.proto.account.v1.ListConnectorsRequest;
import io.clout.proto.account.v1.ListConnectorsResponse;
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
 * Runs Mastodon and other sources. Links by handle: {@code open} at once, {@code article} by review, the rest by a code that only
 * {@code ada} has put in its place. Never tells {@code waiter} what it offers.
 */
final class FakeOpenConnector extends ConnectorServiceGrpc.ConnectorServiceImplBase {
    private static final Timestamp THEN =
            Timestamp.newBuilder().setSeconds(1_795_000_000L).build();

    @Override
    public void listConnectors(ListConnectorsRequest request, StreamObserver<ListConnectorsResponse> observer) {
        if (!FakeCaller.personId().equals("waiter")) {
            FakeCaller.answer(
                    observer,
                    () -> ListConnectorsResponse.newBuilder()
                            .addConnectors(Connector.newBuilder()
                                    .setNetwork(Network.NETWORK_MASTODON)
                                    .setHandleAvailable(true)
                                    .setPendingProof(pending("ada@m.test")))
                            .addConnectors(Connector.newBuilder()
                                    .setNetwork(Network.NETWORK_OTHER)
                                    .setHandleAvailable(true))
                            .build());
        }
    }

    @Override
    public void startProof(StartProofRequest request, StreamObserver<StartProofResponse> observer) {
        FakeCaller.answer(observer, () -> switch (request.getHandle()) {
            case "open" ->
                StartProofResponse.newBuilder()
                        .setAccount(account(request.getNetwork(), "open"))
                        .build();
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
                    .setAccount(account(request.getNetwork(), "ada@m.test"))
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
                    .setAccount(account(request.getNetwork(), request.getHandle()))
                    .build();
        });
    }

    @Override
    public void listReviews(ListReviewsRequest request, StreamObserver<ListReviewsResponse> observer) {
        FakeCaller.answer(
                observer,
                () -> ListReviewsResponse.newBuilder()
                        .addReviews(review(Network.NETWORK_MASTODON))
                        .addReviews(review(Network.NETWORK_OTHER))
                        .build());
    }

    @Override
    public void decideReview(DecideReviewRequest request, StreamObserver<DecideReviewResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (request.getNetwork() != Network.NETWORK_MASTODON
                    || !request.getReviewId().equals("r1")
                    || !request.getAgreed()) {
                throw new Problem("review-not-found", Status.Code.NOT_FOUND, "There is no such review.");
            }
            return DecideReviewResponse.getDefaultInstance();
        });
    }

    private static Review review(Network network) {
        return Review.newBuilder()
                .setNetwork(network)
                .setReviewId("r1")
                .setPersonId("ada")
                .setHandle("en:Ada")
                .setUrl("https://en.wikipedia.org/wiki/Ada")
                .setAskedAt(THEN)
                .build();
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

    private static Account account(Network network, String handle) {
        return Account.newBuilder()
                .setAccountId("acc-mastodon")
                .setNetwork(network)
                .setExternalId("7")
                .setHandle(handle)
                .setProof(AccountProof.ACCOUNT_PROOF_CODE)
                .setLinkedAt(THEN)
                .build();
    }
}
