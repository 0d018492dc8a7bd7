// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.backend.BackendConfig;
import io.clout.gateway.backend.Connectors;
import io.clout.gateway.backend.NetworkClient;
import io.clout.gateway.session.Session;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Takes an archive of any size: the body is passed on to the ingestion service as it arrives, which refuses it before anything is
 * kept. A form with the file in it is not taken: its parts end only where they end, so it would have to be kept on disk before anyone
 * could refuse it.
 */
@Path("/api/v1/me/accounts/{network}/archive")
@Authenticated
@Tag(name = "Accounts")
class ArchiveResource {
    private final Session session;
    private final Connectors connectors;
    private final BackendConfig config;

    ArchiveResource(Session session, Connectors connectors, BackendConfig config) {
        this.session = session;
        this.connectors = connectors;
        this.config = config;
    }

    @POST
    @Consumes({
        "application/zip",
        "application/x-zip-compressed",
        "application/gzip",
        "application/x-gzip",
        "application/x-tar",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @RunOnVirtualThread
    @APIResponseSchema(value = Import.class, responseCode = "202", responseDescription = "Stored; being read")
    @Operation(
            operationId = "uploadArchive",
            summary = "Uploads an archive that the caller downloaded from a network",
            description =
                    "Zip, tar or tar.gz, recognised by its content. Uploading an archive twice has no further effect. Reading"
                            + " continues after the response; Location reports its progress.")
    public Response upload(@RestPath String network, InputStream archive) throws IOException {
        return send(connectors.named(network), new SteadyStream(archive, config.slowestUpload()));
    }

    private Response send(NetworkClient connector, InputStream archive) throws IOException {
        var received = new ArchiveUpload(connector.network(), config.uploadStall())
                .send(connector.service().channel(session.token()), archive);
        var progress = Import.of(connector.network(), received);
        return Response.accepted(progress)
                .header(HttpHeaders.LOCATION, "/api/v1/me/accounts/" + progress.network() + "/imports/" + progress.id())
                .build();
    }
}
