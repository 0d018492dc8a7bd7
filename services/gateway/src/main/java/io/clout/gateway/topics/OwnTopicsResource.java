// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.topics;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.session.Session;
import io.clout.proto.topic.v1.ListPersonTopicsRequest;
import io.clout.proto.topic.v1.MutinyTopicServiceGrpc.MutinyTopicServiceStub;
import io.clout.proto.topic.v1.RemoveTopicRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** The caller's topics. */
@Path("/api/v1/me/topics")
@Authenticated
@Tag(name = "Topics")
class OwnTopicsResource {
    private final Session session;
    private final ServiceClient<MutinyTopicServiceStub> topics;

    OwnTopicsResource(Session session, ServiceClient<MutinyTopicServiceStub> topics) {
        this.session = session;
        this.topics = topics;
    }

    @GET
    @Operation(
            operationId = "listMyTopics",
            summary = "Lists the caller's topics, and those that the caller removed",
            description = "At most 50, so the list is not paginated.")
    public Uni<PersonTopics> list() {
        return topics.idempotent(
                        session.token(),
                        service -> service.listPersonTopics(ListPersonTopicsRequest.getDefaultInstance()))
                .map(PersonTopics::of);
    }

    @PUT
    @Path("{topic}")
    @Operation(operationId = "setTopic", summary = "Adds a topic, or changes what the body names; a removed one comes back")
    public Uni<PersonTopic> set(@RestPath String topic, @NotNull @Valid TopicSetting setting) {
        return topics.idempotent(session.token(), service -> service.setTopic(setting.proto(topic)))
                .map(response -> PersonTopic.of(response.getTopic()));
    }

    @DELETE
    @Path("{topic}")
    @ResponseStatus(204)
    @Operation(operationId = "removeTopic", summary = "Removes a topic for good; nothing but the caller brings it back")
    public Uni<Void> remove(@RestPath String topic) {
        var request = RemoveTopicRequest.newBuilder().setTopicId(topic).build();
        return topics.idempotent(session.token(), service -> service.removeTopic(request))
                .replaceWithVoid();
    }
}
