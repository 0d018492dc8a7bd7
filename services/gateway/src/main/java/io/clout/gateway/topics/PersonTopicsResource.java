// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.topics;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.session.Session;
import io.clout.proto.topic.v1.ListPersonTopicsRequest;
import io.clout.proto.topic.v1.MutinyTopicServiceGrpc.MutinyTopicServiceStub;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Other people's topics. */
@Path("/api/v1/people/{id}/topics")
@Authenticated
@Tag(name = "Topics")
class PersonTopicsResource {
    private final Session session;
    private final ServiceClient<MutinyTopicServiceStub> topics;

    PersonTopicsResource(Session session, ServiceClient<MutinyTopicServiceStub> topics) {
        this.session = session;
        this.topics = topics;
    }

    @GET
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
