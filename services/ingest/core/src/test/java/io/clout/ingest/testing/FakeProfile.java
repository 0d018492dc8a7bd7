// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import io.clout.common.problem.Problem;
import io.clout.common.security.Caller;
import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.Consent;
import io.clout.proto.profile.v1.GetProfileRequest;
import io.clout.proto.profile.v1.GetProfileResponse;
import io.clout.proto.profile.v1.LinkAccountRequest;
import io.clout.proto.profile.v1.LinkAccountResponse;
import io.clout.proto.profile.v1.ListAccountsRequest;
import io.clout.proto.profile.v1.ListAccountsResponse;
import io.clout.proto.profile.v1.MutinyProfileServiceGrpc.ProfileServiceImplBase;
import io.clout.proto.profile.v1.Profile;
import io.grpc.Status;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in for profile: everybody has agreed but those whose id begins with "stranger"; accounts whose id or handle has "taken" in
 * it are somebody else's; everybody's other accounts are what {@link #alsoHas} said.
 */
@GrpcService
@Authenticated
public class FakeProfile extends ProfileServiceImplBase {

    private static final Map<String, List<Account>> OTHERS = new ConcurrentHashMap<>();

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
    public Uni<ListAccountsResponse> listAccounts(ListAccountsRequest request) {
        return Uni.createFrom()
                .item(ListAccountsResponse.newBuilder()
                        .addAllAccounts(OTHERS.getOrDefault(caller.personId(), List.of()))
                        .build());
    }

    /** Has a person linked other accounts before. */
    public static void alsoHas(String personId, Account... accounts) {
        OTHERS.put(personId, List.of(accounts));
    }

    @Override
    public Uni<LinkAccountResponse> linkAccount(LinkAccountRequest request) {
        if (isTaken(request.getExternalId()) || isTaken(request.getHandle())) {
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

    private static boolean isTaken(String name) {
        return name.toLowerCase(Locale.ROOT).contains("taken");
    }

    public static String accountId(String personId, String externalId) {
        return personId + "/" + externalId;
    }
}
