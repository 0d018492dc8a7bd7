// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.backend.Connectors;
import io.clout.gateway.session.Session;
import io.clout.proto.account.v1.GetImportRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The progress of reading an uploaded archive. */
@Path("/api/v1/me/accounts/{network}/imports/{id}")
@Authenticated
@Tag(name = "Accounts")
class ImportsResource {
    private final Session session;
    private final Connectors connectors;

    ImportsResource(Session session, Connectors connectors) {
        this.session = session;
        this.connectors = connectors;
    }

    @GET
    @Operation(operationId = "getImport", summary = "Returns the progress of an import")
    public Uni<Import> get(@RestPath String network, @RestPath String id) {
        var connector = connectors.named(network);
        var request = GetImportRequest.newBuilder()
                .setNetwork(connector.network())
                .setImportId(id)
                .build();
        return connector
                .service()
                .idempotent(session.token(), service -> service.getImport(request))
                .map(response -> Import.of(connector.network(), response.getImport()));
    }
}
