// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import io.clout.common.problem.Problem;
import io.clout.common.security.Caller;
import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.Consent;
import io.clout.proto.profile.v1.GetProfileRequest;
import io.clout.proto.profile.v1.GetProfileResponse;
import io.clout.proto.profile.v1.LinkAccountRequest;
import io.clout.proto.profile.v1.LinkAccountResponse;
import io.clout.proto.profile.v1.MutinyProfileServiceGrpc.ProfileServiceImplBase;
import io.clout.proto.profile.v1.Profile;
import io.grpc.Status;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Stands in for profile: everybody has agreed but those whose id begins with "stranger". */
@GrpcService
@Authenticated
class FakeProfile extends ProfileServiceImplBase {

    private final Caller caller;

    FakeProfile(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Uni<GetProfileResponse> getProfile(GetProfileRequest request) {
        var profile = Profile.newBuilder().setPersonId(caller.personId());
        if (!caller.personId().startsWith("stranger")) {
            profile.setConsent(Consent.newBuilder().setVersion("1"));
        }
        return Uni.createFrom()
                .item(GetProfileResponse.newBuilder().setProfile(profile).build());
    }

    @Override
    public Uni<LinkAccountResponse> linkAccount(LinkAccountRequest request) {
        if (request.getExternalId().startsWith("taken")) {
            throw new Problem("account-taken", Status.Code.ALREADY_EXISTS, "Somebody else has linked it.");
        }
        return Uni.createFrom()
                .item(LinkAccountResponse.newBuilder()
                        .setAccount(Account.newBuilder()
                                .setAccountId(accountId(caller.personId(), request.getExternalId()))
                                .setNetwork(request.getNetwork())
                                .setExternalId(request.getExternalId())
                                .setHandle(request.getHandle())
                                .setProof(request.getProof())
                                .setLinkedAt(
                                        com.google.protobuf.util.Timestamps.fromMillis(System.currentTimeMillis())))
                        .build());
    }

    static String accountId(String personId, String externalId) {
        return personId + "/" + externalId;
    }
}
