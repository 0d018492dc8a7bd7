// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import com.google.protobuf.Timestamp;
import io.clout.common.problem.Problem;
import io.clout.proto.profile.v1.Consent;
import io.clout.proto.profile.v1.Erasure;
import io.clout.proto.profile.v1.ErasureStep;
import io.clout.proto.profile.v1.ErasureStore;
import io.clout.proto.profile.v1.ExportPersonRequest;
import io.clout.proto.profile.v1.ExportPersonResponse;
import io.clout.proto.profile.v1.GetErasureRequest;
import io.clout.proto.profile.v1.GetErasureResponse;
import io.clout.proto.profile.v1.ListLooksRequest;
import io.clout.proto.profile.v1.ListLooksResponse;
import io.clout.proto.profile.v1.Look;
import io.clout.proto.profile.v1.LookedAt;
import io.clout.proto.profile.v1.Looker;
import io.clout.proto.profile.v1.RightsServiceGrpc;
import io.clout.proto.question.v1.Answer;
import io.clout.proto.question.v1.Question;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;

/** There is one receipt, {@link #RECEIPT}; everybody asked and answered once, and was looked at by ben and by one who hides. */
public final class FakeRights extends RightsServiceGrpc.RightsServiceImplBase {
    public static final String RECEIPT = "6f1c2a52-9d7b-4a35-8a80-0b4f7f8f2c11";

    private static final Timestamp THEN =
            Timestamp.newBuilder().setSeconds(1_790_000_000L).build();

    static Erasure erasure() {
        return Erasure.newBuilder()
                .setErasureId(RECEIPT)
                .setAskedAt(THEN)
                .addSteps(ErasureStep.newBuilder()
                        .setStore(ErasureStore.ERASURE_STORE_PROFILE)
                        .setErasedAt(THEN))
                .addSteps(ErasureStep.newBuilder().setStore(ErasureStore.ERASURE_STORE_SCORES))
                .build();
    }

    @Override
    public void getErasure(GetErasureRequest request, StreamObserver<GetErasureResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (!request.getErasureId().equals(RECEIPT)) {
                throw new Problem("erasure-not-found", Code.NOT_FOUND, "There is no such receipt.");
            }
            return GetErasureResponse.newBuilder().setErasure(erasure()).build();
        });
    }

    @Override
    public void listLooks(ListLooksRequest request, StreamObserver<ListLooksResponse> observer) {
        FakeCaller.answer(
                observer,
                () -> ListLooksResponse.newBuilder()
                        .addLooks(Look.newBuilder()
                                .setDay("2026-11-28")
                                .setWhat(LookedAt.LOOKED_AT_PROFILE)
                                .setTimes(2)
                                .setLooker(
                                        Looker.newBuilder().setPersonId("ben").setDisplayName("Ben")))
                        .addLooks(Look.newBuilder()
                                .setDay("2026-11-27")
                                .setWhat(LookedAt.LOOKED_AT_TOPICS)
                                .setTimes(1))
                        .build());
    }

    @Override
    public void exportPerson(ExportPersonRequest request, StreamObserver<ExportPersonResponse> observer) {
        observer.onNext(ExportPersonResponse.newBuilder()
                .setConsent(Consent.newBuilder().setVersion("2026-11").setGivenAt(THEN))
                .build());
        observer.onNext(ExportPersonResponse.newBuilder()
                .setQuestion(Question.newBuilder()
                        .setQuestionId("q1")
                        .setTitle("Why?")
                        .setText("*Really*?")
                        .setAskedAt(THEN)
                        .setEditedAt(THEN))
                .build());
        observer.onNext(ExportPersonResponse.newBuilder()
                .setAnswer(Answer.newBuilder()
                        .setAnswerId("a1")
                        .setQuestionId("q9")
                        .setText("Because.")
                        .setAnsweredAt(THEN))
                .build());
        observer.onCompleted();
    }
}
