// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.common.security.CallerToken;
import io.clout.gateway.backend.Connector;
import io.clout.gateway.backend.Connectors;
import io.clout.gateway.json.Items;
import io.clout.gateway.problem.ProblemOf;
import io.clout.gateway.session.Session;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** The networks of this installation. */
@Path("/api/v1/networks")
@Authenticated
@Tag(name = "Accounts")
class NetworksResource {
    private static final Logger LOG = Logger.getLogger(NetworksResource.class);

    private final Session session;
    private final Connectors connectors;

    NetworksResource(Session session, Connectors connectors) {
        this.session = session;
        this.connectors = connectors;
    }

    @GET
    @Operation(
            operationId = "listNetworks",
            summary = "Lists the networks of this installation, with the caller's imports",
            description = "As many as the installation has services for, so the list has no pages.")
    public Uni<Items<NetworkOffer>> list() {
        var token = session.token();
        var offers = connectors.all().stream()
                .map(connector -> offer(token, connector))
                .toList();
        return Uni.join().all(offers).andFailFast().map(Items::new);
    }

    private static Uni<NetworkOffer> offer(CallerToken token, Connector connector) {
        return connector
                .state(token)
                .map(response -> NetworkOffer.of(connector, response))
                .onFailure(failure -> ProblemOf.failure(failure).status() >= 500)
                .recoverWithItem(failure -> {
                    LOG.debugf(failure, "%s does not say what it offers", connector.name());
                    return NetworkOffer.away(connector);
                });
    }
}
