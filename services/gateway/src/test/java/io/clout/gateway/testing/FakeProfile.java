// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import com.google.protobuf.Timestamp;
import io.clout.common.problem.Problem;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.profile.v1.Block;
import io.clout.proto.profile.v1.BlockPersonRequest;
import io.clout.proto.profile.v1.BlockPersonResponse;
import io.clout.proto.profile.v1.Consent;
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
import io.clout.proto.profile.v1.ListAccountsRequest;
import io.clout.proto.profile.v1.ListAccountsResponse;
import io.clout.proto.profile.v1.ListBlocksRequest;
import io.clout.proto.profile.v1.ListBlocksResponse;
import io.clout.proto.profile.v1.Pause;
import io.clout.proto.profile.v1.Profile;
import io.clout.proto.profile.v1.ProfileServiceGrpc;
import io.clout.proto.profile.v1.StartPauseRequest;
import io.clout.proto.profile.v1.StartPauseResponse;
import io.clout.proto.profile.v1.UnblockPersonRequest;
import io.clout.proto.profile.v1.UnblockPersonResponse;
import io.clout.proto.profile.v1.UnlinkAccountRequest;
import io.clout.proto.profile.v1.UnlinkAccountResponse;
import io.clout.proto.profile.v1.UpdateProfileRequest;
import io.clout.proto.profile.v1.UpdateProfileResponse;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.profile.v1.WithdrawConsentRequest;
import io.clout.proto.profile.v1.WithdrawConsentResponse;
import io.clout.proto.signal.v1.Network;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;

/** Everybody has one account, {@code acc-} and their id; the person {@code nobody} has none. Only ada may be seen by others, and {@code pausing} pauses. */
final class FakeProfile extends ProfileServiceGrpc.ProfileServiceImplBase {
    private static final Timestamp THEN =
            Timestamp.newBuilder().setSeconds(1_790_000_000L).build();

    @Override
    public void getProfile(GetProfileRequest request, StreamObserver<GetProfileResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (FakeCaller.personId().equals("broken")) {
                throw new IllegalStateException("select secret from java.lang.String");
            }
            return GetProfileResponse.newBuilder()
                    .setProfile(profile(FakeCaller.personId()))
                    .setCurrentConsentVersion("2026-11")
                    .setMinimumAge(16)
                    .build();
        });
    }

    @Override
    public void giveConsent(GiveConsentRequest request, StreamObserver<GiveConsentResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (request.getBirthDate().startsWith("2020")) {
                throw Problem.invalid("too-young", "birth_date", "16 years at least.");
            }
            return GiveConsentResponse.newBuilder()
                    .setProfile(profile(FakeCaller.personId()))
                    .build();
        });
    }

    @Override
    public void withdrawConsent(WithdrawConsentRequest request, StreamObserver<WithdrawConsentResponse> observer) {
        FakeCaller.answer(observer, WithdrawConsentResponse::getDefaultInstance);
    }

    @Override
    public void updateProfile(UpdateProfileRequest request, StreamObserver<UpdateProfileResponse> observer) {
        FakeCaller.answer(observer, UpdateProfileResponse::getDefaultInstance);
    }

    @Override
    public void startPause(StartPauseRequest request, StreamObserver<StartPauseResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (request.getToDay().startsWith("2020")) {
                throw Problem.invalid("pause-invalid", "pause.to_day", "A pause ends today or later.");
            }
            return StartPauseResponse.getDefaultInstance();
        });
    }

    @Override
    public void endPause(EndPauseRequest request, StreamObserver<EndPauseResponse> observer) {
        FakeCaller.answer(observer, EndPauseResponse::getDefaultInstance);
    }

    @Override
    public void deleteProfile(DeleteProfileRequest request, StreamObserver<DeleteProfileResponse> observer) {
        FakeCaller.answer(
                observer,
                () -> DeleteProfileResponse.newBuilder()
                        .setErasure(FakeRights.erasure())
                        .build());
    }

    @Override
    public void unlinkAccount(UnlinkAccountRequest request, StreamObserver<UnlinkAccountResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (!request.getAccountId().equals("acc-" + FakeCaller.personId())) {
                throw new Problem("not-found", Code.NOT_FOUND, "There is no such account.");
            }
            return UnlinkAccountResponse.getDefaultInstance();
        });
    }

    @Override
    public void listAccounts(ListAccountsRequest request, StreamObserver<ListAccountsResponse> observer) {
        FakeCaller.answer(observer, () -> {
            var accounts = ListAccountsResponse.newBuilder();
            if (!FakeCaller.personId().equals("nobody")) {
                accounts.addAccounts(account(FakeCaller.personId()));
            }
            return accounts.build();
        });
    }

    @Override
    public void getPerson(GetPersonRequest request, StreamObserver<GetPersonResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (!request.getPersonId().equals("ada")) {
                throw new Problem("not-found", Code.NOT_FOUND, "There is no such person.");
            }
            return GetPersonResponse.newBuilder().setProfile(profile("ada")).build();
        });
    }

    @Override
    public void blockPerson(BlockPersonRequest request, StreamObserver<BlockPersonResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (!request.getPersonId().equals("ben")) {
                throw new Problem("person-not-found", Code.NOT_FOUND, "There is nobody here whom you may see.");
            }
            return BlockPersonResponse.getDefaultInstance();
        });
    }

    @Override
    public void unblockPerson(UnblockPersonRequest request, StreamObserver<UnblockPersonResponse> observer) {
        FakeCaller.answer(observer, UnblockPersonResponse::getDefaultInstance);
    }

    @Override
    public void listBlocks(ListBlocksRequest request, StreamObserver<ListBlocksResponse> observer) {
        FakeCaller.answer(
                observer,
                () -> ListBlocksResponse.newBuilder()
                        .addBlocks(Block.newBuilder()
                                .setPersonId("ben")
                                .setDisplayName("Ben")
                                .setBlockedAt(THEN))
                        .build());
    }

    static Account account(String personId) {
        return Account.newBuilder()
                .setAccountId("acc-" + personId)
                .setNetwork(Network.NETWORK_TWITTER)
                .setExternalId("12")
                .setHandle(personId)
                .setProof(AccountProof.ACCOUNT_PROOF_ARCHIVE)
                .setLinkedAt(THEN)
                .build();
    }

    private static Profile profile(String personId) {
        var profile = Profile.newBuilder()
                .setPersonId(personId)
                .setDisplayName(personId + " of Clout")
                .setVisibility(Visibility.VISIBILITY_COMMUNITY)
                .setConsent(Consent.newBuilder().setVersion("2026-11").setGivenAt(THEN));
        if (personId.equals("pausing")) {
            profile.setPause(Pause.newBuilder().setFromDay("2026-11-20").setToDay("2026-12-24"));
        }
        return profile.build();
    }
}
