// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.json.Items;
import io.clout.gateway.session.Session;
import io.clout.proto.profile.v1.MutinyProfileServiceGrpc.MutinyProfileServiceStub;
import io.clout.proto.profile.v1.UnlinkAccountRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** The caller's linked accounts. */
@Path("/api/v1/me/accounts")
@Authenticated
@Tag(name = "Accounts")
class AccountsResource {
    private final Session session;
    private final ServiceClient<MutinyProfileServiceStub> profile;
    private final LinkedAccounts accounts;

    AccountsResource(Session session, ServiceClient<MutinyProfileServiceStub> profile, LinkedAccounts accounts) {
        this.session = session;
        this.profile = profile;
        this.accounts = accounts;
    }

    @GET
    @Operation(
            operationId = "listAccounts",
            summary = "Lists the caller's accounts, oldest first",
            description = "At most one for each network, so the list is not paginated.")
    public Uni<Items<Account>> list() {
        return accounts.of(session.token()).map(Items::new);
    }

    @DELETE
    @Path("{id}")
    @ResponseStatus(204)
    @Operation(
            operationId = "unlinkAccount",
            summary = "Unlinks an account and deletes everything that was read from it")
    public Uni<Void> unlink(@RestPath String id) {
        var request = UnlinkAccountRequest.newBuilder().setAccountId(id).build();
        return profile.once(session.token(), service -> service.unlinkAccount(request))
                .replaceWithVoid();
    }
}
