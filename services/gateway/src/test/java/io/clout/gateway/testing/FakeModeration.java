// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import com.google.protobuf.Timestamp;
import io.clout.common.problem.Problem;
import io.clout.proto.question.v1.AppealNoticeRequest;
import io.clout.proto.question.v1.AppealNoticeResponse;
import io.clout.proto.question.v1.AppealStatementRequest;
import io.clout.proto.question.v1.AppealStatementResponse;
import io.clout.proto.question.v1.CaseNotice;
import io.clout.proto.question.v1.DecideAppealRequest;
import io.clout.proto.question.v1.DecideAppealResponse;
import io.clout.proto.question.v1.DecideCaseRequest;
import io.clout.proto.question.v1.DecideCaseResponse;
import io.clout.proto.question.v1.GetModerationYearRequest;
import io.clout.proto.question.v1.GetModerationYearResponse;
import io.clout.proto.question.v1.GetNoticeRequest;
import io.clout.proto.question.v1.GetNoticeResponse;
import io.clout.proto.question.v1.ListCasesRequest;
import io.clout.proto.question.v1.ListCasesResponse;
import io.clout.proto.question.v1.ListStatementsRequest;
import io.clout.proto.question.v1.ListStatementsResponse;
import io.clout.proto.question.v1.ModerationCase;
import io.clout.proto.question.v1.ModerationServiceGrpc;
import io.clout.proto.question.v1.Outcome;
import io.clout.proto.question.v1.ReasonCount;
import io.clout.proto.question.v1.ReportReason;
import io.clout.proto.question.v1.SendNoticeRequest;
import io.clout.proto.question.v1.SendNoticeResponse;
import io.clout.proto.question.v1.Statement;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;

/** One question of everyone, {@code q1}, was noticed as spam and removed; its receipt is {@code r1}. */
final class FakeModeration extends ModerationServiceGrpc.ModerationServiceImplBase {
    private static final Timestamp THEN =
            Timestamp.newBuilder().setSeconds(1_790_000_000L).build();
    private static final Statement STATEMENT = Statement.newBuilder()
            .setStatementId("s1")
            .setContentText("Buy this.")
            .setOutcome(Outcome.OUTCOME_REMOVED)
            .setGround(ReportReason.REPORT_REASON_SPAM)
            .setFacts("It advertises.")
            .setDecidedAt(THEN)
            .setAppealable(true)
            .build();

    @Override
    public void sendNotice(SendNoticeRequest request, StreamObserver<SendNoticeResponse> observer) {
        FakeCaller.answer(observer, () -> {
            require(request.getContentId(), "q1");
            return SendNoticeResponse.newBuilder().setReceipt("r1").build();
        });
    }

    @Override
    public void getNotice(GetNoticeRequest request, StreamObserver<GetNoticeResponse> observer) {
        FakeCaller.answer(observer, () -> {
            require(request.getReceipt(), "r1");
            return GetNoticeResponse.newBuilder()
                    .setReason(ReportReason.REPORT_REASON_SPAM)
                    .setNoticedAt(THEN)
                    .setStatement(STATEMENT.toBuilder().clearContentText().setAppealable(false))
                    .build();
        });
    }

    @Override
    public void appealNotice(AppealNoticeRequest request, StreamObserver<AppealNoticeResponse> observer) {
        FakeCaller.answer(observer, () -> {
            throw new Problem("nothing-to-appeal", Code.FAILED_PRECONDITION, "There is no such decision.");
        });
    }

    @Override
    public void listStatements(ListStatementsRequest request, StreamObserver<ListStatementsResponse> observer) {
        FakeCaller.answer(
                observer,
                () -> ListStatementsResponse.newBuilder()
                        .addStatements(STATEMENT)
                        .build());
    }

    @Override
    public void appealStatement(AppealStatementRequest request, StreamObserver<AppealStatementResponse> observer) {
        FakeCaller.answer(observer, () -> {
            require(request.getStatementId(), "s1");
            return AppealStatementResponse.getDefaultInstance();
        });
    }

    @Override
    public void listCases(ListCasesRequest request, StreamObserver<ListCasesResponse> observer) {
        FakeCaller.answer(
                observer,
                () -> ListCasesResponse.newBuilder()
                        .addCases(ModerationCase.newBuilder()
                                .setContentId("q1")
                                .setContentText("Buy this.")
                                .addNotices(CaseNotice.newBuilder().setReason(ReportReason.REPORT_REASON_SPAM))
                                .setWaitsSince(THEN))
                        .build());
    }

    @Override
    public void decideCase(DecideCaseRequest request, StreamObserver<DecideCaseResponse> observer) {
        FakeCaller.answer(observer, () -> {
            require(request.getContentId(), "q1");
            return DecideCaseResponse.getDefaultInstance();
        });
    }

    @Override
    public void decideAppeal(DecideAppealRequest request, StreamObserver<DecideAppealResponse> observer) {
        FakeCaller.answer(observer, () -> {
            require(request.getStatementId(), "s1");
            return DecideAppealResponse.getDefaultInstance();
        });
    }

    @Override
    public void getModerationYear(
            GetModerationYearRequest request, StreamObserver<GetModerationYearResponse> observer) {
        FakeCaller.answer(
                observer,
                () -> GetModerationYearResponse.newBuilder()
                        .setYear(request.getYear())
                        .addNotices(ReasonCount.newBuilder()
                                .setReason(ReportReason.REPORT_REASON_SPAM)
                                .setCount(1))
                        .setRemoved(1)
                        .build());
    }

    private static void require(String given, String known) {
        if (!given.equals(known)) {
            throw new Problem("not-found", Code.NOT_FOUND, "There is no such thing.");
        }
    }
}
