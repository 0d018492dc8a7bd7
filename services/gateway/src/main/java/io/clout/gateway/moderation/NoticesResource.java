// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.moderation;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.json.ProtoJson;
import io.clout.gateway.questions.ReportCause;
import io.clout.proto.question.v1.AppealNoticeRequest;
import io.clout.proto.question.v1.GetNoticeRequest;
import io.clout.proto.question.v1.GetNoticeResponse;
import io.clout.proto.question.v1.MutinyModerationServiceGrpc.MutinyModerationServiceStub;
import io.clout.proto.question.v1.SendNoticeRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Notices of anyone, also without an account. */
@Path("/api/v1/notices")
@PermitAll
@Tag(name = "Questions")
class NoticesResource {
    private final ServiceClient<MutinyModerationServiceStub> moderation;

    NoticesResource(ServiceClient<MutinyModerationServiceStub> moderation) {
        this.moderation = moderation;
    }

    /**
     * That a question or answer should not be here.
     *
     * @param content its id
     * @param text more about it; needed for ILLEGAL and OTHER
     */
    record NewNotice(
            @NotNull @NotBlank String content,
            @NotNull ReportCause reason,
            @NotNull @Size(max = 1000) String text) {}

    /** @param receipt leads to what becomes of the notice; known to nobody else */
    record NoticeReceipt(String receipt) {}

    /**
     * A notice.
     *
     * @param statement what was decided; absent before
     */
    @Schema(name = "ContentNotice")
    record Notice(ReportCause reason, String text, Instant noticedAt, Optional<Statement> statement) {
        static Notice of(GetNoticeResponse found) {
            return new Notice(
                    ReportCause.of(found.getReason()),
                    found.getText(),
                    ProtoJson.instant(found.getNoticedAt()),
                    found.hasStatement() ? Optional.of(Statement.of(found.getStatement())) : Optional.empty());
        }
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = NoticeReceipt.class, responseCode = "201", responseDescription = "Received")
    @Operation(
            operationId = "sendNotice",
            summary = "Gives notice of a public question or answer that should not be here",
            description = "Needs no sign-in, and nothing of who gives notice is stored. Keep the receipt.")
    public Uni<NoticeReceipt> send(@NotNull @Valid NewNotice notice) {
        var request = SendNoticeRequest.newBuilder()
                .setContentId(notice.content())
                .setReason(notice.reason().proto())
                .setText(notice.text())
                .build();
        return moderation
                .open(service -> service.sendNotice(request))
                .map(response -> new NoticeReceipt(response.getReceipt()));
    }

    @GET
    @Path("{receipt}")
    @Operation(
            operationId = "getNotice",
            summary = "Returns what became of a notice",
            description = "Needs no sign-in: the receipt is a random number. The receipt of a report works too.")
    public Uni<Notice> get(@RestPath String receipt) {
        var request = GetNoticeRequest.newBuilder().setReceipt(receipt).build();
        return moderation.open(service -> service.getNotice(request)).map(Notice::of);
    }

    @POST
    @Path("{receipt}/appeal")
    @ResponseStatus(204)
    @Operation(operationId = "appealNotice", summary = "Appeals, once, against leaving in place what was noticed")
    public Uni<Void> appeal(@RestPath String receipt, @NotNull @Valid Appeal appeal) {
        var request = AppealNoticeRequest.newBuilder()
                .setReceipt(receipt)
                .setText(appeal.text())
                .build();
        return moderation.open(service -> service.appealNotice(request)).replaceWithVoid();
    }
}
