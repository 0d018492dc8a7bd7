// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.endorsement;

import io.clout.common.postgres.Database;
import io.clout.profile.account.Accounts;
import io.clout.profile.endorsement.Ledger.Outcome;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Settles the ledgers that are due, each person in a transaction of their own. Any replica may do it at any time. */
@ApplicationScoped
class Settlement {
    private static final Logger LOG = Logger.getLogger(Settlement.class);

    private static final String DUE = """
            select person_id from (select person_id, min(due_at) as due_at from ledger_due where due_at <= now()
                group by person_id) due order by due_at limit 200""";

    private static final String LOCK = "select from person where id = $1 for update skip locked";

    private final Database database;
    private final Ledger ledger;
    private final Accounts accounts;

    Settlement(Database database, Ledger ledger, Accounts accounts) {
        this.database = database;
        this.ledger = ledger;
        this.accounts = accounts;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void settleDue() {
        List<String> due = new ArrayList<>();
        database.run(DUE).forEach(row -> due.add(row.getString(0)));
        due.forEach(this::settle);
    }

    private void settle(String personId) {
        if (!settled(personId)) {
            open(personId);
            settled(personId);
        }
    }

    /** False if the person has no account of the network Clout yet; then nothing happened. */
    private boolean settled(String personId) {
        try {
            database.transact(transaction -> {
                if (Database.run(transaction, LOCK, personId).rowCount() > 0
                        && ledger.settle(transaction, personId) == Outcome.ACCOUNT_MISSING) {
                    throw new AccountMissing();
                }
            });
            return true;
        } catch (AccountMissing _) {
            return false;
        }
    }

    private void open(String personId) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> accounts.openLedger(personId));
        } catch (Throwable e) {
            LOG.errorf(e, "The account of the network Clout could not be opened; trying again soon");
        }
    }

    /** Rolls the transaction back. */
    private static final class AccountMissing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AccountMissing() {
            super("no account of the network Clout", null, false, false);
        }
    }
}
