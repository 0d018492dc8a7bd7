// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.session;

import io.clout.common.security.Caller;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether somebody is signed in: the one question that the web app may ask before anybody is. */
@Path("/api/v1/session")
@Tag(name = "Session")
class SessionResource {
    private final CurrentIdentityAssociation association;
    private final Caller caller;

    SessionResource(CurrentIdentityAssociation association, Caller caller) {
        this.association = association;
        this.caller = caller;
    }

    /** @param name what to greet the person with; absent if nobody is signed in, or the identity provider knows no name */
    record SessionState(boolean signedIn, Optional<String> name) {
        static final SessionState NOBODY = new SessionState(false, Optional.empty());
    }

    @GET
    @Operation(operationId = "getSession", summary = "Says whether somebody is signed in")
    public Uni<SessionState> session() {
        return association
                .getDeferredIdentity()
                .map(identity -> identity.isAnonymous() ? SessionState.NOBODY : new SessionState(true, caller.name()))
                .onFailure(AuthenticationException.class::isInstance)
                .recoverWithItem(SessionState.NOBODY);
    }
}
