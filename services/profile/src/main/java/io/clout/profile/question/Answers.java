// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.question;

import io.clout.common.postgres.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Answering, editing, deleting, voting and accepting. What it earns, the ledger settles a little later. Blocking. */
@ApplicationScoped
public class Answers {
    private static final int MOST_A_DAY = 30;

    private static final String BY_REQUEST = """
            select id, question_id = $3 and text = $4 as same from answer
            where author_id = $1 and request_id = $2 and not revoked""";

    private static final String WRITTEN_AT = """
            select answered_at as written_at from answer where author_id = $1 and answered_at > now() - interval '1 day'
            order by answered_at desc offset $2 limit 1""";

    private static final String INSERT = """
            insert into answer (id, question_id, author_id, text, request_id) values ($1, $2, $3, $4, $5)
            on conflict (question_id, author_id) where not revoked do nothing""";

    private static final String OWN = "select from answer where id = $1 and author_id = $2 and not revoked for update";

    private static final String KEEP_EDIT =
            "insert into edit (answer_id, text) select id, text from answer where id = $1 and text <> $2";

    private static final String EDIT = "update answer set text = $2, edited_at = now() where id = $1 and text <> $2";

    /** The words go at once; the row goes when the ledger has taken back what its votes earned. */
    private static final String REVOKE =
            "update answer set revoked = true, accepted_at = null, text = '', request_id = id::text where id = $1";

    private static final String REVOKE_ENDORSEMENT = """
            update endorsement set revoked = true, request_id = null where answer_id = $1 and not revoked""";

    /** Answers by people whom the voter may see, and not the voter's own. */
    private static final String VOTE = """
            insert into vote (answer_id, voter_id)
            select id, $2 from answer where id = $1 and author_id <> $2 and not revoked on conflict do nothing""";

    private static final String OWN_QUESTION = """
            select q.id, q.topic_id, a.author_id, a.accepted_at is not null as accepted from answer a
            join question q on q.id = a.question_id
            where a.id = $1 and q.author_id = $2 and not a.revoked and sees($2, a.author_id) for update of q""";

    private static final String UNACCEPT_ALL =
            "update answer set accepted_at = null where question_id = $1 and accepted_at is not null returning id";

    /** One's own answer to one's own question earns nothing, and one person's thanks to another on a topic count once in 7 days. */
    private static final String ENDORSE = """
            insert into endorsement (id, giver_id, receiver_id, topic_id, answer_id)
            select gen_random_uuid(), $1::text, $2::text, $3::text, $4::uuid
            where $1 <> $2 and not exists (select from endorsement where giver_id = $1 and receiver_id = $2 and topic_id = $3
                and not revoked and given_at > now() - interval '7 days')""";

    /** The result of a vote or an acceptance. */
    public enum Change {
        MADE,
        UNKNOWN,
        NO_CONSENT,
        OWN_ANSWER
    }

    private final Database database;
    private final QuestionLists questions;
    private final AnswerLists answers;

    Answers(Database database, QuestionLists questions, AnswerLists answers) {
        this.database = database;
        this.questions = questions;
        this.answers = answers;
    }

    /** The text has passed {@link PostText}. */
    public Written answer(String authorId, UUID questionId, String text, String requestId) {
        if (questions.one(authorId, questionId).isEmpty()) {
            return new Written.UnknownQuestion();
        }
        return database.inTransaction(transaction -> {
            if (!Authors.lock(transaction, authorId)) {
                return new Written.NoConsent();
            }
            var repeated = Database.first(Database.run(transaction, BY_REQUEST, authorId, requestId, questionId, text));
            if (repeated.isPresent()) {
                return repeated.get().getBoolean("same")
                        ? new Written.Stored(repeated.get().getUUID("id"))
                        : new Written.RequestReused();
            }
            var waits = Authors.waitsUntil(transaction, WRITTEN_AT, authorId, MOST_A_DAY);
            if (waits.isPresent()) {
                return new Written.TooMany(waits.get());
            }
            var id = UUID.randomUUID();
            return Database.run(transaction, INSERT, id, questionId, authorId, text, requestId)
                                    .rowCount()
                            == 1
                    ? new Written.Stored(id)
                    : new Written.AnsweredBefore();
        });
    }

    /** False if it is not the author's. */
    public boolean edit(String authorId, UUID id, String text) {
        return database.inTransaction(transaction -> {
            if (Database.run(transaction, OWN, id, authorId).rowCount() == 0) {
                return false;
            }
            Database.run(transaction, KEEP_EDIT, id, text);
            Database.run(transaction, EDIT, id, text);
            return true;
        });
    }

    /** Deletes an answer and takes back what it earned; false if it is not the author's. */
    public boolean delete(String authorId, UUID id) {
        return database.inTransaction(transaction -> {
            if (Database.run(transaction, OWN, id, authorId).rowCount() == 0) {
                return false;
            }
            Database.run(transaction, "delete from vote where answer_id = $1", id);
            Database.run(transaction, "delete from edit where answer_id = $1", id);
            Database.run(transaction, REVOKE_ENDORSEMENT, id);
            Database.run(transaction, REVOKE, id);
            return true;
        });
    }

    /** Votes for an answer, or no longer; doing it again is fine. */
    public Change vote(String voterId, UUID id, boolean voted) {
        var answer = answers.one(voterId, id);
        if (answer.isEmpty()) {
            return Change.UNKNOWN;
        }
        if (answer.get().getOwn()) {
            return Change.OWN_ANSWER;
        }
        return database.inTransaction(transaction -> {
            if (!Authors.lock(transaction, voterId)) {
                return Change.NO_CONSENT;
            }
            Database.run(
                    transaction, voted ? VOTE : "delete from vote where answer_id = $1 and voter_id = $2", id, voterId);
            return Change.MADE;
        });
    }

    /** The asker accepts an answer instead of any other, or no longer; doing it again is fine. */
    public Change accept(String askerId, UUID id, boolean accepted) {
        return database.inTransaction(transaction -> {
            if (!Authors.lock(transaction, askerId)) {
                return Change.NO_CONSENT;
            }
            var found = Database.first(Database.run(transaction, OWN_QUESTION, id, askerId));
            if (found.isEmpty()) {
                return Change.UNKNOWN;
            }
            var answer = found.get();
            if (answer.getBoolean("accepted") == accepted) {
                return Change.MADE;
            }
            Database.run(transaction, UNACCEPT_ALL, answer.getUUID("id"))
                    .forEach(row -> Database.run(transaction, REVOKE_ENDORSEMENT, row.getUUID("id")));
            if (accepted) {
                Database.run(transaction, "update answer set accepted_at = now() where id = $1", id);
                Database.run(
                        transaction, ENDORSE, askerId, answer.getString("author_id"), answer.getString("topic_id"), id);
            }
            return Change.MADE;
        });
    }
}
