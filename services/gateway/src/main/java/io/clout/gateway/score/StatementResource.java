// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.score;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.session.Session;
import io.clout.proto.score.v1.GetScoreStatementRequest;
import io.clout.proto.score.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The caller's score to be shown to others. */
@Path("/api/v1/me/score/statement")
@Authenticated
@Tag(name = "Score")
class StatementResource {
    private final Session session;
    private final ServiceClient<MutinyScoreServiceStub> scoring;

    StatementResource(Session session, ServiceClient<MutinyScoreServiceStub> scoring) {
        this.session = session;
        this.scoring = scoring;
    }

    /** @param jws signed JSON in compact form (RFC 7515): issuer, person, day, score, interval, model and digest of what it was made from */
    record Statement(String jws) {}

    @GET
    @Operation(
            operationId = "getScoreStatement",
            summary = "Returns a signed statement of a final score, for the caller to show to others",
            description = "Anyone can verify the signature with the keys at /api/v1/statement-keys.")
    public Uni<Statement> statement(
            @Parameter(description = "UTC day that is over; by default the last one", schema = @Schema(format = "date"))
                    @RestQuery
                    Optional<String> day) {
        var request = GetScoreStatementRequest.newBuilder()
                .setDay(Days.of("day", day))
                .build();
        return scoring.idempotent(session.token(), service -> service.getScoreStatement(request))
                .map(response -> new Statement(response.getJws()));
    }
}
