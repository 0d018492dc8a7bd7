// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.topic;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.profile.page.Instants;
import io.clout.proto.topic.v1.TopicEvidence;
import io.clout.proto.topic.v1.TopicEvidenceObserved;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Adds what ingestion found to a person's evidence; a batch that was seen before changes nothing. Blocking. */
@ApplicationScoped
class EvidenceStore {
    private static final String LOCK = "select from person where id = $1 for update";

    private static final String SEEN = """
            insert into topic_evidence_seen (account_id, sequence)
            select id, $3::bigint from account where id = $1 and person_id = $2
            on conflict (account_id) do update set sequence = excluded.sequence
                where topic_evidence_seen.sequence < excluded.sequence""";

    /** Sums are kept as of the later of two moments; what is older is less by then. What is repeated adds no piece and no day. */
    private static final String ADD = """
            insert into topic_evidence as known (person_id, account_id, topic_id, source, weight, as_of, pieces, days, last_day)
            values ($1, $2, $3, $4, $5, $6, 1, 1, $7)
            on conflict (account_id, topic_id, source) do update set
                weight = known.weight * power(0.5, greatest(0, extract(epoch from excluded.as_of - known.as_of)) / (45 * 86400.0))
                    + excluded.weight * power(0.5, greatest(0, extract(epoch from known.as_of - excluded.as_of)) / (45 * 86400.0)),
                as_of = greatest(known.as_of, excluded.as_of), pieces = known.pieces + (not $8)::int,
                days = known.days + (not $8 and known.last_day <> excluded.last_day)::int,
                last_day = case when $8 then known.last_day else greatest(known.last_day, excluded.last_day) end""";

    private final Database database;

    EvidenceStore(Database database) {
        this.database = database;
    }

    /** Throws {@link IllegalArgumentException} for what can never be applied. */
    static void check(TopicEvidenceObserved batch) {
        UUID.fromString(batch.getAccountId());
        if (batch.getSequence() < 1) {
            throw new IllegalArgumentException("a batch without number");
        }
        for (var piece : batch.getEvidenceList()) {
            if (Strengths.most(piece.getSource()) == 0) {
                throw new IllegalArgumentException("evidence of " + piece.getSource());
            }
            if (!(piece.getWeight() > 0 && piece.getWeight() < 1e6) || !piece.hasOccurredAt()) {
                throw new IllegalArgumentException("evidence without weight or time");
            }
        }
    }

    void apply(TopicEvidenceObserved batch) {
        var accountId = UUID.fromString(batch.getAccountId());
        database.transact(transaction -> {
            Database.run(transaction, LOCK, batch.getPersonId());
            var seen = Database.run(transaction, SEEN, accountId, batch.getPersonId(), batch.getSequence());
            if (seen.rowCount() == 1) {
                batch.getEvidenceList().forEach(piece -> add(transaction, batch.getPersonId(), accountId, piece));
                Database.run(transaction, "insert into topics_due (person_id) values ($1)", batch.getPersonId());
            }
        });
    }

    private static void add(SqlConnection transaction, String personId, UUID accountId, TopicEvidence piece) {
        var occurredAt = Timestamps.instant(piece.getOccurredAt());
        Database.run(
                transaction,
                ADD,
                personId,
                accountId,
                piece.getTopicId(),
                piece.getSource().name(),
                piece.getWeight(),
                Instants.parameter(occurredAt),
                LocalDate.ofInstant(occurredAt, ZoneOffset.UTC),
                piece.getRepeated());
    }
}
