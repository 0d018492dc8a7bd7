// SPDX-License-Identifier: Apache-2.0
package io.clout.perks;

import io.clout.common.problem.Problem;
import io.clout.common.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads who asks from the token of the current call. */
@ApplicationScoped
public class Actors {

    private static final String OPERATOR = "operator";

    private final Caller caller;

    Actors(Caller caller) {
        this.caller = caller;
    }

    /**
     * A token for people speaks for a person, any other for a brand's system; a token with both audiences is a person's.
     *
     * @throws Problem {@code unauthenticated} if there is no token
     */
    public Actor current() {
        if (caller.audiences().contains(Actor.PEOPLE)) {
            return new Actor.Person(caller.personId(), caller.hasRole(OPERATOR));
        }
        return new Actor.Client(caller.clientId(), caller.scopes());
    }
}
