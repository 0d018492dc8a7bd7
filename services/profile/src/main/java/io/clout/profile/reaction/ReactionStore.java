// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.reaction;

import io.clout.common.postgres.Database;
import io.clout.profile.page.Instants;
import io.clout.proto.signal.v1.SignalsObserved;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Stores what batches of signals say about reactions; one that was seen before changes nothing. Blocking. */
@ApplicationScoped
class ReactionStore {
    /** Batches of an account come one after the other; should two be applied at once, the row of the account's number makes one wait. */
    private static final String SEEN = """
            with seen as (
                insert into reactions_seen (account_id, sequence)
                select id, $3::bigint from account where id = $1 and person_id = $2
                on conflict (account_id) do update set sequence = excluded.sequence
                    where reactions_seen.sequence < excluded.sequence
                returning account_id),
            named as (
                update account set actor = $4
                where id in (select account_id from seen) and $4::text <> '' and actor is distinct from $4)
            select from seen""";

    private final Database database;
    private final Clock clock;

    ReactionStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Throws {@link IllegalArgumentException} for what can never be applied. */
    static void check(SignalsObserved batch) {
        UUID.fromString(batch.getAccountId());
        if (batch.getSequence() < 1) {
            throw new IllegalArgumentException("a batch without number");
        }
    }

    void apply(SignalsObserved batch) {
        var accountId = UUID.fromString(batch.getAccountId());
        var reactions = new Reactions(batch, clock.instant().minus(Reactions.WINDOW));
        database.transact(transaction -> {
            var seen = Database.run(
                    transaction, SEEN, accountId, batch.getPersonId(), batch.getSequence(), batch.getActor());
            if (seen.rowCount() == 1) {
                ReactorRows.count(transaction, accountId, reactions);
                MomentRows.count(transaction, accountId, reactions);
            }
        });
    }

    @Scheduled(cron = "0 50 0 * * ?", timeZone = "UTC")
    @RunOnVirtualThread
    void forget() {
        var since = Instants.parameter(clock.instant().minus(Reactions.WINDOW));
        database.run("delete from reactor where last_at <= $1", since);
        database.run("delete from moment where posted_at <= $1", since);
        database.run("delete from reaction_day where day < (now() at time zone 'UTC')::date - 90");
        database.run(MomentRows.FORGET_SMALL);
    }
}
