// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import com.google.protobuf.Timestamp;
import io.clout.common.problem.Problem;
import io.clout.proto.profile.v1.ListMomentsRequest;
import io.clout.proto.profile.v1.ListMomentsResponse;
import io.clout.proto.profile.v1.Moment;
import io.clout.proto.profile.v1.MomentPerson;
import io.clout.proto.profile.v1.MomentReactions;
import io.clout.proto.profile.v1.MomentServiceGrpc;
import io.clout.proto.profile.v1.RemoveMomentRequest;
import io.clout.proto.profile.v1.RemoveMomentResponse;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;

/** Everyone has one moment, {@code m1}, with a quarter of their likes; ben is among them. */
final class FakeMoments extends MomentServiceGrpc.MomentServiceImplBase {

    @Override
    public void listMoments(ListMomentsRequest request, StreamObserver<ListMomentsResponse> observer) {
        FakeCaller.answer(
                observer,
                () -> ListMomentsResponse.newBuilder()
                        .addMoments(Moment.newBuilder()
                                .setMomentId("m1")
                                .setNetwork(Network.NETWORK_TWITTER)
                                .setPostedAt(Timestamp.newBuilder().setSeconds(1_790_000_000L))
                                .setUrl("https://x.com/i/web/status/1")
                                .addReactions(MomentReactions.newBuilder()
                                        .setKind(SignalKind.SIGNAL_KIND_LIKES_RECEIVED)
                                        .setCount(5)
                                        .setOfAll(20))
                                .addPeople(MomentPerson.newBuilder()
                                        .setPersonId("ben")
                                        .setDisplayName("Ben")))
                        .build());
    }

    @Override
    public void removeMoment(RemoveMomentRequest request, StreamObserver<RemoveMomentResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (!request.getMomentId().equals("m1")) {
                throw new Problem("not-found", Code.NOT_FOUND, "You have no such moment.");
            }
            return RemoveMomentResponse.getDefaultInstance();
        });
    }
}
