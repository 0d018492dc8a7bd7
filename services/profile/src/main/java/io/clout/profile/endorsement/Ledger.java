// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.endorsement;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.limits.Limits;
import io.clout.common.outbox.OutboxRecord;
import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.profile.page.Instants;
import io.clout.proto.endorsement.v1.EndorsementEntry;
import io.clout.proto.endorsement.v1.EndorsementStanding;
import io.clout.proto.endorsement.v1.EndorsementsObserved;
import io.clout.proto.signal.v1.SignalKind;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What counts of a person's endorsements and votes, as published to scoring. Each row remembers what the ledger says of it; settling judges it
 * anew and publishes the difference. So whatever happens (time to take back passes, a favour is returned, a ring is found, a giver leaves)
 * ends in the same place, and doing it twice changes nothing. Blocking; in the caller's transaction, which holds the lock of the person.
 */
@ApplicationScoped
class Ledger {
    private static final String ACCOUNT = "select account_id, sequence from ledger where person_id = $1 for update";

    private static final String MEMBER = "select from member where id = $1";

    private static final String DONE = "delete from ledger_due where person_id = $1 and due_at <= now()";

    private static final String JUDGED = """
            select e.id, e.topic_id, e.given_at, e.paid, e.standing, g.actor::text as actor,
                case
                when e.revoked or e.giver_id is null then 'ENDORSEMENT_STANDING_WITHDRAWN'
                when e.given_at > now() - interval '1 minute' then 'ENDORSEMENT_STANDING_FRESH'
                when exists (select from endorsement r where r.giver_id = e.receiver_id and r.receiver_id = e.giver_id
                    and not r.revoked and r.given_at <= now() - interval '1 minute'
                    and r.given_at between e.given_at - interval '90 days' and e.given_at + interval '90 days')
                    then 'ENDORSEMENT_STANDING_RETURNED'
                when exists (select from ring_edge r where r.giver_id = e.giver_id and r.receiver_id = e.receiver_id)
                    then 'ENDORSEMENT_STANDING_RING'
                when not exists (select from account a where a.person_id = e.giver_id and a.network <> 'NETWORK_CLOUT')
                    then 'ENDORSEMENT_STANDING_UNPROVEN'
                else 'ENDORSEMENT_STANDING_COUNTS' end as now_standing
            from endorsement e left join person g on g.id = e.giver_id
            where e.receiver_id = $1 and (e.given_at > now() - interval '90 days' or e.revoked or e.giver_id is null)
            order by e.given_at, e.id""";

    /** Votes count as endorsements do: a minute after they were given, of people who have linked a network. Answers to oneself earn nothing. */
    private static final String VOTES = """
            select a.id, q.topic_id, a.paid_votes, a.revoked, now() as observed_at,
                (select count(*) from vote v where v.answer_id = a.id and not a.revoked and not a.removed
                    and v.voted_at <= now() - interval '1 minute'
                    and exists (select from account p where p.person_id = v.voter_id and p.network <> 'NETWORK_CLOUT'))::int
                    as votes
            from answer a join question q on q.id = a.question_id where a.author_id = $1 and q.author_id <> $1""";

    private static final String JUDGE = "update endorsement set standing = $2, paid = $3 where id = $1";

    private static final String CLEAR = """
            with gone as (delete from endorsement where receiver_id = $1 and revoked)
            delete from answer where author_id = $1 and revoked""";

    /** Whether everything is settled; without an account of the network Clout there is nowhere to enter anything. */
    enum Outcome {
        SETTLED,
        ACCOUNT_MISSING
    }

    Outcome settle(SqlConnection transaction, String personId) {
        Database.run(transaction, DONE, personId);
        if (Database.run(transaction, MEMBER, personId).rowCount() == 0) {
            return Outcome.SETTLED; // without consent nothing of a person is scored
        }
        var entries = new ArrayList<EndorsementEntry>();
        for (var row : Database.run(transaction, JUDGED, personId)) {
            judge(transaction, row).ifPresent(entries::add);
        }
        for (var row : Database.run(transaction, VOTES, personId)) {
            count(transaction, row).ifPresent(entries::add);
        }
        Database.run(transaction, CLEAR, personId);
        if (entries.isEmpty()) {
            return Outcome.SETTLED;
        }
        var account = Database.first(Database.run(transaction, ACCOUNT, personId));
        if (account.isEmpty()) {
            return Outcome.ACCOUNT_MISSING;
        }
        publish(transaction, personId, account.get(), entries);
        Database.run(transaction, "insert into topics_due (person_id) values ($1)", personId);
        return Outcome.SETTLED;
    }

    private static Optional<EndorsementEntry> judge(SqlConnection transaction, Row row) {
        var standing = EndorsementStanding.valueOf(row.getString("now_standing"));
        double due = standing == EndorsementStanding.ENDORSEMENT_STANDING_COUNTS ? 1 : 0;
        double paid = row.getDouble("paid");
        if (!standing.name().equals(row.getString("standing")) || due != paid) {
            Database.run(transaction, JUDGE, row.getUUID("id"), standing.name(), due);
        }
        if (due == paid) {
            return Optional.empty();
        }
        var givenAt = Instants.of(row, "given_at");
        var entry = entry(SignalKind.SIGNAL_KIND_ENDORSEMENTS_RECEIVED, due - paid, row, givenAt)
                .setStanding(standing);
        Optional.ofNullable(row.getString("actor")).ifPresent(entry::setActor);
        return Optional.of(entry.build());
    }

    private static Optional<EndorsementEntry> count(SqlConnection transaction, Row row) {
        int votes = row.getInteger("votes");
        int paid = row.getInteger("paid_votes");
        if (votes == paid) {
            return Optional.empty();
        }
        Database.run(transaction, "update answer set paid_votes = $2 where id = $1", row.getUUID("id"), votes);
        return Optional.of(
                entry(SignalKind.SIGNAL_KIND_VOTES_RECEIVED, votes - paid, row, Instants.of(row, "observed_at"))
                        .setStanding(
                                row.getBoolean("revoked")
                                        ? EndorsementStanding.ENDORSEMENT_STANDING_WITHDRAWN
                                        : EndorsementStanding.ENDORSEMENT_STANDING_COUNTS)
                        .build());
    }

    private static EndorsementEntry.Builder entry(SignalKind kind, double value, Row row, Instant occurredAt) {
        return EndorsementEntry.newBuilder()
                .setKind(kind)
                .setValue(value)
                .setTopicId(row.getString("topic_id"))
                .setContent(row.getUUID("id").toString())
                .setOccurredAt(Timestamps.of(occurredAt))
                .setObservedAt(Timestamps.of(Instant.now()));
    }

    private static void publish(
            SqlConnection transaction, String personId, Row account, List<EndorsementEntry> entries) {
        long sequence = account.getLong("sequence");
        for (int from = 0; from < entries.size(); from += Limits.MAX_SIGNALS_PER_BATCH) {
            var some = entries.subList(from, Math.min(entries.size(), from + Limits.MAX_SIGNALS_PER_BATCH));
            sequence++;
            var record = EndorsementsObserved.newBuilder()
                    .setPersonId(personId)
                    .setAccountId(account.getUUID("account_id").toString())
                    .setSequence(sequence)
                    .addAllEntries(some)
                    .build();
            Database.run(
                    transaction,
                    OutboxRecord.INSERT,
                    OutboxRecord.of(KafkaTopic.ENDORSEMENTS, personId, record).tuple());
        }
        Database.run(transaction, "update ledger set sequence = $2 where person_id = $1", personId, sequence);
    }
}
