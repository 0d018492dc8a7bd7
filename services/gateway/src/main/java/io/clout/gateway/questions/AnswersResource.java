// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.questions;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.json.Items;
import io.clout.gateway.session.Session;
import io.clout.proto.question.v1.AcceptAnswerRequest;
import io.clout.proto.question.v1.DeleteAnswerRequest;
import io.clout.proto.question.v1.EditAnswerRequest;
import io.clout.proto.question.v1.ListEditsRequest;
import io.clout.proto.question.v1.MutinyQuestionServiceGrpc.MutinyQuestionServiceStub;
import io.clout.proto.question.v1.VoteAnswerRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** One answer: its words, votes and acceptance. */
@Path("/api/v1/answers/{id}")
@Authenticated
@Tag(name = "Questions")
class AnswersResource {
    private final Session session;
    private final ServiceClient<MutinyQuestionServiceStub> questions;

    AnswersResource(Session session, ServiceClient<MutinyQuestionServiceStub> questions) {
        this.session = session;
        this.questions = questions;
    }

    @PUT
    @Operation(operationId = "editAnswer", summary = "Replaces the words of one's own answer; those before stay readable")
    public Uni<Answer> edit(@RestPath String id, @NotNull @Valid AnswerText text) {
        var request = EditAnswerRequest.newBuilder()
                .setAnswerId(id)
                .setText(text.text())
                .build();
        return questions
                .idempotent(session.token(), service -> service.editAnswer(request))
                .map(response -> Answer.of(response.getAnswer()));
    }

    @DELETE
    @ResponseStatus(204)
    @Operation(operationId = "deleteAnswer", summary = "Deletes one's own answer and takes back what it earned")
    public Uni<Void> delete(@RestPath String id) {
        var request = DeleteAnswerRequest.newBuilder().setAnswerId(id).build();
        return questions
                .once(session.token(), service -> service.deleteAnswer(request))
                .replaceWithVoid();
    }

    @GET
    @Path("edits")
    @Operation(
            operationId = "listAnswerEdits",
            summary = "Lists what an answer said before, newest first",
            description = "At most 50, so the list is not paginated.")
    public Uni<Items<Edit>> edits(@RestPath String id) {
        var request = ListEditsRequest.newBuilder().setContentId(id).build();
        return questions
                .idempotent(session.token(), service -> service.listEdits(request))
                .map(response -> new Items<>(
                        response.getEditsList().stream().map(Edit::of).toList()));
    }

    @PUT
    @Path("vote")
    @Operation(operationId = "voteAnswer", summary = "Finds an answer good")
    public Uni<Answer> vote(@RestPath String id) {
        return vote(id, true);
    }

    @DELETE
    @Path("vote")
    @Operation(operationId = "unvoteAnswer", summary = "Takes one's vote for an answer back")
    public Uni<Answer> unvote(@RestPath String id) {
        return vote(id, false);
    }

    private Uni<Answer> vote(String id, boolean voted) {
        var request =
                VoteAnswerRequest.newBuilder().setAnswerId(id).setVoted(voted).build();
        return questions
                .idempotent(session.token(), service -> service.voteAnswer(request))
                .map(response -> Answer.of(response.getAnswer()));
    }

    @PUT
    @Path("acceptance")
    @Operation(
            operationId = "acceptAnswer",
            summary = "Accepts an answer to one's own question, instead of any other",
            description = "Its author receives +K from the asker and may give one more today.")
    public Uni<Answer> accept(@RestPath String id) {
        return accept(id, true);
    }

    @DELETE
    @Path("acceptance")
    @Operation(operationId = "unacceptAnswer", summary = "No longer accepts an answer")
    public Uni<Answer> unaccept(@RestPath String id) {
        return accept(id, false);
    }

    private Uni<Answer> accept(String id, boolean accepted) {
        var request = AcceptAnswerRequest.newBuilder()
                .setAnswerId(id)
                .setAccepted(accepted)
                .build();
        return questions
                .idempotent(session.token(), service -> service.acceptAnswer(request))
                .map(response -> Answer.of(response.getAnswer()));
    }
}
