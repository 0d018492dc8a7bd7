// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.common.security.Caller;
import io.clout.profile.account.AccountMessages;
import io.clout.profile.account.Accounts;
import io.clout.profile.account.LinkResult;
import io.clout.profile.block.Blocks;
import io.clout.profile.erasure.Erasures;
import io.clout.profile.look.Looks;
import io.clout.profile.person.DisplayName;
import io.clout.proto.profile.v1.BlockPersonRequest;
import io.clout.proto.profile.v1.BlockPersonResponse;
import io.clout.proto.profile.v1.DeleteProfileRequest;
import io.clout.proto.profile.v1.DeleteProfileResponse;
import io.clout.proto.profile.v1.EndPauseRequest;
import io.clout.proto.profile.v1.EndPauseResponse;
import io.clout.proto.profile.v1.GetPersonRequest;
import io.clout.proto.profile.v1.GetPersonResponse;
import io.clout.proto.profile.v1.GetProfileRequest;
import io.clout.proto.profile.v1.GetProfileResponse;
import io.clout.proto.profile.v1.GiveConsentRequest;
import io.clout.proto.profile.v1.GiveConsentResponse;
import io.clout.proto.profile.v1.LinkAccountRequest;
import io.clout.proto.profile.v1.LinkAccountResponse;
import io.clout.proto.profile.v1.ListAccountsRequest;
import io.clout.proto.profile.v1.ListAccountsResponse;
import io.clout.proto.profile.v1.ListBlocksRequest;
import io.clout.proto.profile.v1.ListBlocksResponse;
import io.clout.proto.profile.v1.LookedAt;
import io.clout.proto.profile.v1.MutinyProfileServiceGrpc;
import io.clout.proto.profile.v1.Profile;
import io.clout.proto.profile.v1.StartPauseRequest;
import io.clout.proto.profile.v1.StartPauseResponse;
import io.clout.proto.profile.v1.UnblockPersonRequest;
import io.clout.proto.profile.v1.UnblockPersonResponse;
import io.clout.proto.profile.v1.UnlinkAccountRequest;
import io.clout.proto.profile.v1.UnlinkAccountResponse;
import io.clout.proto.profile.v1.UpdateProfileRequest;
import io.clout.proto.profile.v1.UpdateProfileResponse;
import io.clout.proto.profile.v1.WithdrawConsentRequest;
import io.clout.proto.profile.v1.WithdrawConsentResponse;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** The contract {@code clout.profile.v1.ProfileService}: every method acts for the caller and for nobody else. */
@GrpcService
@Authenticated
class ProfileGrpcService extends MutinyProfileServiceGrpc.ProfileServiceImplBase {
    /** The service that is shown whose account it is. */
    private static final String INGEST = "ingest";

    private final Caller caller;
    private final CallingService service;
    private final Profiles profiles;
    private final Pauses pauses;
    private final Accounts accounts;
    private final Erasures erasures;
    private final Looks looks;
    private final Blocks blocks;
    private final Work work;
    private final ProfileConfig config;

    ProfileGrpcService(
            Caller caller,
            CallingService service,
            Profiles profiles,
            Pauses pauses,
            Accounts accounts,
            Erasures erasures,
            Looks looks,
            Blocks blocks,
            Work work,
            ProfileConfig config) {
        this.erasures = erasures;
        this.looks = looks;
        this.blocks = blocks;
        this.work = work;
        this.caller = caller;
        this.service = service;
        this.profiles = profiles;
        this.pauses = pauses;
        this.accounts = accounts;
        this.config = config;
    }

    @Override
    public Uni<GetProfileResponse> getProfile(GetProfileRequest request) {
        var unstored = unstored();
        return profiles.of(caller.personId())
                .map(stored -> GetProfileResponse.newBuilder()
                        .setProfile(stored.map(ProfileMessages::own).orElse(unstored))
                        .setCurrentConsentVersion(config.consentVersion())
                        .setMinimumAge(config.minimumAge())
                        .build());
    }

    @Override
    public Uni<GiveConsentResponse> giveConsent(GiveConsentRequest request) {
        return profiles.giveConsent(caller.personId(), name(), request.getVersion(), request.getBirthDate())
                .map(result -> switch (result) {
                    case ConsentResult.Given(var profile) ->
                        GiveConsentResponse.newBuilder()
                                .setProfile(ProfileMessages.own(profile))
                                .build();
                    case ConsentResult.Outdated(var current) -> throw ProfileProblems.consentOutdated(current);
                    case ConsentResult.Refused(var verdict) ->
                        throw ProfileProblems.refused(verdict, config.minimumAge());
                });
    }

    @Override
    public Uni<WithdrawConsentResponse> withdrawConsent(WithdrawConsentRequest request) {
        var unstored = unstored();
        return profiles.withdrawConsent(caller.personId())
                .map(stored -> WithdrawConsentResponse.newBuilder()
                        .setProfile(stored.map(ProfileMessages::own).orElse(unstored))
                        .build());
    }

    @Override
    public Uni<UpdateProfileResponse> updateProfile(UpdateProfileRequest request) {
        return profiles.update(caller.personId(), ProfileRequests.change(request))
                .map(stored -> UpdateProfileResponse.newBuilder()
                        .setProfile(stored.map(ProfileMessages::own).orElseThrow(ProfileProblems::consentRequired))
                        .build());
    }

    @Override
    public Uni<StartPauseResponse> startPause(StartPauseRequest request) {
        return pauses.start(caller.personId(), ProfileRequests.pauseEnd(request))
                .map(result -> switch (result) {
                    case PauseResult.Announced(var profile) ->
                        StartPauseResponse.newBuilder()
                                .setProfile(ProfileMessages.own(profile))
                                .build();
                    case PauseResult.NoConsent _ -> throw ProfileProblems.consentRequired();
                    case PauseResult.Refused(var verdict) -> throw ProfileProblems.refused(verdict);
                });
    }

    @Override
    public Uni<EndPauseResponse> endPause(EndPauseRequest request) {
        var unstored = unstored();
        var personId = caller.personId();
        return pauses.end(personId)
                .chain(() -> profiles.of(personId))
                .map(stored -> EndPauseResponse.newBuilder()
                        .setProfile(stored.map(ProfileMessages::own).orElse(unstored))
                        .build());
    }

    @Override
    public Uni<DeleteProfileResponse> deleteProfile(DeleteProfileRequest request) {
        var personId = caller.personId();
        var name = caller.claim("preferred_username").orElse("");
        return work.run(() -> DeleteProfileResponse.newBuilder()
                .setErasure(erasures.erase(personId, name))
                .build());
    }

    @Override
    public Uni<LinkAccountResponse> linkAccount(LinkAccountRequest request) {
        var personId = caller.personId();
        return service.require(INGEST)
                .chain(() -> accounts.link(personId, ProfileRequests.claim(request)))
                .map(result -> switch (result) {
                    case LinkResult.Linked(var account) ->
                        LinkAccountResponse.newBuilder()
                                .setAccount(AccountMessages.of(account))
                                .build();
                    case LinkResult.NoConsent _ -> throw ProfileProblems.consentRequired();
                    case LinkResult.NetworkTaken _ -> throw ProfileProblems.networkAlreadyLinked();
                    case LinkResult.LinkedElsewhere _ -> throw ProfileProblems.linkedElsewhere();
                });
    }

    @Override
    public Uni<UnlinkAccountResponse> unlinkAccount(UnlinkAccountRequest request) {
        return accounts.unlink(caller.personId(), ProfileRequests.accountId(request.getAccountId()))
                .map(found -> {
                    if (!found) {
                        throw ProfileProblems.accountNotFound();
                    }
                    return UnlinkAccountResponse.getDefaultInstance();
                });
    }

    @Override
    public Uni<ListAccountsResponse> listAccounts(ListAccountsRequest request) {
        return accounts.of(caller.personId())
                .map(linked -> ListAccountsResponse.newBuilder()
                        .addAllAccounts(linked.stream().map(AccountMessages::of).toList())
                        .build());
    }

    @Override
    public Uni<GetPersonResponse> getPerson(GetPersonRequest request) {
        var viewerId = caller.personId();
        return profiles.asSeenBy(viewerId, request.getPersonId())
                .map(found -> found.orElseThrow(ProfileProblems::personNotFound))
                .call(stored ->
                        work.run(() -> looks.note(viewerId, stored.person().id(), LookedAt.LOOKED_AT_PROFILE)))
                .map(stored -> GetPersonResponse.newBuilder()
                        .setProfile(ProfileMessages.others(stored.person()))
                        .build());
    }

    @Override
    public Uni<BlockPersonResponse> blockPerson(BlockPersonRequest request) {
        var personId = caller.personId();
        return work.run(() -> switch (blocks.block(personId, request.getPersonId())) {
            case BLOCKED -> BlockPersonResponse.getDefaultInstance();
            case NO_CONSENT -> throw ProfileProblems.consentRequired();
            case ONESELF, UNKNOWN_PERSON -> throw ProfileProblems.personNotFound();
            case TOO_MANY -> throw ProfileProblems.tooManyBlocks();
        });
    }

    @Override
    public Uni<UnblockPersonResponse> unblockPerson(UnblockPersonRequest request) {
        var personId = caller.personId();
        return work.run(() -> {
            blocks.unblock(personId, request.getPersonId());
            return UnblockPersonResponse.getDefaultInstance();
        });
    }

    @Override
    public Uni<ListBlocksResponse> listBlocks(ListBlocksRequest request) {
        var personId = caller.personId();
        return work.run(() -> ListBlocksResponse.newBuilder()
                .addAllBlocks(blocks.of(personId))
                .build());
    }

    private Profile unstored() {
        return ProfileMessages.unstored(caller.personId(), name());
    }

    private DisplayName name() {
        return DisplayName.fromToken(caller.name());
    }
}
