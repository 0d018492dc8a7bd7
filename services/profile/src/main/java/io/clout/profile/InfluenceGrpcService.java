// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.common.security.Caller;
import io.clout.profile.reaction.Influences;
import io.clout.proto.profile.v1.GetInfluenceRequest;
import io.clout.proto.profile.v1.GetInfluenceResponse;
import io.clout.proto.profile.v1.GetPublicInfluenceRequest;
import io.clout.proto.profile.v1.GetPublicInfluenceResponse;
import io.clout.proto.profile.v1.MutinyInfluenceServiceGrpc;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;

/** The contract {@code clout.profile.v1.InfluenceService}. */
@GrpcService
@Authenticated
class InfluenceGrpcService extends MutinyInfluenceServiceGrpc.InfluenceServiceImplBase {
    private final Caller caller;
    private final Influences influences;
    private final Work work;

    InfluenceGrpcService(Caller caller, Influences influences, Work work) {
        this.caller = caller;
        this.influences = influences;
        this.work = work;
    }

    @Override
    public Uni<GetInfluenceResponse> getInfluence(GetInfluenceRequest request) {
        var personId = caller.personId();
        return work.run(() -> influences.of(personId));
    }

    @Override
    @PermitAll
    public Uni<GetPublicInfluenceResponse> getPublicInfluence(GetPublicInfluenceRequest request) {
        return work.run(
                () -> influences.shownToAll(request.getPersonId()).orElseThrow(ProfileProblems::personNotFound));
    }
}
