// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.common.network.NetworkName;
import io.clout.gateway.backend.Connectors;
import io.clout.gateway.json.Items;
import io.clout.gateway.session.Session;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The networks of this installation. */
@Path("/api/v1/networks")
@Authenticated
@Tag(name = "Accounts")
class NetworksResource {
    private static final Comparator<NetworkOffer> ORDER =
            Comparator.comparingInt(offer -> NetworkName.all().indexOf(NetworkName.parse(offer.network())));

    private final Session session;
    private final Connectors connectors;

    NetworksResource(Session session, Connectors connectors) {
        this.session = session;
        this.connectors = connectors;
    }

    @GET
    @Operation(
            operationId = "listNetworks",
            summary = "Lists the networks that this server offers, with the caller's imports",
            description = "In the order in which to show them. There are few, so the list is not paginated.")
    public Uni<Items<NetworkOffer>> list() {
        var token = session.token();
        return connectors
                .ask(
                        service -> service.connectors(token)
                                .map(found ->
                                        found.stream().map(NetworkOffer::of).toList()),
                        service -> service.networks().stream()
                                .map(NetworkOffer::away)
                                .toList())
                .map(offers -> new Items<>(offers.stream().sorted(ORDER).toList()));
    }
}
