// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.endorsement;

import io.clout.common.postgres.Database;
import io.clout.profile.ontology.Ontologies;
import io.clout.profile.page.Instants;
import io.clout.proto.endorsement.v1.Allowance;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Giving and taking back. Everything that a person gives happens under the lock of their row, one after the other, so that limits hold
 * however many requests come at once. Blocking.
 */
@ApplicationScoped
public class Endorsements {
    private static final String LOCK_MEMBER =
            "select from person where id = $1 and exists (select from member where member.id = $1) for update";

    private static final String BY_REQUEST = """
            select id, receiver_id = $3 and topic_id = $4 and reason is not distinct from $5 as same
            from endorsement where giver_id = $1 and request_id = $2""";

    /** Whether the person wants to be known for it: not once they removed it; a sensitive topic only if they show it themselves. */
    private static final String OPEN = """
            select coalesce((select not removed and (not $3 or declared and (visibility = 'VISIBILITY_PUBLIC'
                or visibility = 'VISIBILITY_COMMUNITY')) from person_topic where person_id = $1 and topic_id = $2), not $3)""";

    private static final String LAST = """
            select max(given_at) as given_at from endorsement
            where giver_id = $1 and receiver_id = $2 and topic_id = $3 and not revoked
                and given_at > now() - make_interval(secs => $4)""";

    private static final String INSERT = """
            insert into endorsement (id, giver_id, receiver_id, topic_id, reason, request_id) values ($1, $2, $3, $4, $5, $6)""";

    private static final String UNDO = """
            delete from endorsement where id = $1 and giver_id = $2 and answer_id is null and paid = 0
                and given_at > now() - make_interval(secs => $3)""";

    private final Database database;
    private final Ontologies ontologies;
    private final EndorsementLists lists;

    Endorsements(Database database, Ontologies ontologies, EndorsementLists lists) {
        this.database = database;
        this.ontologies = ontologies;
        this.lists = lists;
    }

    public GiveResult give(EndorsementRequest request) {
        if (request.giverId().equals(request.receiverId())) {
            return new GiveResult.Oneself();
        }
        var topic = ontologies.current().topic(request.topicId());
        if (topic.isEmpty()) {
            return new GiveResult.UnknownTopic();
        }
        return database.inTransaction(transaction ->
                Database.run(transaction, LOCK_MEMBER, request.giverId()).rowCount() == 0
                        ? new GiveResult.NoConsent()
                        : give(transaction, request, topic.get().getSensitive()));
    }

    private GiveResult give(SqlConnection transaction, EndorsementRequest request, boolean sensitive) {
        var repeated = Database.first(Database.run(
                transaction,
                BY_REQUEST,
                request.giverId(),
                request.requestId(),
                request.receiverId(),
                request.topicId(),
                request.reason().orElse(null)));
        if (repeated.isPresent()) {
            return repeated.get().getBoolean("same")
                    ? given(transaction, request, repeated.get().getUUID("id"))
                    : new GiveResult.RequestReused();
        }
        if (!is(transaction, "select sees($1, $2)", request.giverId(), request.receiverId())) {
            return new GiveResult.UnknownPerson();
        }
        if (!is(transaction, OPEN, request.receiverId(), request.topicId(), sensitive)) {
            return new GiveResult.TopicNotOpen();
        }
        var last = last(transaction, request);
        if (last.isPresent()) {
            return new GiveResult.TooSoon(last.get().plus(EndorsementRules.AGAIN_AFTER));
        }
        var allowance = Allowances.of(transaction, request.giverId());
        if (allowance.getLeft() == 0) {
            return new GiveResult.UsedUp(allowance);
        }
        var id = UUID.randomUUID();
        Database.run(
                transaction,
                INSERT,
                id,
                request.giverId(),
                request.receiverId(),
                request.topicId(),
                request.reason().orElse(null),
                request.requestId());
        return given(transaction, request, id);
    }

    private GiveResult given(SqlConnection transaction, EndorsementRequest request, UUID id) {
        return new GiveResult.Given(
                lists.given(transaction, request.giverId(), id), Allowances.of(transaction, request.giverId()));
    }

    private static Optional<Instant> last(SqlConnection transaction, EndorsementRequest request) {
        return Database.first(Database.run(
                        transaction, LAST, request.giverId(), request.receiverId(), request.topicId(), (double)
                                EndorsementRules.AGAIN_AFTER.toSeconds()))
                .flatMap(row -> Instants.optional(row, "given_at"));
    }

    /** Takes back what was given a moment ago; empty if it is not the giver's, or too long ago. */
    public Optional<Allowance> undo(String giverId, UUID id) {
        return database.inTransaction(transaction -> {
            Database.run(transaction, LOCK_MEMBER, giverId);
            return Database.run(transaction, UNDO, id, giverId, (double) EndorsementRules.UNDO.toSeconds())
                                    .rowCount()
                            == 1
                    ? Optional.of(Allowances.of(transaction, giverId))
                    : Optional.empty();
        });
    }

    /** Whether the giver gave it at all. */
    public boolean gave(String giverId, UUID id) {
        return Database.first(database.run(
                        "select from endorsement where id = $1 and giver_id = $2 and not revoked", id, giverId))
                .isPresent();
    }

    public Allowance allowance(String personId) {
        return database.inTransaction(transaction -> Allowances.of(transaction, personId));
    }

    private static boolean is(SqlConnection transaction, String question, Object... parameters) {
        return Database.first(Database.run(transaction, question, parameters))
                .orElseThrow()
                .getBoolean(0);
    }
}
