// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.common.security.Caller;
import io.clout.profile.look.Looks;
import io.clout.profile.ontology.Ontologies;
import io.clout.profile.topic.Experts;
import io.clout.profile.topic.PersonTopics;
import io.clout.profile.topic.TopicResult;
import io.clout.proto.profile.v1.LookedAt;
import io.clout.proto.topic.v1.ImportTopicsRequest;
import io.clout.proto.topic.v1.ImportTopicsResponse;
import io.clout.proto.topic.v1.ListExpertsRequest;
import io.clout.proto.topic.v1.ListExpertsResponse;
import io.clout.proto.topic.v1.ListPersonTopicsRequest;
import io.clout.proto.topic.v1.ListPersonTopicsResponse;
import io.clout.proto.topic.v1.ListPublicTopicsRequest;
import io.clout.proto.topic.v1.ListPublicTopicsResponse;
import io.clout.proto.topic.v1.ListTopicsRequest;
import io.clout.proto.topic.v1.ListTopicsResponse;
import io.clout.proto.topic.v1.MutinyTopicServiceGrpc;
import io.clout.proto.topic.v1.RemoveTopicRequest;
import io.clout.proto.topic.v1.RemoveTopicResponse;
import io.clout.proto.topic.v1.SetTopicRequest;
import io.clout.proto.topic.v1.SetTopicResponse;
import io.clout.proto.topic.v1.Topic;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The contract {@code clout.topic.v1.TopicService}. */
@GrpcService
@Authenticated
class TopicGrpcService extends MutinyTopicServiceGrpc.TopicServiceImplBase {
    private static final String OPERATOR = "operator";
    private static final int MOST_TOPICS = 50_000;

    private final Caller caller;
    private final Ontologies ontologies;
    private final PersonTopics topics;
    private final Experts experts;
    private final Looks looks;
    private final Work work;

    TopicGrpcService(
            Caller caller, Ontologies ontologies, PersonTopics topics, Experts experts, Looks looks, Work work) {
        this.looks = looks;
        this.caller = caller;
        this.ontologies = ontologies;
        this.topics = topics;
        this.experts = experts;
        this.work = work;
    }

    @Override
    @PermitAll
    public Uni<ListTopicsResponse> listTopics(ListTopicsRequest request) {
        var ontology = ontologies.current();
        var response = ListTopicsResponse.newBuilder().setVersion(ontology.version());
        if (!request.getKnownVersion().equals(ontology.version())) {
            response.addAllTopics(ontology.all());
        }
        return Uni.createFrom().item(response.build());
    }

    @Override
    public Uni<ImportTopicsResponse> importTopics(Multi<ImportTopicsRequest> requests) {
        caller.requireRole(OPERATOR);
        return requests.onItem()
                .transformToIterable(ImportTopicsRequest::getTopicsList)
                .select()
                .first(MOST_TOPICS)
                .collect()
                .asList()
                .chain(all -> work.run(() -> imported(all)));
    }

    private ImportTopicsResponse imported(List<Topic> all) {
        try {
            ontologies.replaceImported(all);
        } catch (IllegalArgumentException e) {
            throw CommunityProblems.ontologyInvalid(String.valueOf(e.getMessage()));
        }
        return ImportTopicsResponse.newBuilder().setImported(all.size()).build();
    }

    @Override
    public Uni<ListPersonTopicsResponse> listPersonTopics(ListPersonTopicsRequest request) {
        var viewerId = caller.personId();
        return work.run(() -> request.hasPersonId()
                ? others(viewerId, request.getPersonId())
                : topics.of(viewerId, viewerId).orElseGet(ListPersonTopicsResponse::getDefaultInstance));
    }

    private ListPersonTopicsResponse others(String viewerId, String personId) {
        var shown = topics.of(viewerId, personId).orElseThrow(ProfileProblems::personNotFound);
        looks.note(viewerId, personId, LookedAt.LOOKED_AT_TOPICS);
        return shown;
    }

    @Override
    @PermitAll
    public Uni<ListPublicTopicsResponse> listPublicTopics(ListPublicTopicsRequest request) {
        return work.run(() -> topics.shownToAll(request.getPersonId()).orElseThrow(ProfileProblems::personNotFound));
    }

    @Override
    public Uni<SetTopicResponse> setTopic(SetTopicRequest request) {
        var personId = caller.personId();
        return work.run(() -> switch (topics.set(personId, CommunityRequests.change(request))) {
            case TopicResult.Stored(var topic) ->
                SetTopicResponse.newBuilder().setTopic(topic).build();
            case TopicResult.NoConsent _ -> throw ProfileProblems.consentRequired();
            case TopicResult.Unknown _ -> throw CommunityProblems.topicNotFound();
            case TopicResult.TooMany(int most) -> throw CommunityProblems.tooManyTopics(most);
        });
    }

    @Override
    public Uni<RemoveTopicResponse> removeTopic(RemoveTopicRequest request) {
        var personId = caller.personId();
        return work.run(() -> {
            if (!topics.remove(personId, request.getTopicId())) {
                throw ProfileProblems.consentRequired();
            }
            return RemoveTopicResponse.getDefaultInstance();
        });
    }

    @Override
    public Uni<ListExpertsResponse> listExperts(ListExpertsRequest request) {
        var viewerId = caller.personId();
        if (!ontologies.current().has(request.getTopicId())) {
            throw CommunityProblems.topicNotFound();
        }
        return work.run(
                () -> experts.of(viewerId, request.getTopicId(), request.getPageSize(), request.getPageToken()));
    }
}
