// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.topics;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.json.Page;
import io.clout.gateway.session.Session;
import io.clout.proto.topic.v1.ListExpertsRequest;
import io.clout.proto.topic.v1.ListTopicsRequest;
import io.clout.proto.topic.v1.ListTopicsResponse;
import io.clout.proto.topic.v1.MutinyTopicServiceGrpc;
import io.clout.proto.topic.v1.MutinyTopicServiceGrpc.MutinyTopicServiceStub;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The ontology, and who knows most about a topic. */
@Path("/api/v1/topics")
@Authenticated
@Tag(name = "Topics")
class TopicsResource {
    /** An ontology of ten thousand topics takes some. */
    private static final int IMPORT_SECONDS = 60;

    private final Session session;
    private final ServiceClient<MutinyTopicServiceStub> topics;

    TopicsResource(Session session, ServiceClient<MutinyTopicServiceStub> topics) {
        this.session = session;
        this.topics = topics;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "All topics",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Topics.class)))
    @APIResponse(responseCode = "304", description = "The version in If-None-Match is the current one")
    @Operation(
            operationId = "listTopics",
            summary = "Lists all topics",
            description =
                    "The whole ontology at once, so the list is not paginated. It rarely changes: send If-None-Match.")
    public Uni<Response> list(Request request) {
        return topics.idempotent(session.token(), service -> service.listTopics(ListTopicsRequest.getDefaultInstance()))
                .map(response -> answer(request, response));
    }

    private static Response answer(Request request, ListTopicsResponse response) {
        var version = new EntityTag(response.getVersion());
        var unchanged = request.evaluatePreconditions(version);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(new Topics(
                                response.getVersion(),
                                response.getTopicsList().stream().map(Topic::of).toList()))
                        .tag(version)
                        .build();
    }

    /**
     * The topics are imported.
     *
     * @param imported how many
     */
    @Schema(name = "ImportReport")
    record Report(int imported) {}

    @PUT
    @Path("imported")
    @RolesAllowed("operator")
    @Operation(
            operationId = "importTopics",
            summary = "Replaces the imported topics",
            description =
                    "Only operators. Built-in topics stay; so do people's topics, also those that are known no longer."
                            + " A missing parent, or a topic that holds itself, refuses all.")
    public Uni<Report> replaceImported(@Valid @NotNull ImportedTopics body) {
        return MutinyTopicServiceGrpc.newMutinyStub(topics.channel(session.token()))
                .withDeadlineAfter(IMPORT_SECONDS, TimeUnit.SECONDS)
                .importTopics(body.requests())
                .map(response -> new Report(response.getImported()));
    }

    @GET
    @Path("{topic}/experts")
    @Operation(
            operationId = "listExperts",
            summary = "Lists the people who know most about a topic",
            description = "Only people whose visibility, and whose topic's visibility, includes the caller.")
    public Uni<Page<Expert>> experts(
            @RestPath String topic,
            @RestQuery @DefaultValue("50") @Min(1) int limit,
            @RestQuery @DefaultValue("") String cursor) {
        var request = ListExpertsRequest.newBuilder()
                .setTopicId(topic)
                .setPageSize(limit)
                .setPageToken(cursor)
                .build();
        return topics.idempotent(session.token(), service -> service.listExperts(request))
                .map(response -> Page.of(
                        response.getExpertsList().stream().map(Expert::of).toList(), response.getNextPageToken()));
    }
}
