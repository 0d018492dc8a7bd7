// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.session;

import io.clout.common.security.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the caller is signed in: the one question that the web app may ask before that. */
@Path("/api/v1/session")
@Tag(name = "Session")
class SessionResource {
    private final SecurityIdentity identity;
    private final Caller caller;

    SessionResource(SecurityIdentity identity, Caller caller) {
        this.identity = identity;
        this.caller = caller;
    }

    /**
     * What pages need to know about the person who is signed in.
     *
     * @param name absent if nobody is signed in or the identity provider has no name
     * @param operator whether the person is an operator of this server
     */
    record SessionState(boolean signedIn, Optional<String> name, boolean operator) {
        static final SessionState NOBODY = new SessionState(false, Optional.empty(), false);
    }

    @GET
    @Operation(operationId = "getSession", summary = "Returns whether the caller is signed in")
    @RunOnVirtualThread // since nothing has asked before who calls, the first question waits for the answer
    public SessionState session() {
        try {
            return identity.isAnonymous()
                    ? SessionState.NOBODY
                    : new SessionState(true, caller.name(), identity.hasRole("operator"));
        } catch (SecurityException _) {
            return SessionState.NOBODY;
        }
    }
}
