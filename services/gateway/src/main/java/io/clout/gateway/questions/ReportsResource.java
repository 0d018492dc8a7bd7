// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.questions;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.session.Session;
import io.clout.proto.question.v1.MutinyQuestionServiceGrpc.MutinyQuestionServiceStub;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Telling the operators that something is wrong. */
@Path("/api/v1/reports")
@Authenticated
@Tag(name = "Questions")
class ReportsResource {
    private final Session session;
    private final ServiceClient<MutinyQuestionServiceStub> questions;

    ReportsResource(Session session, ServiceClient<MutinyQuestionServiceStub> questions) {
        this.session = session;
        this.questions = questions;
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = Receipt.class, responseCode = "201", responseDescription = "Reported")
    @Operation(
            operationId = "reportContent",
            summary = "Reports a question or an answer to the operators",
            description = "Reporting the same again replaces the report, so no Idempotency-Key is needed.")
    public Uni<Receipt> report(@NotNull @Valid Report report) {
        return questions
                .idempotent(session.token(), service -> service.reportContent(report.proto()))
                .map(response -> new Receipt(response.getReportId()));
    }
}
