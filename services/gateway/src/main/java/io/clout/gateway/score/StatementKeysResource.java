// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.score;

import io.clout.gateway.backend.ServiceClient;
import io.clout.proto.score.v1.GetStatementKeysRequest;
import io.clout.proto.score.v1.GetStatementKeysResponse;
import io.clout.proto.score.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that verify statements. The scoring service makes the set; it is passed on unchanged. */
@Path("/api/v1/statement-keys")
@Tag(name = "Score")
class StatementKeysResource {
    private final ServiceClient<MutinyScoreServiceStub> scoring;

    StatementKeysResource(ServiceClient<MutinyScoreServiceStub> scoring) {
        this.scoring = scoring;
    }

    /**
     * A JSON Web Key Set (RFC 7517).
     *
     * @param keys the one in use, and those that older statements were signed with
     */
    @Schema(name = "StatementKeys")
    record KeySet(List<Key> keys) {}

    /** A public key; its members are those of RFC 7517 and 7518. */
    @Schema(name = "StatementKey")
    record Key(String kty, String crv, String kid, String use, String alg, String x, String y) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "A JSON Web Key Set (RFC 7517)",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = KeySet.class)))
    @Operation(operationId = "getStatementKeys", summary = "Returns the public keys that verify signed statements")
    public Uni<String> keys() {
        return scoring.open(service -> service.getStatementKeys(GetStatementKeysRequest.getDefaultInstance()))
                .map(GetStatementKeysResponse::getJwks);
    }
}
