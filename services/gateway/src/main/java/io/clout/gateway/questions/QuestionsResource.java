// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.questions;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.json.Items;
import io.clout.gateway.json.Page;
import io.clout.gateway.session.Session;
import io.clout.proto.question.v1.AnswerQuestionRequest;
import io.clout.proto.question.v1.DeleteQuestionRequest;
import io.clout.proto.question.v1.FollowQuestionRequest;
import io.clout.proto.question.v1.GetQuestionRequest;
import io.clout.proto.question.v1.ListAnswersRequest;
import io.clout.proto.question.v1.ListEditsRequest;
import io.clout.proto.question.v1.ListQuestionsRequest;
import io.clout.proto.question.v1.MutinyQuestionServiceGrpc.MutinyQuestionServiceStub;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Questions, and the answers to one. */
@Path("/api/v1/questions")
@Authenticated
@Tag(name = "Questions")
class QuestionsResource {
    private final Session session;
    private final ServiceClient<MutinyQuestionServiceStub> questions;

    QuestionsResource(Session session, ServiceClient<MutinyQuestionServiceStub> questions) {
        this.session = session;
        this.questions = questions;
    }

    @GET
    @Operation(
            operationId = "listQuestions",
            summary = "Lists questions: newest first, or best match first if words are given",
            description = "Only of people whom the caller may see. A topic includes the topics that it holds.")
    public Uni<Page<Question>> list(
            @RestQuery Optional<String> topic,
            @RestQuery Optional<@Size(max = 200) String> search,
            @RestQuery @DefaultValue("ALL") Scope scope,
            @RestQuery @DefaultValue("50") @Min(1) int limit,
            @RestQuery @DefaultValue("") String cursor) {
        var request = ListQuestionsRequest.newBuilder()
                .setScope(scope.proto())
                .setPageSize(limit)
                .setPageToken(cursor);
        topic.ifPresent(request::setTopicId);
        search.filter(words -> !words.isBlank()).ifPresent(request::setSearch);
        return questions
                .idempotent(session.token(), service -> service.listQuestions(request.build()))
                .map(response -> Page.of(
                        response.getQuestionsList().stream().map(Question::of).toList(), response.getNextPageToken()));
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = Question.class, responseCode = "201", responseDescription = "Asked")
    @Operation(
            operationId = "askQuestion",
            summary = "Asks a question",
            description = "Repeating the same Idempotency-Key asks nothing more.")
    public Uni<Question> ask(
            @RestHeader("Idempotency-Key") @NotNull String key, @NotNull @Valid NewQuestion question) {
        return questions
                .idempotent(session.token(), service -> service.askQuestion(question.proto(key)))
                .map(response -> Question.of(response.getQuestion()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getQuestion", summary = "Returns a question")
    public Uni<Question> get(@RestPath String id) {
        var request = GetQuestionRequest.newBuilder().setQuestionId(id).build();
        return questions
                .idempotent(session.token(), service -> service.getQuestion(request))
                .map(response -> Question.of(response.getQuestion()));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "editQuestion", summary = "Replaces the words of one's own question; those before stay readable")
    public Uni<Question> edit(@RestPath String id, @NotNull @Valid QuestionText text) {
        return questions
                .idempotent(session.token(), service -> service.editQuestion(text.proto(id)))
                .map(response -> Question.of(response.getQuestion()));
    }

    @DELETE
    @Path("{id}")
    @ResponseStatus(204)
    @Operation(operationId = "deleteQuestion", summary = "Deletes one's own question, unless others answered it")
    public Uni<Void> delete(@RestPath String id) {
        var request = DeleteQuestionRequest.newBuilder().setQuestionId(id).build();
        return questions
                .once(session.token(), service -> service.deleteQuestion(request))
                .replaceWithVoid();
    }

    @GET
    @Path("{id}/edits")
    @Operation(
            operationId = "listQuestionEdits",
            summary = "Lists what a question said before, newest first",
            description = "At most 50, so the list is not paginated.")
    public Uni<Items<Edit>> edits(@RestPath String id) {
        var request = ListEditsRequest.newBuilder().setContentId(id).build();
        return questions
                .idempotent(session.token(), service -> service.listEdits(request))
                .map(response -> new Items<>(
                        response.getEditsList().stream().map(Edit::of).toList()));
    }

    @PUT
    @Path("{id}/follow")
    @ResponseStatus(204)
    @Operation(operationId = "followQuestion", summary = "Follows a question")
    public Uni<Void> follow(@RestPath String id) {
        return follow(id, true);
    }

    @DELETE
    @Path("{id}/follow")
    @ResponseStatus(204)
    @Operation(operationId = "unfollowQuestion", summary = "Stops following a question")
    public Uni<Void> unfollow(@RestPath String id) {
        return follow(id, false);
    }

    private Uni<Void> follow(String id, boolean followed) {
        var request = FollowQuestionRequest.newBuilder()
                .setQuestionId(id)
                .setFollowed(followed)
                .build();
        return questions
                .idempotent(session.token(), service -> service.followQuestion(request))
                .replaceWithVoid();
    }

    @GET
    @Path("{id}/answers")
    @Operation(
            operationId = "listAnswers",
            summary = "Lists the answers to a question: the accepted one, then by votes",
            description = "Only of people whom the caller may see.")
    public Uni<Page<Answer>> answers(
            @RestPath String id,
            @RestQuery @DefaultValue("50") @Min(1) int limit,
            @RestQuery @DefaultValue("") String cursor) {
        var request = ListAnswersRequest.newBuilder()
                .setQuestionId(id)
                .setPageSize(limit)
                .setPageToken(cursor)
                .build();
        return questions
                .idempotent(session.token(), service -> service.listAnswers(request))
                .map(response -> Page.of(
                        response.getAnswersList().stream().map(Answer::of).toList(), response.getNextPageToken()));
    }

    @POST
    @Path("{id}/answers")
    @ResponseStatus(201)
    @APIResponseSchema(value = Answer.class, responseCode = "201", responseDescription = "Answered")
    @Operation(
            operationId = "answerQuestion",
            summary = "Answers a question; each person once",
            description = "Repeating the same Idempotency-Key answers nothing more.")
    public Uni<Answer> answer(
            @RestPath String id,
            @RestHeader("Idempotency-Key") @NotNull String key,
            @NotNull @Valid AnswerText answer) {
        var request = AnswerQuestionRequest.newBuilder()
                .setQuestionId(id)
                .setText(answer.text())
                .setRequestId(key)
                .build();
        return questions
                .idempotent(session.token(), service -> service.answerQuestion(request))
                .map(response -> Answer.of(response.getAnswer()));
    }
}
