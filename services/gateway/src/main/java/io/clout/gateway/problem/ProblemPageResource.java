// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Where the {@code type} of a problem leads. */
@Path("/problems")
class ProblemPageResource {

    @GET
    @Path("{slug}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page(@RestPath String slug) {
        var type =
                ProblemType.of(slug).orElseThrow(() -> new ApiProblem(ProblemType.NOT_FOUND, "Unknown problem type."));
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s · Clout</title>
                <h1>%s</h1>
                <p>%s</p>
                <p><code>/problems/%s</code>, status %d</p>
                </html>
                """.formatted(type.title(), type.title(), type.advice(), type.slug(), type.status());
    }
}
