// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest;

import io.clout.common.network.NetworkName;
import io.clout.ingest.http.NetworkClients;
import io.clout.ingest.live.LiveStreams;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.Networks;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells of each network whether it answers. Networks come and go; that is never a reason to be taken out of service. */
@Readiness
@ApplicationScoped
class NetworksHealth implements HealthCheck {

    private final Networks networks;
    private final NetworkClients clients;
    private final LiveStreams streams;

    NetworksHealth(Networks networks, NetworkClients clients, LiveStreams streams) {
        this.networks = networks;
        this.clients = clients;
        this.streams = streams;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("networks").up();
        for (Connector connector : networks.all()) {
            String key = NetworkName.key(connector.network());
            response.withData(key, clients.state(connector.network()).name());
            clients.complaint(connector.network())
                    .ifPresent(complaint -> response.withData(key + ".operator", complaint));
            streams.state(connector.network()).ifPresent(state -> response.withData(key + ".stream", state));
        }
        return response.build();
    }
}
