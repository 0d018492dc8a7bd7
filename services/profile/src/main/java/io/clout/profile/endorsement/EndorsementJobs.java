// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.endorsement;

import io.clout.common.postgres.Database;
import io.clout.profile.account.Accounts;
import io.clout.profile.endorsement.Ledger.Outcome;
import io.clout.profile.endorsement.Rings.Pair;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Settles the ledgers that are due, each person in a transaction of their own; looks for rings once a day, and has every endorsement of the
 * last 90 days judged again. Any replica may do it at any time.
 */
@ApplicationScoped
public class EndorsementJobs {
    private static final Logger LOG = Logger.getLogger(EndorsementJobs.class);

    private static final String DUE = """
            select person_id from (select person_id, min(due_at) as due_at from ledger_due where due_at <= now()
                group by person_id) due order by due_at limit 200""";

    private static final String LOCK = "select from person where id = $1 for update skip locked";

    private static final String LOCK_RINGS = "select pg_try_advisory_xact_lock(hashtextextended('clout.rings', 0))";

    private static final String PAIRS = """
            select giver_id, receiver_id, count(*)::int as endorsements from endorsement
            where giver_id is not null and not revoked and given_at > now() - interval '90 days' group by 1, 2""";

    private static final String ALL_DUE = """
            insert into ledger_due (person_id, due_at)
            select distinct receiver_id, now() from endorsement where given_at > now() - interval '90 days'""";

    private final Database database;
    private final Ledger ledger;
    private final Accounts accounts;

    EndorsementJobs(Database database, Ledger ledger, Accounts accounts) {
        this.database = database;
        this.ledger = ledger;
        this.accounts = accounts;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void settleDue() {
        List<String> due = new ArrayList<>();
        database.run(DUE).forEach(row -> due.add(row.getString(0)));
        due.forEach(this::settle);
    }

    @Scheduled(cron = "0 10 0 * * ?", timeZone = "UTC")
    @RunOnVirtualThread
    public void judgeAll() {
        database.transact(transaction -> {
            if (!Database.first(Database.run(transaction, LOCK_RINGS))
                    .orElseThrow()
                    .getBoolean(0)) {
                return;
            }
            var counts = new HashMap<Pair, Integer>();
            Database.run(transaction, PAIRS)
                    .forEach(row -> counts.put(
                            new Pair(row.getString("giver_id"), row.getString("receiver_id")),
                            row.getInteger("endorsements")));
            var rings = Rings.find(counts);
            Database.run(transaction, "delete from ring_edge");
            Database.run(
                    transaction,
                    "insert into ring_edge (giver_id, receiver_id) select * from unnest($1::text[], $2::text[])",
                    Tuple.of(
                            rings.stream().map(Pair::giver).toArray(String[]::new),
                            rings.stream().map(Pair::receiver).toArray(String[]::new)));
            Database.run(transaction, ALL_DUE);
        });
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
