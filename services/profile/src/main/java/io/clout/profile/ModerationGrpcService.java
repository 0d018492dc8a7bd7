// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.common.security.Caller;
import io.clout.profile.moderation.Cases;
import io.clout.profile.moderation.ModerationYear;
import io.clout.profile.moderation.Notices;
import io.clout.proto.question.v1.AppealNoticeRequest;
import io.clout.proto.question.v1.AppealNoticeResponse;
import io.clout.proto.question.v1.AppealStatementRequest;
import io.clout.proto.question.v1.AppealStatementResponse;
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
import io.clout.proto.question.v1.MutinyModerationServiceGrpc;
import io.clout.proto.question.v1.SendNoticeRequest;
import io.clout.proto.question.v1.SendNoticeResponse;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;

/** The contract {@code clout.question.v1.ModerationService}. */
@GrpcService
@Authenticated
class ModerationGrpcService extends MutinyModerationServiceGrpc.ModerationServiceImplBase {
    private static final String OPERATOR = "operator";

    private final Caller caller;
    private final Notices notices;
    private final Cases cases;
    private final ModerationYear years;
    private final Work work;

    ModerationGrpcService(Caller caller, Notices notices, Cases cases, ModerationYear years, Work work) {
        this.caller = caller;
        this.notices = notices;
        this.cases = cases;
        this.years = years;
        this.work = work;
    }

    @Override
    @PermitAll
    public Uni<SendNoticeResponse> sendNotice(SendNoticeRequest request) {
        var id = CommunityRequests.id(request.getContentId(), CommunityProblems::contentNotFound);
        var text = ModerationRequests.noticeText(request);
        return work.run(() -> SendNoticeResponse.newBuilder()
                .setReceipt(notices.send(id, request.getReason(), text)
                        .orElseThrow(CommunityProblems::contentNotFound)
                        .toString())
                .build());
    }

    @Override
    @PermitAll
    public Uni<GetNoticeResponse> getNotice(GetNoticeRequest request) {
        var receipt = CommunityRequests.id(request.getReceipt(), ModerationRequests::noticeNotFound);
        return work.run(() -> notices.of(receipt).orElseThrow(ModerationRequests::noticeNotFound));
    }

    @Override
    @PermitAll
    public Uni<AppealNoticeResponse> appealNotice(AppealNoticeRequest request) {
        var receipt = CommunityRequests.id(request.getReceipt(), ModerationRequests::noticeNotFound);
        var text = ModerationRequests.words("text", request.getText());
        return work.run(() -> {
            if (!notices.appealNotice(receipt, text)) {
                throw ModerationRequests.nothingToAppeal();
            }
            return AppealNoticeResponse.getDefaultInstance();
        });
    }

    @Override
    public Uni<ListStatementsResponse> listStatements(ListStatementsRequest request) {
        var authorId = caller.personId();
        return work.run(() -> ListStatementsResponse.newBuilder()
                .addAllStatements(notices.about(authorId))
                .build());
    }

    @Override
    public Uni<AppealStatementResponse> appealStatement(AppealStatementRequest request) {
        var authorId = caller.personId();
        var id = CommunityRequests.id(request.getStatementId(), ModerationRequests::nothingToAppeal);
        var text = ModerationRequests.words("text", request.getText());
        return work.run(() -> {
            if (!notices.appealStatement(authorId, id, text)) {
                throw ModerationRequests.nothingToAppeal();
            }
            return AppealStatementResponse.getDefaultInstance();
        });
    }

    @Override
    public Uni<ListCasesResponse> listCases(ListCasesRequest request) {
        caller.requireRole(OPERATOR);
        return work.run(
                () -> ListCasesResponse.newBuilder().addAllCases(cases.open()).build());
    }

    @Override
    public Uni<DecideCaseResponse> decideCase(DecideCaseRequest request) {
        caller.requireRole(OPERATOR);
        var operatorId = caller.personId();
        var id = CommunityRequests.id(request.getContentId(), ModerationRequests::nothingWaits);
        var outcome = ModerationRequests.outcome(request.getOutcome());
        var ground = ModerationRequests.reason("ground", request.getGround());
        var facts = ModerationRequests.words("facts", request.getFacts());
        return work.run(() -> {
            if (!cases.decide(operatorId, id, outcome, ground, facts)) {
                throw ModerationRequests.nothingWaits();
            }
            return DecideCaseResponse.getDefaultInstance();
        });
    }

    @Override
    public Uni<DecideAppealResponse> decideAppeal(DecideAppealRequest request) {
        caller.requireRole(OPERATOR);
        var operatorId = caller.personId();
        var id = CommunityRequests.id(request.getStatementId(), ModerationRequests::nothingWaits);
        var facts = ModerationRequests.words("facts", request.getFacts());
        return work.run(() -> switch (cases.decideAppeal(operatorId, id, request.getReversed(), facts)) {
            case DECIDED -> DecideAppealResponse.getDefaultInstance();
            case UNKNOWN -> throw ModerationRequests.nothingWaits();
            case ANOTHER_OPERATOR -> throw ModerationRequests.anotherOperator();
        });
    }

    @Override
    @PermitAll
    public Uni<GetModerationYearResponse> getModerationYear(GetModerationYearRequest request) {
        return work.run(() -> years.of(request.getYear()));
    }
}
