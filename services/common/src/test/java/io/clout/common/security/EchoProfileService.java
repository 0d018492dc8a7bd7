// SPDX-License-Identifier: Apache-2.0
package io.clout.common.security;

import io.clout.common.problem.Problem;
import io.clout.proto.profile.v1.GetPersonRequest;
import io.clout.proto.profile.v1.GetPersonResponse;
import io.clout.proto.profile.v1.GetProfileRequest;
import io.clout.proto.profile.v1.GetProfileResponse;
import io.clout.proto.profile.v1.ListAccountsRequest;
import io.clout.proto.profile.v1.ListAccountsResponse;
import io.clout.proto.profile.v1.MutinyProfileServiceGrpc.ProfileServiceImplBase;
import io.clout.proto.profile.v1.Profile;
import io.clout.proto.profile.v1.ProfileService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;

/** Answers with who called: directly, through a second call, and with failures. */
@GrpcService
@Authenticated
class EchoProfileService extends ProfileServiceImplBase {
    private final Caller caller;

    @GrpcClient("profile")
    ProfileService self;

    EchoProfileService(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Uni<GetProfileResponse> getProfile(GetProfileRequest request) {
        return Uni.createFrom()
                .item(GetProfileResponse.newBuilder()
                        .setProfile(Profile.newBuilder()
                                .setPersonId(caller.personId())
                                .setDisplayName(caller.name().orElse("")))
                        .build());
    }

    /** Asks getProfile of this very service on behalf of the caller. */
    @Override
    @RunOnVirtualThread
    public Uni<GetPersonResponse> getPerson(GetPersonRequest request) {
        return caller.token()
                .attachTo(self)
                .getProfile(GetProfileRequest.getDefaultInstance())
                .map(own -> GetPersonResponse.newBuilder()
                        .setProfile(own.getProfile())
                        .build());
    }

    @Override
    public Uni<ListAccountsResponse> listAccounts(ListAccountsRequest request) {
        throw Problem.invalid("birth-date-invalid", "birth_date", "That is no date.");
    }
}
