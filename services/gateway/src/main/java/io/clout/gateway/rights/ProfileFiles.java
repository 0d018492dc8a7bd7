// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.rights;

import com.google.protobuf.Message;
import io.clout.common.security.CallerToken;
import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.Pages;
import io.clout.proto.endorsement.v1.Endorsement;
import io.clout.proto.endorsement.v1.EndorsementDirection;
import io.clout.proto.endorsement.v1.ListEndorsementsRequest;
import io.clout.proto.endorsement.v1.ListEndorsementsResponse;
import io.clout.proto.endorsement.v1.MutinyEndorsementServiceGrpc.MutinyEndorsementServiceStub;
import io.clout.proto.profile.v1.ExportPersonRequest;
import io.clout.proto.profile.v1.ExportPersonResponse;
import io.clout.proto.profile.v1.ExportPersonResponse.RecordCase;
import io.clout.proto.profile.v1.GetProfileRequest;
import io.clout.proto.profile.v1.ListAccountsRequest;
import io.clout.proto.profile.v1.ListLooksRequest;
import io.clout.proto.profile.v1.ListLooksResponse;
import io.clout.proto.profile.v1.MutinyProfileServiceGrpc.MutinyProfileServiceStub;
import io.clout.proto.profile.v1.MutinyRightsServiceGrpc;
import io.clout.proto.profile.v1.MutinyRightsServiceGrpc.MutinyRightsServiceStub;
import io.clout.proto.topic.v1.ListPersonTopicsRequest;
import io.clout.proto.topic.v1.MutinyTopicServiceGrpc.MutinyTopicServiceStub;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** What profile keeps: the person, links, topics, +K, what they wrote, who looked. */
@ApplicationScoped
class ProfileFiles {
    private final ServiceClient<MutinyProfileServiceStub> profile;
    private final ServiceClient<MutinyRightsServiceStub> rights;
    private final ServiceClient<MutinyTopicServiceStub> topics;
    private final ServiceClient<MutinyEndorsementServiceStub> endorsements;

    ProfileFiles(
            ServiceClient<MutinyProfileServiceStub> profile,
            ServiceClient<MutinyRightsServiceStub> rights,
            ServiceClient<MutinyTopicServiceStub> topics,
            ServiceClient<MutinyEndorsementServiceStub> endorsements) {
        this.profile = profile;
        this.rights = rights;
        this.topics = topics;
        this.endorsements = endorsements;
    }

    Multi<ExportFile> of(CallerToken token) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        profile.idempotent(token, service -> service.getProfile(GetProfileRequest.getDefaultInstance()))
                                .map(own -> ExportFile.json(
                                        "profile.json", "Name, visibility, consent and pause.", own.getProfile()))
                                .toMulti(),
                        profile.idempotent(
                                        token,
                                        service -> service.listAccounts(ListAccountsRequest.getDefaultInstance()))
                                .map(own -> ExportFile.json(
                                        "accounts.json", "Linked accounts, oldest first.", own.getAccountsList()))
                                .toMulti(),
                        topics.idempotent(
                                        token,
                                        service ->
                                                service.listPersonTopics(ListPersonTopicsRequest.getDefaultInstance()))
                                .map(own -> ExportFile.json(
                                        "topics.json", "Topics with their reasons, and those you removed.", own))
                                .toMulti(),
                        endorsements(token, EndorsementDirection.ENDORSEMENT_DIRECTION_RECEIVED)
                                .map(own -> ExportFile.json(
                                        "endorsements-received.json", "+K that you received, newest first.", own))
                                .toMulti(),
                        endorsements(token, EndorsementDirection.ENDORSEMENT_DIRECTION_GIVEN)
                                .map(own -> ExportFile.json(
                                        "endorsements-given.json", "+K that you gave, newest first.", own))
                                .toMulti(),
                        looks(token).toMulti(),
                        records(token).onItem().transformToMulti(ProfileFiles::files));
    }

    private Uni<List<Endorsement>> endorsements(CallerToken token, EndorsementDirection direction) {
        var request =
                ListEndorsementsRequest.newBuilder().setDirection(direction).setPageSize(Pages.SIZE);
        return Pages.all(
                        cursor -> endorsements.idempotent(
                                token,
                                service -> service.listEndorsements(
                                        request.setPageToken(cursor).build())),
                        ListEndorsementsResponse::getNextPageToken)
                .onItem()
                .<Endorsement>transformToIterable(ListEndorsementsResponse::getEndorsementsList)
                .collect()
                .asList();
    }

    private Uni<ExportFile> looks(CallerToken token) {
        var request = ListLooksRequest.newBuilder().setPageSize(Pages.SIZE);
        return Pages.all(
                        cursor -> rights.idempotent(
                                token,
                                service -> service.listLooks(
                                        request.setPageToken(cursor).build())),
                        ListLooksResponse::getNextPageToken)
                .onItem()
                .transformToIterable(ListLooksResponse::getLooksList)
                .collect()
                .asList()
                .map(all -> ExportFile.json("looks.json", "Who looked at you in the last 90 days.", all));
    }

    private Uni<List<ExportPersonResponse>> records(CallerToken token) {
        return MutinyRightsServiceGrpc.newMutinyStub(rights.channel(token))
                .exportPerson(ExportPersonRequest.getDefaultInstance())
                .collect()
                .asList();
    }

    private static Multi<ExportFile> files(List<ExportPersonResponse> records) {
        return Multi.createFrom()
                .items(
                        Activities.of(records),
                        file(records, RecordCase.CONSENT, "consents", ExportPersonResponse::getConsent),
                        file(records, RecordCase.PAUSE, "pauses", ExportPersonResponse::getPause),
                        file(records, RecordCase.QUESTION, "questions", ExportPersonResponse::getQuestion),
                        file(records, RecordCase.ANSWER, "answers", ExportPersonResponse::getAnswer),
                        file(
                                records,
                                RecordCase.WRITTEN_BEFORE,
                                "written-before",
                                ExportPersonResponse::getWrittenBefore),
                        file(records, RecordCase.VOTE, "votes", ExportPersonResponse::getVote),
                        file(records, RecordCase.FOLLOW, "questions-followed", ExportPersonResponse::getFollow),
                        file(records, RecordCase.REPORT, "reports", ExportPersonResponse::getReport));
    }

    private static ExportFile file(
            List<ExportPersonResponse> records,
            RecordCase kind,
            String name,
            Function<ExportPersonResponse, Message> content) {
        var items = records.stream()
                .filter(each -> each.getRecordCase() == kind)
                .map(content)
                .toList();
        return ExportFile.json(name + ".json", "Your " + name.replace('-', ' ') + ", oldest first.", items);
    }
}
