// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.people;

import io.clout.common.security.CallerToken;
import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.problem.ProblemOf;
import io.clout.gateway.session.Session;
import io.clout.proto.profile.v1.GetPersonRequest;
import io.clout.proto.profile.v1.MutinyProfileServiceGrpc.MutinyProfileServiceStub;
import io.clout.proto.score.v1.GetScoreRequest;
import io.clout.proto.score.v1.GetScoreResponse;
import io.clout.proto.score.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.clout.proto.score.v1.Score;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Other people. The services decide who may see them; a hidden person looks the same as one who does not exist. */
@Path("/api/v1/people")
@Authenticated
@Tag(name = "People")
class PeopleResource {
    private final Session session;
    private final ServiceClient<MutinyProfileServiceStub> profile;
    private final ServiceClient<MutinyScoreServiceStub> scoring;

    PeopleResource(
            Session session,
            ServiceClient<MutinyProfileServiceStub> profile,
            ServiceClient<MutinyScoreServiceStub> scoring) {
        this.session = session;
        this.profile = profile;
        this.scoring = scoring;
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getPerson",
            summary = "Returns a person and their score",
            description = "Only people whose visibility includes the caller; others are not found.")
    public Uni<Person> get(@RestPath String id) {
        var token = session.token();
        var request = GetPersonRequest.newBuilder().setPersonId(id).build();
        return profile.idempotent(token, service -> service.getPerson(request))
                .chain(person -> score(token, id).map(score -> Person.of(person.getProfile(), score)));
    }

    private Uni<Optional<Score>> score(CallerToken token, String id) {
        var request = GetScoreRequest.newBuilder().setPersonId(id).build();
        return scoring.idempotent(token, service -> service.getScore(request))
                .map(GetScoreResponse::getScore)
                .map(Optional::of)
                .onFailure(failure -> ProblemOf.failure(failure).status() == 404)
                .recoverWithItem(Optional.empty());
    }
}
