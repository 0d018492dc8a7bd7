// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.common.problem.Problem;
import io.clout.common.security.Caller;
import io.clout.common.time.Timestamps;
import io.clout.profile.endorsement.EndorsementLists;
import io.clout.profile.endorsement.Endorsements;
import io.clout.profile.endorsement.GiveResult;
import io.clout.profile.look.Looks;
import io.clout.proto.endorsement.v1.EndorsementDirection;
import io.clout.proto.endorsement.v1.GetAllowanceRequest;
import io.clout.proto.endorsement.v1.GetAllowanceResponse;
import io.clout.proto.endorsement.v1.GiveEndorsementRequest;
import io.clout.proto.endorsement.v1.GiveEndorsementResponse;
import io.clout.proto.endorsement.v1.ListEndorsementsRequest;
import io.clout.proto.endorsement.v1.ListEndorsementsResponse;
import io.clout.proto.endorsement.v1.MutinyEndorsementServiceGrpc;
import io.clout.proto.endorsement.v1.UndoEndorsementRequest;
import io.clout.proto.endorsement.v1.UndoEndorsementResponse;
import io.clout.proto.profile.v1.LookedAt;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The contract {@code clout.endorsement.v1.EndorsementService}. */
@GrpcService
@Authenticated
class EndorsementGrpcService extends MutinyEndorsementServiceGrpc.EndorsementServiceImplBase {
    private final Caller caller;
    private final Endorsements endorsements;
    private final EndorsementLists lists;
    private final Looks looks;
    private final Work work;

    EndorsementGrpcService(Caller caller, Endorsements endorsements, EndorsementLists lists, Looks looks, Work work) {
        this.looks = looks;
        this.caller = caller;
        this.endorsements = endorsements;
        this.lists = lists;
        this.work = work;
    }

    @Override
    public Uni<GiveEndorsementResponse> giveEndorsement(GiveEndorsementRequest request) {
        var checked = CommunityRequests.endorsement(caller.personId(), request);
        return work.run(() -> switch (endorsements.give(checked)) {
            case GiveResult.Given(var endorsement, var allowance) ->
                GiveEndorsementResponse.newBuilder()
                        .setEndorsement(endorsement)
                        .setAllowance(allowance)
                        .build();
            case GiveResult.NoConsent _ -> throw ProfileProblems.consentRequired();
            case GiveResult.Oneself _ -> throw CommunityProblems.oneself();
            case GiveResult.UnknownPerson _ -> throw ProfileProblems.personNotFound();
            case GiveResult.UnknownTopic _ -> throw CommunityProblems.topicNotFound();
            case GiveResult.TopicNotOpen _ -> throw CommunityProblems.topicNotOpen();
            case GiveResult.TooSoon(var again) -> throw CommunityProblems.endorsedBefore(again);
            case GiveResult.UsedUp(var allowance) ->
                throw CommunityProblems.allowanceUsedUp(Timestamps.instant(allowance.getRenewsAt()));
            case GiveResult.RequestReused _ -> throw CommunityProblems.requestReused();
        });
    }

    @Override
    public Uni<UndoEndorsementResponse> undoEndorsement(UndoEndorsementRequest request) {
        var giverId = caller.personId();
        var id = CommunityRequests.id(request.getEndorsementId(), CommunityProblems::endorsementNotFound);
        return work.run(() -> UndoEndorsementResponse.newBuilder()
                .setAllowance(endorsements.undo(giverId, id).orElseThrow(() -> notUndone(giverId, id)))
                .build());
    }

    private Problem notUndone(String giverId, UUID id) {
        return endorsements.gave(giverId, id)
                ? CommunityProblems.undoTooLate()
                : CommunityProblems.endorsementNotFound();
    }

    @Override
    public Uni<GetAllowanceResponse> getAllowance(GetAllowanceRequest request) {
        var personId = caller.personId();
        return work.run(() -> GetAllowanceResponse.newBuilder()
                .setAllowance(endorsements.allowance(personId))
                .build());
    }

    @Override
    public Uni<ListEndorsementsResponse> listEndorsements(ListEndorsementsRequest request) {
        var viewerId = caller.personId();
        var personId = request.hasPersonId() ? request.getPersonId() : viewerId;
        int size = request.getPageSize();
        var token = request.getPageToken();
        return work.run(() -> switch (request.getDirection()) {
            case ENDORSEMENT_DIRECTION_RECEIVED ->
                lists.received(viewerId, personId, size, token)
                        .map(page -> noted(viewerId, personId, page))
                        .orElseGet(() -> nothingReceived(viewerId, personId));
            case ENDORSEMENT_DIRECTION_GIVEN -> {
                if (!personId.equals(viewerId)) {
                    throw ProfileProblems.personNotFound();
                }
                yield lists.given(viewerId, size, token);
            }
            case ENDORSEMENT_DIRECTION_UNSPECIFIED, UNRECOGNIZED -> throw directionInvalid();
        });
    }

    private ListEndorsementsResponse noted(String viewerId, String personId, ListEndorsementsResponse page) {
        looks.note(viewerId, personId, LookedAt.LOOKED_AT_ENDORSEMENTS);
        return page;
    }

    /** Without consent nothing was received; about others nothing is said. */
    private static ListEndorsementsResponse nothingReceived(String viewerId, String personId) {
        if (!personId.equals(viewerId)) {
            throw ProfileProblems.personNotFound();
        }
        return ListEndorsementsResponse.getDefaultInstance();
    }

    private static Problem directionInvalid() {
        return Problem.invalid(
                "invalid", "direction", EndorsementDirection.ENDORSEMENT_DIRECTION_RECEIVED + " or GIVEN.");
    }
}
