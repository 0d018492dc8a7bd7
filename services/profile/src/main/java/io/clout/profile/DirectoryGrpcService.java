// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.profile.directory.PublicPeople;
import io.clout.proto.profile.v1.FindPersonRequest;
import io.clout.proto.profile.v1.FindPersonResponse;
import io.clout.proto.profile.v1.MutinyDirectoryServiceGrpc;
import io.clout.proto.profile.v1.PublicPerson;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** The contract {@code clout.profile.v1.DirectoryService}: open, since it shows only what everyone may see. */
@GrpcService
@PermitAll
class DirectoryGrpcService extends MutinyDirectoryServiceGrpc.DirectoryServiceImplBase {
    private final PublicPeople people;
    private final Work work;

    DirectoryGrpcService(PublicPeople people, Work work) {
        this.people = people;
        this.work = work;
    }

    @Override
    public Uni<FindPersonResponse> findPerson(FindPersonRequest request) {
        return work.run(() -> FindPersonResponse.newBuilder()
                .setPerson(find(request).orElseThrow(ProfileProblems::personNotFound))
                .build());
    }

    private Optional<PublicPerson> find(FindPersonRequest request) {
        return switch (request.getByCase()) {
            case NUMBER -> people.numbered(request.getNumber());
            case ACCOUNT ->
                people.withAccount(
                        request.getAccount().getNetwork(), request.getAccount().getName());
            case BY_NOT_SET -> Optional.empty();
        };
    }
}
