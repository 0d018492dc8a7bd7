// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.common.problem.Problem;
import io.clout.common.security.Caller;
import io.clout.profile.erasure.Erasures;
import io.clout.profile.export.PersonExport;
import io.clout.profile.look.Looks;
import io.clout.proto.profile.v1.ExportPersonRequest;
import io.clout.proto.profile.v1.ExportPersonResponse;
import io.clout.proto.profile.v1.GetErasureRequest;
import io.clout.proto.profile.v1.GetErasureResponse;
import io.clout.proto.profile.v1.ListLooksRequest;
import io.clout.proto.profile.v1.ListLooksResponse;
import io.clout.proto.profile.v1.MutinyRightsServiceGrpc;
import io.grpc.Status.Code;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;

/** The contract {@code clout.profile.v1.RightsService}. */
@GrpcService
@Authenticated
class RightsGrpcService extends MutinyRightsServiceGrpc.RightsServiceImplBase {
    private final Caller caller;
    private final PersonExport export;
    private final Looks looks;
    private final Erasures erasures;
    private final Work work;

    RightsGrpcService(Caller caller, PersonExport export, Looks looks, Erasures erasures, Work work) {
        this.caller = caller;
        this.export = export;
        this.looks = looks;
        this.erasures = erasures;
        this.work = work;
    }

    @Override
    public Multi<ExportPersonResponse> exportPerson(ExportPersonRequest request) {
        var personId = caller.personId();
        return work.run(() -> export.of(personId).toList())
                .onItem()
                .transformToMulti(records -> Multi.createFrom().iterable(records));
    }

    @Override
    public Uni<ListLooksResponse> listLooks(ListLooksRequest request) {
        var personId = caller.personId();
        return work.run(() -> looks.page(personId, request.getPageSize(), request.getPageToken()));
    }

    /** Whoever was erased cannot sign in any more; the receipt is a random number that names nobody. */
    @Override
    @PermitAll
    public Uni<GetErasureResponse> getErasure(GetErasureRequest request) {
        var id = CommunityRequests.id(request.getErasureId(), RightsGrpcService::noErasure);
        return work.run(() -> GetErasureResponse.newBuilder()
                .setErasure(erasures.of(id).orElseThrow(RightsGrpcService::noErasure))
                .build());
    }

    private static Problem noErasure() {
        return new Problem("erasure-not-found", Code.NOT_FOUND, "There is no such receipt.");
    }
}
