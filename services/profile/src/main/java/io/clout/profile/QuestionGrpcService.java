// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.common.problem.Problem;
import io.clout.common.security.Caller;
import io.clout.profile.question.AnswerLists;
import io.clout.profile.question.Answers;
import io.clout.profile.question.PostText;
import io.clout.profile.question.QuestionLists;
import io.clout.profile.question.Questions;
import io.clout.profile.question.Reports;
import io.clout.profile.question.Written;
import io.clout.proto.question.v1.AcceptAnswerRequest;
import io.clout.proto.question.v1.AcceptAnswerResponse;
import io.clout.proto.question.v1.Answer;
import io.clout.proto.question.v1.AnswerQuestionRequest;
import io.clout.proto.question.v1.AnswerQuestionResponse;
import io.clout.proto.question.v1.AskQuestionRequest;
import io.clout.proto.question.v1.AskQuestionResponse;
import io.clout.proto.question.v1.DeleteAnswerRequest;
import io.clout.proto.question.v1.DeleteAnswerResponse;
import io.clout.proto.question.v1.DeleteQuestionRequest;
import io.clout.proto.question.v1.DeleteQuestionResponse;
import io.clout.proto.question.v1.EditAnswerRequest;
import io.clout.proto.question.v1.EditAnswerResponse;
import io.clout.proto.question.v1.EditQuestionRequest;
import io.clout.proto.question.v1.EditQuestionResponse;
import io.clout.proto.question.v1.FollowQuestionRequest;
import io.clout.proto.question.v1.FollowQuestionResponse;
import io.clout.proto.question.v1.GetQuestionRequest;
import io.clout.proto.question.v1.GetQuestionResponse;
import io.clout.proto.question.v1.ListAnswersRequest;
import io.clout.proto.question.v1.ListAnswersResponse;
import io.clout.proto.question.v1.ListEditsRequest;
import io.clout.proto.question.v1.ListEditsResponse;
import io.clout.proto.question.v1.ListQuestionsRequest;
import io.clout.proto.question.v1.ListQuestionsResponse;
import io.clout.proto.question.v1.MutinyQuestionServiceGrpc;
import io.clout.proto.question.v1.Question;
import io.clout.proto.question.v1.ReportContentRequest;
import io.clout.proto.question.v1.ReportContentResponse;
import io.clout.proto.question.v1.VoteAnswerRequest;
import io.clout.proto.question.v1.VoteAnswerResponse;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Supplier;

/** The contract {@code clout.question.v1.QuestionService}. */
@GrpcService
@Authenticated
class QuestionGrpcService extends MutinyQuestionServiceGrpc.QuestionServiceImplBase {
    private final Caller caller;
    private final Questions questions;
    private final QuestionLists questionLists;
    private final Answers answers;
    private final AnswerLists answerLists;
    private final Reports reports;
    private final Work work;

    QuestionGrpcService(
            Caller caller,
            Questions questions,
            QuestionLists questionLists,
            Answers answers,
            AnswerLists answerLists,
            Reports reports,
            Work work) {
        this.caller = caller;
        this.questions = questions;
        this.questionLists = questionLists;
        this.answers = answers;
        this.answerLists = answerLists;
        this.reports = reports;
        this.work = work;
    }

    @Override
    public Uni<ListQuestionsResponse> listQuestions(ListQuestionsRequest request) {
        var viewerId = caller.personId();
        return work.run(() -> questionLists.page(viewerId, request));
    }

    @Override
    public Uni<GetQuestionResponse> getQuestion(GetQuestionRequest request) {
        var viewerId = caller.personId();
        return work.run(() -> GetQuestionResponse.newBuilder()
                .setQuestion(question(viewerId, questionId(request.getQuestionId())))
                .build());
    }

    @Override
    public Uni<AskQuestionResponse> askQuestion(AskQuestionRequest request) {
        var authorId = caller.personId();
        return work.run(() -> {
            var written = questions.ask(
                    authorId,
                    request.getTopicId(),
                    PostText.title(request.getTitle()),
                    PostText.optional(request.getText()),
                    CommunityRequests.requestId(request.getRequestId()));
            return AskQuestionResponse.newBuilder()
                    .setQuestion(question(authorId, stored(written)))
                    .build();
        });
    }

    @Override
    public Uni<EditQuestionResponse> editQuestion(EditQuestionRequest request) {
        var authorId = caller.personId();
        return work.run(() -> {
            var id = questionId(request.getQuestionId());
            require(
                    questions.edit(
                            authorId, id, PostText.title(request.getTitle()), PostText.optional(request.getText())),
                    CommunityProblems::questionNotFound);
            return EditQuestionResponse.newBuilder()
                    .setQuestion(question(authorId, id))
                    .build();
        });
    }

    @Override
    public Uni<DeleteQuestionResponse> deleteQuestion(DeleteQuestionRequest request) {
        var authorId = caller.personId();
        return work.run(() -> switch (questions.delete(authorId, questionId(request.getQuestionId()))) {
            case DELETED -> DeleteQuestionResponse.getDefaultInstance();
            case UNKNOWN -> throw CommunityProblems.questionNotFound();
            case ANSWERED_BY_OTHERS -> throw CommunityProblems.answeredByOthers();
        });
    }

    @Override
    public Uni<FollowQuestionResponse> followQuestion(FollowQuestionRequest request) {
        var personId = caller.personId();
        return work.run(() -> {
            var id = questionId(request.getQuestionId());
            question(personId, id);
            questions.follow(personId, id, request.getFollowed());
            return FollowQuestionResponse.getDefaultInstance();
        });
    }

    @Override
    public Uni<ListAnswersResponse> listAnswers(ListAnswersRequest request) {
        var viewerId = caller.personId();
        return work.run(() -> {
            var id = questionId(request.getQuestionId());
            question(viewerId, id);
            return answerLists.page(viewerId, id, request.getPageSize(), request.getPageToken());
        });
    }

    @Override
    public Uni<AnswerQuestionResponse> answerQuestion(AnswerQuestionRequest request) {
        var authorId = caller.personId();
        return work.run(() -> {
            var written = answers.answer(
                    authorId,
                    questionId(request.getQuestionId()),
                    PostText.required(request.getText()),
                    CommunityRequests.requestId(request.getRequestId()));
            return AnswerQuestionResponse.newBuilder()
                    .setAnswer(answer(authorId, stored(written)))
                    .build();
        });
    }

    @Override
    public Uni<EditAnswerResponse> editAnswer(EditAnswerRequest request) {
        var authorId = caller.personId();
        return work.run(() -> {
            var id = answerId(request.getAnswerId());
            require(
                    answers.edit(authorId, id, PostText.required(request.getText())),
                    CommunityProblems::answerNotFound);
            return EditAnswerResponse.newBuilder()
                    .setAnswer(answer(authorId, id))
                    .build();
        });
    }

    @Override
    public Uni<DeleteAnswerResponse> deleteAnswer(DeleteAnswerRequest request) {
        var authorId = caller.personId();
        return work.run(() -> {
            require(answers.delete(authorId, answerId(request.getAnswerId())), CommunityProblems::answerNotFound);
            return DeleteAnswerResponse.getDefaultInstance();
        });
    }

    @Override
    public Uni<VoteAnswerResponse> voteAnswer(VoteAnswerRequest request) {
        var voterId = caller.personId();
        return work.run(() -> {
            var id = answerId(request.getAnswerId());
            made(answers.vote(voterId, id, request.getVoted()));
            return VoteAnswerResponse.newBuilder()
                    .setAnswer(answer(voterId, id))
                    .build();
        });
    }

    @Override
    public Uni<AcceptAnswerResponse> acceptAnswer(AcceptAnswerRequest request) {
        var askerId = caller.personId();
        return work.run(() -> {
            var id = answerId(request.getAnswerId());
            made(answers.accept(askerId, id, request.getAccepted()));
            return AcceptAnswerResponse.newBuilder()
                    .setAnswer(answer(askerId, id))
                    .build();
        });
    }

    @Override
    public Uni<ListEditsResponse> listEdits(ListEditsRequest request) {
        var viewerId = caller.personId();
        return work.run(() -> reports.edits(viewerId, contentId(request.getContentId()))
                .orElseThrow(CommunityProblems::contentNotFound));
    }

    @Override
    public Uni<ReportContentResponse> reportContent(ReportContentRequest request) {
        var reporterId = caller.personId();
        return work.run(() -> {
            var text = CommunityRequests.reportText(request.getReason(), request.getText());
            var report = reports.report(reporterId, contentId(request.getContentId()), request.getReason(), text)
                    .orElseThrow(CommunityProblems::contentNotFound);
            return ReportContentResponse.newBuilder()
                    .setReportId(report.toString())
                    .build();
        });
    }

    private static UUID stored(Written written) {
        return switch (written) {
            case Written.Stored(var id) -> id;
            case Written.NoConsent _ -> throw ProfileProblems.consentRequired();
            case Written.UnknownTopic _ -> throw CommunityProblems.topicNotFound();
            case Written.UnknownQuestion _ -> throw CommunityProblems.questionNotFound();
            case Written.AnsweredBefore _ -> throw CommunityProblems.answeredBefore();
            case Written.TooMany(var again) -> throw CommunityProblems.wroteTooMuch(again);
            case Written.RequestReused _ -> throw CommunityProblems.requestReused();
        };
    }

    private static void made(Answers.Change change) {
        switch (change) {
            case MADE -> {}
            case UNKNOWN -> throw CommunityProblems.answerNotFound();
            case NO_CONSENT -> throw ProfileProblems.consentRequired();
            case OWN_ANSWER -> throw CommunityProblems.ownAnswer();
        }
    }

    private static void require(boolean found, Supplier<Problem> otherwise) {
        if (!found) {
            throw otherwise.get();
        }
    }

    private Question question(String viewerId, UUID id) {
        return questionLists.one(viewerId, id).orElseThrow(CommunityProblems::questionNotFound);
    }

    private Answer answer(String viewerId, UUID id) {
        return answerLists.one(viewerId, id).orElseThrow(CommunityProblems::answerNotFound);
    }

    private static UUID questionId(String text) {
        return CommunityRequests.id(text, CommunityProblems::questionNotFound);
    }

    private static UUID answerId(String text) {
        return CommunityRequests.id(text, CommunityProblems::answerNotFound);
    }

    private static UUID contentId(String text) {
        return CommunityRequests.id(text, CommunityProblems::contentNotFound);
    }
}
