// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import io.clout.common.accounts.AccountsListener;
import io.clout.common.postgres.Database;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.ErasureStore;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Stores what {@code accounts.v1} says, and passes it on to every part of this service that keeps something of people. */
@ApplicationScoped
class AccountsStore implements AccountsListener {

    private final Database database;
    private final FactRepository facts;
    private final List<PersonChanges> others;

    AccountsStore(Database database, FactRepository facts, @All List<PersonChanges> others) {
        this.database = database;
        this.facts = facts;
        this.others = others;
    }

    @Override
    public void changed(AccountsChanged accounts, long offset, Instant publishedAt) {
        database.transact(transaction -> {
            facts.storeAccounts(transaction, AccountFacts.of(accounts, publishedAt));
            others.forEach(other -> other.changed(transaction, accounts));
        });
    }

    @Override
    public void erased(String personId, long offset) {
        database.transact(transaction -> {
            facts.erase(transaction, personId);
            others.forEach(other -> other.erased(transaction, personId));
        });
    }

    @Override
    public ErasureStore store() {
        return ErasureStore.ERASURE_STORE_PERKS;
    }
}
