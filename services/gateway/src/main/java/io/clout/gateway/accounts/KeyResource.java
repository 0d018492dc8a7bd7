// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.backend.Connectors;
import io.clout.gateway.session.Session;
import io.clout.proto.account.v1.LinkWithKeyRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Links an account by a key that the network gives its owner. */
@Path("/api/v1/me/accounts/{network}/key")
@Authenticated
@Tag(name = "Accounts")
class KeyResource {
    private final Session session;
    private final Connectors connectors;

    KeyResource(Session session, Connectors connectors) {
        this.session = session;
        this.connectors = connectors;
    }

    /**
     * An account and what opens it.
     *
     * @param handle for Bing the address of the site
     * @param key goes to the network's service, which seals it; never shown again
     */
    record KeyLink(
            @NotNull @Size(min = 1, max = 300) String handle,
            @NotNull @Size(min = 1, max = 1000) String key) {

        /** Without the key. */
        @Override
        public String toString() {
            return "KeyLink[" + handle + "]";
        }
    }

    @POST
    @Operation(operationId = "linkByKey", summary = "Links an account by a key that its owner got from the network")
    public Uni<Account> link(@RestPath String network, @NotNull @Valid KeyLink link) {
        var connector = connectors.named(network);
        var request = LinkWithKeyRequest.newBuilder()
                .setNetwork(connector.network())
                .setHandle(link.handle().strip())
                .setKey(link.key().strip())
                .build();
        return connector
                .service()
                .once(session.token(), service -> service.linkWithKey(request))
                .map(response -> Account.of(response.getAccount(), Optional.empty()));
    }
}
