// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import io.clout.proto.endorsement.v1.MutinyEndorsementServiceGrpc.MutinyEndorsementServiceStub;
import io.clout.proto.perk.v1.MutinyBrandServiceGrpc.MutinyBrandServiceStub;
import io.clout.proto.perk.v1.MutinyCampaignServiceGrpc.MutinyCampaignServiceStub;
import io.clout.proto.perk.v1.MutinyPerkServiceGrpc.MutinyPerkServiceStub;
import io.clout.proto.perk.v1.MutinyWebhookServiceGrpc.MutinyWebhookServiceStub;
import io.clout.proto.profile.v1.MutinyApiKeyServiceGrpc.MutinyApiKeyServiceStub;
import io.clout.proto.profile.v1.MutinyDirectoryServiceGrpc.MutinyDirectoryServiceStub;
import io.clout.proto.profile.v1.MutinyInfluenceServiceGrpc.MutinyInfluenceServiceStub;
import io.clout.proto.profile.v1.MutinyMomentServiceGrpc.MutinyMomentServiceStub;
import io.clout.proto.profile.v1.MutinyProfileServiceGrpc.MutinyProfileServiceStub;
import io.clout.proto.profile.v1.MutinyRightsServiceGrpc.MutinyRightsServiceStub;
import io.clout.proto.question.v1.MutinyModerationServiceGrpc.MutinyModerationServiceStub;
import io.clout.proto.question.v1.MutinyQuestionServiceGrpc.MutinyQuestionServiceStub;
import io.clout.proto.score.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.clout.proto.topic.v1.MutinyTopicServiceGrpc.MutinyTopicServiceStub;
import io.grpc.stub.AbstractStub;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The services that every installation has; the networks are {@link Connectors}. */
class Services {
    private final BackendConfig config;

    Services(BackendConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    ServiceClient<MutinyProfileServiceStub> profile(@GrpcClient("profile") MutinyProfileServiceStub stub) {
        return new ServiceClient<>(
                "profile", stub, "Profiles are unavailable right now. Scores still work.", config.deadline(), config);
    }

    @Produces
    @Singleton
    ServiceClient<MutinyDirectoryServiceStub> directory(@GrpcClient("profile") MutinyDirectoryServiceStub stub) {
        return new ServiceClient<>(
                "profile", stub, "Public profiles are unavailable right now.", config.deadline(), config);
    }

    @Produces
    @Singleton
    ServiceClient<MutinyApiKeyServiceStub> apiKeys(@GrpcClient("profile") MutinyApiKeyServiceStub stub) {
        return new ServiceClient<>("profile", stub, "API keys are unavailable right now.", config.deadline(), config);
    }

    @Produces
    @Singleton
    ServiceClient<MutinyRightsServiceStub> rights(@GrpcClient("profile") MutinyRightsServiceStub stub) {
        return new ServiceClient<>(
                "profile", stub, "Profiles are unavailable right now. Scores still work.", config.deadline(), config);
    }

    @Produces
    @Singleton
    ServiceClient<MutinyInfluenceServiceStub> influence(@GrpcClient("profile") MutinyInfluenceServiceStub stub) {
        return new ServiceClient<>(
                "profile",
                stub,
                "Who moves whom is unavailable right now. Scores still work.",
                config.deadline(),
                config);
    }

    @Produces
    @Singleton
    ServiceClient<MutinyMomentServiceStub> moments(@GrpcClient("profile") MutinyMomentServiceStub stub) {
        return new ServiceClient<>(
                "profile", stub, "Moments are unavailable right now. Scores still work.", config.deadline(), config);
    }

    @Produces
    @Singleton
    ServiceClient<MutinyTopicServiceStub> topics(@GrpcClient("profile") MutinyTopicServiceStub stub) {
        return new ServiceClient<>(
                "profile", stub, "Topics are unavailable right now. Scores still work.", config.deadline(), config);
    }

    @Produces
    @Singleton
    ServiceClient<MutinyEndorsementServiceStub> endorsements(@GrpcClient("profile") MutinyEndorsementServiceStub stub) {
        return new ServiceClient<>(
                "profile", stub, "+K is unavailable right now. Scores still work.", config.deadline(), config);
    }

    @Produces
    @Singleton
    ServiceClient<MutinyQuestionServiceStub> questions(@GrpcClient("profile") MutinyQuestionServiceStub stub) {
        return new ServiceClient<>(
                "profile", stub, "Questions are unavailable right now. Scores still work.", config.deadline(), config);
    }

    @Produces
    @Singleton
    ServiceClient<MutinyModerationServiceStub> moderation(@GrpcClient("profile") MutinyModerationServiceStub stub) {
        return new ServiceClient<>(
                "profile", stub, "Notices are unavailable right now. Try again later.", config.deadline(), config);
    }

    @Produces
    @Singleton
    ServiceClient<MutinyScoreServiceStub> scoring(@GrpcClient("scoring") MutinyScoreServiceStub stub) {
        return new ServiceClient<>(
                "scoring",
                stub,
                "Scores are unavailable right now. Accounts can still be linked and archives uploaded; nothing is lost.",
                config.deadline(),
                config);
    }

    @Produces
    @Singleton
    ServiceClient<MutinyPerkServiceStub> perksOfPeople(@GrpcClient("perks") MutinyPerkServiceStub stub) {
        return perks(stub);
    }

    @Produces
    @Singleton
    ServiceClient<MutinyCampaignServiceStub> campaigns(@GrpcClient("perks") MutinyCampaignServiceStub stub) {
        return perks(stub);
    }

    @Produces
    @Singleton
    ServiceClient<MutinyBrandServiceStub> brands(@GrpcClient("perks") MutinyBrandServiceStub stub) {
        return perks(stub);
    }

    @Produces
    @Singleton
    ServiceClient<MutinyWebhookServiceStub> webhooks(@GrpcClient("perks") MutinyWebhookServiceStub stub) {
        return perks(stub);
    }

    private <S extends AbstractStub<S>> ServiceClient<S> perks(S stub) {
        return new ServiceClient<>(
                "perks",
                stub,
                "Perks are unavailable right now. Scores still work, and what you have stays yours.",
                config.deadline(),
                config);
    }
}
