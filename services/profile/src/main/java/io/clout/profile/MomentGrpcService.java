// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.common.security.Caller;
import io.clout.profile.reaction.Moments;
import io.clout.proto.profile.v1.ListMomentsRequest;
import io.clout.proto.profile.v1.ListMomentsResponse;
import io.clout.proto.profile.v1.MutinyMomentServiceGrpc;
import io.clout.proto.profile.v1.RemoveMomentRequest;
import io.clout.proto.profile.v1.RemoveMomentResponse;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** The contract {@code clout.profile.v1.MomentService}. */
@GrpcService
@Authenticated
class MomentGrpcService extends MutinyMomentServiceGrpc.MomentServiceImplBase {
    private final Caller caller;
    private final Moments moments;
    private final Work work;

    MomentGrpcService(Caller caller, Moments moments, Work work) {
        this.caller = caller;
        this.moments = moments;
        this.work = work;
    }

    @Override
    public Uni<ListMomentsResponse> listMoments(ListMomentsRequest request) {
        var personId = caller.personId();
        return work.run(() -> ListMomentsResponse.newBuilder()
                .addAllMoments(moments.of(personId))
                .build());
    }

    @Override
    public Uni<RemoveMomentResponse> removeMoment(RemoveMomentRequest request) {
        var personId = caller.personId();
        var id = CommunityRequests.id(request.getMomentId(), CommunityProblems::momentNotFound);
        return work.run(() -> {
            if (!moments.remove(personId, id)) {
                throw CommunityProblems.momentNotFound();
            }
            return RemoveMomentResponse.getDefaultInstance();
        });
    }
}
