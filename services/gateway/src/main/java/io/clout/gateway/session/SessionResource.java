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

/** Whether somebody is signed in: the one question that the web app may ask before anybody is. */
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
     * Who is signed in, as far as pages differ by it.
     *
     * @param name what to greet the person with; absent if nobody is signed in, or the identity provider knows no name
     * @param operator whether the person may do what only those who run the server may
     */
    record SessionState(boolean signedIn, Optional<String> name, boolean operator) {
        static final SessionState NOBODY = new SessionState(false, Optional.empty(), false);
    }

    @GET
    @Operation(operationId = "getSession", summary = "Says whether somebody is signed in")
    @RunOnVirtualThread // since nothing has asked before who calls, the first question waits for the answer
    public SessionState session() {
        try {
            return identity.isAnonymous()
                    ? SessionState.NOBODY
                    : new SessionState(true, caller.name(), identity.hasRole("operator"));
        } catch (SecurityException ended) {
            return SessionState.NOBODY;
        }
    }
}
