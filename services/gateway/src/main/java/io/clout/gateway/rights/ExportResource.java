// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.rights;

import io.clout.gateway.session.Session;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything that is kept of the caller, as one file. A service that is away fails it: half of everything would look like all of it. */
@Path("/api/v1/me/export")
@Authenticated
@Tag(name = "Me")
class ExportResource {
    private static final String ZIP = "application/zip";

    private final Session session;
    private final ProfileFiles profile;
    private final ScoreFiles scores;
    private final PerkFiles perks;
    private final InstantSource clock = InstantSource.system();

    ExportResource(Session session, ProfileFiles profile, ScoreFiles scores, PerkFiles perks) {
        this.session = session;
        this.profile = profile;
        this.scores = scores;
        this.perks = perks;
    }

    @GET
    @Produces(ZIP)
    @APIResponse(
            responseCode = "200",
            description = "A zip of JSON and CSV; about.json in it says what each file holds",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "exportMe", summary = "Returns everything that is kept of the caller, as one zip")
    public Uni<Response> export() {
        var token = session.token();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return Multi.createBy()
                .concatenating()
                .streams(profile.of(token), scores.of(token), perks.of(token))
                .collect()
                .asList()
                .map(files -> answer(ExportZip.of(now, files), now));
    }

    private static Response answer(byte[] zip, Instant at) {
        var name = "clout-" + at.toString().substring(0, "2026-11-28".length()) + ".zip";
        return Response.ok(zip)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
