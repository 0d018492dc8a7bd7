// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.score;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.session.Session;
import io.clout.proto.score.v1.GetScoreStatementRequest;
import io.clout.proto.score.v1.GetStatementKeysRequest;
import io.clout.proto.score.v1.GetStatementKeysResponse;
import io.clout.proto.score.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Scores that can be shown to others, and what anybody checks them with. */
@Path("/api/v1")
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
    @Path("me/score/statement")
    @Authenticated
    @Operation(
            operationId = "getScoreStatement",
            summary = "Signs a final score, for the caller to show to others",
            description = "Anybody can check the signature with /api/v1/statement-keys.")
    public Uni<Statement> statement(
            @Parameter(description = "UTC day that is over; without it the last one", schema = @Schema(format = "date"))
                    @RestQuery
                    Optional<String> day) {
        var request = GetScoreStatementRequest.newBuilder()
                .setDay(Days.of("day", day))
                .build();
        return scoring.idempotent(session.token(), service -> service.getScoreStatement(request))
                .map(response -> new Statement(response.getJws()));
    }

    /** The service makes the set; it goes out as it is. */
    @GET
    @Path("statement-keys")
    @PermitAll
    @APIResponse(
            responseCode = "200",
            description = "A JSON Web Key Set (RFC 7517)",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = KeySet.class)))
    @Operation(operationId = "getStatementKeys", summary = "Shows the public keys that statements are checked with")
    public Uni<String> keys() {
        return scoring.open(service -> service.getStatementKeys(GetStatementKeysRequest.getDefaultInstance()))
                .map(GetStatementKeysResponse::getJwks);
    }

    /** @param keys the one in use and those that older statements were signed with */
    @Schema(name = "StatementKeys")
    record KeySet(List<Map<String, String>> keys) {}
}
