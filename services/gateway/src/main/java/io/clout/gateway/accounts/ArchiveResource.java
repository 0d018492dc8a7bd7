// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.backend.BackendConfig;
import io.clout.gateway.backend.Connectors;
import io.clout.gateway.backend.NetworkClient;
import io.clout.gateway.problem.ApiProblem;
import io.clout.gateway.problem.InputError;
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
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * Takes an archive of any size: the body is passed on to the ingestion service as it arrives. A form with
 * the file in it is kept on disk first, since its parts end only where they end.
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
        return send(connectors.named(network), archive);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response uploadForm(@RestPath String network, @RestForm("file") @Nullable FileUpload file)
            throws IOException {
        var connector = connectors.named(network);
        if (file == null) {
            throw ApiProblem.invalid(List.of(InputError.inBody("/file", "the form has no file with this name")));
        }
        try (var archive = Files.newInputStream(file.uploadedFile())) {
            return send(connector, archive);
        }
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
