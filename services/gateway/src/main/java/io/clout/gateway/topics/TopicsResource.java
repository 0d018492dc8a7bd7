// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.topics;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.json.Page;
import io.clout.gateway.session.Session;
import io.clout.proto.topic.v1.ListExpertsRequest;
import io.clout.proto.topic.v1.ListPersonTopicsRequest;
import io.clout.proto.topic.v1.ListTopicsRequest;
import io.clout.proto.topic.v1.ListTopicsResponse;
import io.clout.proto.topic.v1.MutinyTopicServiceGrpc.MutinyTopicServiceStub;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The ontology, other people's topics, and who knows most about one. */
@Path("/api/v1")
@Authenticated
@Tag(name = "Topics")
class TopicsResource {
    private final Session session;
    private final ServiceClient<MutinyTopicServiceStub> topics;

    TopicsResource(Session session, ServiceClient<MutinyTopicServiceStub> topics) {
        this.session = session;
        this.topics = topics;
    }

    @GET
    @Path("topics")
    @APIResponseSchema(value = Topics.class, responseCode = "200", responseDescription = "All topics")
    @APIResponse(responseCode = "304", description = "The version in If-None-Match is the current one")
    @Operation(
            operationId = "listTopics",
            summary = "Lists all topics",
            description = "The whole ontology at once, so the list is not paginated. It rarely changes: send If-None-Match.")
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
                                response.getTopicsList().stream()
                                        .map(Topic::of)
                                        .toList()))
                        .tag(version)
                        .build();
    }

    @GET
    @Path("topics/{topic}/experts")
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

    @GET
    @Path("people/{id}/topics")
    @Operation(
            operationId = "listPersonTopics",
            summary = "Lists a person's topics",
            description =
                    "At most 50, so the list is not paginated. Only topics that the person shows to the caller; hidden people are not found.")
    public Uni<PersonTopics> of(@RestPath String id) {
        var request = ListPersonTopicsRequest.newBuilder().setPersonId(id).build();
        return topics.idempotent(session.token(), service -> service.listPersonTopics(request))
                .map(PersonTopics::of);
    }
}
