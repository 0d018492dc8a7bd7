// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.problem.ProblemOf;
import io.clout.gateway.session.SessionConfig;
import io.clout.proto.profile.v1.AccountName;
import io.clout.proto.profile.v1.FindPersonRequest;
import io.clout.proto.profile.v1.FindPersonResponse;
import io.clout.proto.profile.v1.GetPublicInfluenceRequest;
import io.clout.proto.profile.v1.GetPublicInfluenceResponse;
import io.clout.proto.profile.v1.MutinyDirectoryServiceGrpc.MutinyDirectoryServiceStub;
import io.clout.proto.profile.v1.MutinyInfluenceServiceGrpc.MutinyInfluenceServiceStub;
import io.clout.proto.profile.v1.PublicPerson;
import io.clout.proto.score.v1.GetPublicScoreRequest;
import io.clout.proto.score.v1.GetPublicScoreResponse;
import io.clout.proto.score.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.topic.v1.ListPublicTopicsRequest;
import io.clout.proto.topic.v1.MutinyTopicServiceGrpc.MutinyTopicServiceStub;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads people who chose to be visible to everyone. All others fail with 404, and so do people without a score where one is asked for. */
@ApplicationScoped
public class PublicPeople {
    private static final int TOPICS = 5;
    private static final int MAX_NAME = 200;

    private final ServiceClient<MutinyDirectoryServiceStub> directory;
    private final ServiceClient<MutinyScoreServiceStub> scoring;
    private final ServiceClient<MutinyTopicServiceStub> topics;
    private final ServiceClient<MutinyInfluenceServiceStub> influence;
    private final String topicImage;

    PublicPeople(
            ServiceClient<MutinyDirectoryServiceStub> directory,
            ServiceClient<MutinyScoreServiceStub> scoring,
            ServiceClient<MutinyTopicServiceStub> topics,
            ServiceClient<MutinyInfluenceServiceStub> influence,
            SessionConfig session) {
        this.directory = directory;
        this.scoring = scoring;
        this.topics = topics;
        this.influence = influence;
        this.topicImage = session.publicUrl() + "/icon-192.png";
    }

    /** @param number of the person, as text from a path */
    public Uni<PublicPerson> numbered(String number) {
        try {
            return find(FindPersonRequest.newBuilder().setNumber(Long.parseLong(number)));
        } catch (NumberFormatException _) {
            return Uni.createFrom().failure(KloutError.notFound());
        }
    }

    /** @param name id at the network, or handle */
    Uni<PublicPerson> withAccount(Network network, String name) {
        if (name.isBlank() || name.length() > MAX_NAME || name.indexOf('\0') >= 0) {
            return Uni.createFrom().failure(KloutError.notFound());
        }
        return find(FindPersonRequest.newBuilder()
                .setAccount(AccountName.newBuilder().setNetwork(network).setName(name)));
    }

    private Uni<PublicPerson> find(FindPersonRequest.Builder request) {
        return answer(directory.open(service -> service.findPerson(request.build())))
                .map(FindPersonResponse::getPerson);
    }

    public Uni<GetPublicScoreResponse> score(PublicPerson person) {
        var request = GetPublicScoreRequest.newBuilder()
                .setPersonId(person.getPersonId())
                .build();
        return answer(scoring.open(service -> service.getPublicScore(request)));
    }

    Uni<GetPublicInfluenceResponse> influence(PublicPerson person) {
        var request = GetPublicInfluenceRequest.newBuilder()
                .setPersonId(person.getPersonId())
                .build();
        return answer(influence.open(service -> service.getPublicInfluence(request)));
    }

    /** The first five. */
    Uni<List<KloutTopic>> topics(PublicPerson person) {
        var request = ListPublicTopicsRequest.newBuilder()
                .setPersonId(person.getPersonId())
                .build();
        return answer(topics.open(service -> service.listPublicTopics(request)))
                .map(found -> found.getDefinitionsList().stream()
                        .limit(TOPICS)
                        .map(topic -> KloutTopic.of(topic, topicImage))
                        .toList());
    }

    private static <T> Uni<T> answer(Uni<T> call) {
        return call.onFailure().transform(PublicPeople::error);
    }

    /** The HTTP status that a failure of these methods stands for. */
    public static int status(Throwable failure) {
        return failure instanceof KloutError error ? error.status() : 500;
    }

    private static KloutError error(Throwable failure) {
        return switch (ProblemOf.failure(failure).status()) {
            case 404 -> KloutError.notFound();
            case 503, 504 -> KloutError.broken(503);
            default -> KloutError.broken(500);
        };
    }
}
