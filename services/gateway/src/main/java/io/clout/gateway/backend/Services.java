// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import io.clout.proto.account.v1.MutinyConnectorServiceGrpc.MutinyConnectorServiceStub;
import io.clout.proto.profile.v1.MutinyProfileServiceGrpc.MutinyProfileServiceStub;
import io.clout.proto.score.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.clout.proto.signal.v1.Network;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The services there are. A network is added by a method here and its address in application.properties. */
class Services {
    private final BackendConfig config;

    Services(BackendConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    ServiceClient<MutinyProfileServiceStub> profile(@GrpcClient("profile") MutinyProfileServiceStub stub) {
        return new ServiceClient<>(
                "profile",
                stub,
                "Profiles cannot be read or changed right now. Scores can still be seen.",
                config.deadline(),
                config);
    }

    @Produces
    @Singleton
    ServiceClient<MutinyScoreServiceStub> scoring(@GrpcClient("scoring") MutinyScoreServiceStub stub) {
        return new ServiceClient<>(
                "scoring",
                stub,
                "Scores cannot be seen right now. Accounts can still be linked and archives uploaded; nothing is lost.",
                config.deadline(),
                config);
    }

    @Produces
    @Singleton
    Connector twitter(@GrpcClient("ingest-twitter") MutinyConnectorServiceStub stub) {
        return connector(Network.NETWORK_TWITTER, "X (Twitter)", stub);
    }

    private Connector connector(Network network, String name, MutinyConnectorServiceStub stub) {
        var without = name + " cannot be reached right now. Scores and everything else still work.";
        return new Connector(network, name, new ServiceClient<>(name, stub, without, config.networkDeadline(), config));
    }
}
