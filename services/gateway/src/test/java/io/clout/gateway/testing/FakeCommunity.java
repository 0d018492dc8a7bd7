// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import com.google.protobuf.Timestamp;
import io.clout.common.problem.Problem;
import io.clout.proto.endorsement.v1.Allowance;
import io.clout.proto.endorsement.v1.Endorsement;
import io.clout.proto.endorsement.v1.EndorsementParty;
import io.clout.proto.endorsement.v1.EndorsementServiceGrpc;
import io.clout.proto.endorsement.v1.EndorsementStanding;
import io.clout.proto.endorsement.v1.GiveEndorsementRequest;
import io.clout.proto.endorsement.v1.GiveEndorsementResponse;
import io.clout.proto.endorsement.v1.ListEndorsementsRequest;
import io.clout.proto.endorsement.v1.ListEndorsementsResponse;
import io.clout.proto.question.v1.AskQuestionRequest;
import io.clout.proto.question.v1.AskQuestionResponse;
import io.clout.proto.question.v1.Author;
import io.clout.proto.question.v1.ListQuestionsRequest;
import io.clout.proto.question.v1.ListQuestionsResponse;
import io.clout.proto.question.v1.Question;
import io.clout.proto.question.v1.QuestionServiceGrpc;
import io.clout.proto.topic.v1.ImportTopicsRequest;
import io.clout.proto.topic.v1.ImportTopicsResponse;
import io.clout.proto.topic.v1.ListPersonTopicsRequest;
import io.clout.proto.topic.v1.ListPersonTopicsResponse;
import io.clout.proto.topic.v1.ListPublicTopicsRequest;
import io.clout.proto.topic.v1.ListPublicTopicsResponse;
import io.clout.proto.topic.v1.ListTopicsRequest;
import io.clout.proto.topic.v1.ListTopicsResponse;
import io.clout.proto.topic.v1.PersonTopic;
import io.clout.proto.topic.v1.SetTopicRequest;
import io.clout.proto.topic.v1.SetTopicResponse;
import io.clout.proto.topic.v1.Topic;
import io.clout.proto.topic.v1.TopicReason;
import io.clout.proto.topic.v1.TopicServiceGrpc;
import io.clout.proto.topic.v1.TopicSource;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.atomic.AtomicInteger;

/** Topics, endorsements and questions that say back what they were asked with. There is one topic, and ada can be endorsed. */
final class FakeCommunity {
    private static final Timestamp THEN =
            Timestamp.newBuilder().setSeconds(1_790_000_000L).build();

    private FakeCommunity() {}

    /** The topic {@code java}. */
    static final class Topics extends TopicServiceGrpc.TopicServiceImplBase {
        @Override
        public StreamObserver<ImportTopicsRequest> importTopics(StreamObserver<ImportTopicsResponse> observer) {
            var imported = new AtomicInteger();
            return new StreamObserver<>() {
                @Override
                public void onNext(ImportTopicsRequest some) {
                    imported.addAndGet(some.getTopicsCount());
                }

                @Override
                public void onError(Throwable e) {
                    observer.onError(e);
                }

                @Override
                public void onCompleted() {
                    observer.onNext(ImportTopicsResponse.newBuilder()
                            .setImported(imported.get())
                            .build());
                    observer.onCompleted();
                }
            };
        }

        @Override
        public void listTopics(ListTopicsRequest request, StreamObserver<ListTopicsResponse> observer) {
            FakeCaller.answer(
                    observer,
                    () -> ListTopicsResponse.newBuilder()
                            .setVersion("v1")
                            .addTopics(Topic.newBuilder().setTopicId("java").putNames("en", "Java"))
                            .build());
        }

        @Override
        public void listPublicTopics(
                ListPublicTopicsRequest request, StreamObserver<ListPublicTopicsResponse> observer) {
            FakeCaller.answer(
                    observer,
                    () -> ListPublicTopicsResponse.newBuilder()
                            .addTopics(PersonTopic.newBuilder().setTopicId("java"))
                            .addDefinitions(Topic.newBuilder()
                                    .setTopicId("java")
                                    .addParentIds("programming")
                                    .putNames("en", "Java"))
                            .addDefinitions(Topic.newBuilder()
                                    .setTopicId("5241585099662481339")
                                    .putNames("en", "Music"))
                            .build());
        }

        @Override
        public void listPersonTopics(
                ListPersonTopicsRequest request, StreamObserver<ListPersonTopicsResponse> observer) {
            FakeCaller.answer(
                    observer,
                    () -> ListPersonTopicsResponse.newBuilder()
                            .addTopics(PersonTopic.newBuilder().setTopicId("java"))
                            .build());
        }

        @Override
        public void setTopic(SetTopicRequest request, StreamObserver<SetTopicResponse> observer) {
            FakeCaller.answer(
                    observer,
                    () -> SetTopicResponse.newBuilder()
                            .setTopic(PersonTopic.newBuilder()
                                    .setTopicId(request.getTopicId())
                                    .setDeclared(true)
                                    .setPinned(request.getPinned())
                                    .setVisibility(request.getVisibility())
                                    .addReasons(TopicReason.newBuilder()
                                            .setSource(TopicSource.TOPIC_SOURCE_HASHTAG)
                                            .setCount(12)))
                            .build());
        }
    }

    /** The request id comes back as the id. Whoever asks for as much as there can be gets everything at once. */
    static final class Endorsements extends EndorsementServiceGrpc.EndorsementServiceImplBase {
        private static final int LAST = 100;

        @Override
        public void giveEndorsement(GiveEndorsementRequest request, StreamObserver<GiveEndorsementResponse> observer) {
            FakeCaller.answer(observer, () -> {
                if (!request.getPersonId().equals("ada")) {
                    throw new Problem("allowance-used-up", Code.FAILED_PRECONDITION, "No +K is left today.");
                }
                return GiveEndorsementResponse.newBuilder()
                        .setEndorsement(endorsement(request))
                        .setAllowance(Allowance.newBuilder().setLeft(4).setOf(5).setRenewsAt(THEN))
                        .build();
            });
        }

        @Override
        public void listEndorsements(
                ListEndorsementsRequest request, StreamObserver<ListEndorsementsResponse> observer) {
            FakeCaller.answer(
                    observer,
                    () -> ListEndorsementsResponse.newBuilder()
                            .setNextPageToken(
                                    request.getPageSize() == LAST ? "" : request.getPageToken() + request.getPageSize())
                            .build());
        }

        private static Endorsement endorsement(GiveEndorsementRequest request) {
            return Endorsement.newBuilder()
                    .setEndorsementId(request.getRequestId())
                    .setTo(EndorsementParty.newBuilder()
                            .setPersonId(request.getPersonId())
                            .setDisplayName("Ada"))
                    .setTopicId(request.getTopicId())
                    .setReason(request.getReason())
                    .setGivenAt(THEN)
                    .setStanding(EndorsementStanding.ENDORSEMENT_STANDING_FRESH)
                    .build();
        }
    }

    /** The title of what is found is what was asked for. */
    static final class Questions extends QuestionServiceGrpc.QuestionServiceImplBase {
        @Override
        public void listQuestions(ListQuestionsRequest request, StreamObserver<ListQuestionsResponse> observer) {
            FakeCaller.answer(
                    observer,
                    () -> ListQuestionsResponse.newBuilder()
                            .addQuestions(question(request.getTopicId()
                                    + " " + request.getSearch()
                                    + " " + request.getScope()
                                    + " " + request.getPageSize()))
                            .build());
        }

        @Override
        public void askQuestion(AskQuestionRequest request, StreamObserver<AskQuestionResponse> observer) {
            FakeCaller.answer(
                    observer,
                    () -> AskQuestionResponse.newBuilder()
                            .setQuestion(question(request.getTitle()))
                            .build());
        }

        private static Question question(String title) {
            return Question.newBuilder()
                    .setQuestionId("q")
                    .setAuthor(Author.newBuilder().setPersonId("ada").setDisplayName("Ada"))
                    .setTitle(title)
                    .setAskedAt(THEN)
                    .build();
        }
    }
}
