// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.moments;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.json.Items;
import io.clout.gateway.session.Session;
import io.clout.proto.profile.v1.ListMomentsRequest;
import io.clout.proto.profile.v1.MutinyMomentServiceGrpc.MutinyMomentServiceStub;
import io.clout.proto.profile.v1.RemoveMomentRequest;
import io.clout.proto.score.v1.GetScoreRequest;
import io.clout.proto.score.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** The caller's posts that others reacted to most. */
@Path("/api/v1/me/moments")
@Authenticated
@Tag(name = "Me")
class MomentsResource {
    private static final Logger LOG = Logger.getLogger(MomentsResource.class);

    private final Session session;
    private final ServiceClient<MutinyMomentServiceStub> moments;
    private final ServiceClient<MutinyScoreServiceStub> scoring;

    MomentsResource(
            Session session,
            ServiceClient<MutinyMomentServiceStub> moments,
            ServiceClient<MutinyScoreServiceStub> scoring) {
        this.session = session;
        this.moments = moments;
        this.scoring = scoring;
    }

    @GET
    @Operation(
            operationId = "listMoments",
            summary = "Lists the caller's posts of the last 90 days that others reacted to most; at most 20",
            description =
                    "What a post said is not kept. Its points are its part of those that such reactions bring now.")
    public Uni<Items<Moment>> list() {
        return Uni.combine()
                .all()
                .unis(
                        moments.idempotent(
                                session.token(),
                                service -> service.listMoments(ListMomentsRequest.getDefaultInstance())),
                        points())
                .with((found, points) -> new Items<>(found.getMomentsList().stream()
                        .map(moment -> Moment.of(moment, points))
                        .toList()));
    }

    /** Moments are shown without their points while there is no score. */
    private Uni<Optional<MomentPoints>> points() {
        return scoring.idempotent(session.token(), service -> service.getScore(GetScoreRequest.getDefaultInstance()))
                .map(found -> Optional.of(new MomentPoints(found.getScore())))
                .onFailure()
                .invoke(failure -> LOG.debugf("Moments without points: %s", failure))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    @DELETE
    @Path("{moment}")
    @ResponseStatus(204)
    @Operation(operationId = "removeMoment", summary = "Removes a moment for good; the score stays as it is")
    public Uni<Void> remove(@RestPath String moment) {
        var request = RemoveMomentRequest.newBuilder().setMomentId(moment).build();
        return moments.idempotent(session.token(), service -> service.removeMoment(request))
                .replaceWithVoid();
    }
}
