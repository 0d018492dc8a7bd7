// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.perks.Actor;
import io.clout.proto.perk.v1.DeclaredFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What people declare about themselves, as they see and change it. */
@ApplicationScoped
public class OwnFacts {

    private final Database database;
    private final FactRepository facts;
    private final Clock clock;

    OwnFacts(Database database, FactRepository facts, Clock clock) {
        this.database = database;
        this.facts = facts;
        this.clock = clock;
    }

    /** What the caller declared; empty if nothing. */
    public DeclaredFacts get(Actor actor) {
        String personId = actor.requirePerson().id();
        return database.inTransaction(
                transaction -> facts.find(transaction, personId).declared());
    }

    /**
     * Replaces it.
     *
     * @return as stored
     * @throws Problem {@code invalid} with every field that is wrong, {@code consent-required} without consent
     */
    public DeclaredFacts set(Actor actor, DeclaredFacts declared) {
        String personId = actor.requirePerson().id();
        DeclaredFacts accepted = Declarations.accept(declared, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return database.inTransaction(transaction -> facts.declare(transaction, personId, accepted));
    }
}
