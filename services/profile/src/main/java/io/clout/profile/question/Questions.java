// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.question;

import io.clout.common.postgres.Database;
import io.clout.profile.ontology.Ontologies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Asking, editing, deleting and following. Blocking. */
@ApplicationScoped
public class Questions {
    private static final int MOST_A_DAY = 10;

    private static final String BY_REQUEST = """
            select id, topic_id = $3 and title = $4 and text = $5 as same from question where author_id = $1 and request_id = $2""";

    private static final String WRITTEN_AT = """
            select asked_at as written_at from question where author_id = $1 and asked_at > now() - interval '1 day'
            order by asked_at desc offset $2 limit 1""";

    private static final String INSERT =
            "insert into question (id, author_id, topic_id, title, text, request_id) values ($1, $2, $3, $4, $5, $6)";

    private static final String KEEP_EDIT = """
            insert into edit (question_id, title, text)
            select id, title, text from question where id = $1 and author_id = $2 and (title, text) <> ($3, $4)""";

    private static final String EDIT = """
            update question set title = $3, text = $4, edited_at = now()
            where id = $1 and author_id = $2 and (title, text) <> ($3, $4)""";

    private static final String ANSWERED_BY_OTHERS = """
            select from answer where question_id = $1 and author_id <> $2 and not revoked""";

    private static final String FOLLOW = """
            insert into question_follower (question_id, person_id)
            select id, $2 from question where id = $1 on conflict do nothing""";

    /** The result of deleting a question. */
    public enum Deletion {
        DELETED,
        UNKNOWN,
        ANSWERED_BY_OTHERS
    }

    private final Database database;
    private final Ontologies ontologies;

    Questions(Database database, Ontologies ontologies) {
        this.database = database;
        this.ontologies = ontologies;
    }

    /** Texts have passed {@link PostText}. */
    public Written ask(String authorId, String topicId, String title, String text, String requestId) {
        if (!ontologies.current().has(topicId)) {
            return new Written.UnknownTopic();
        }
        return database.inTransaction(transaction -> {
            if (!Authors.lock(transaction, authorId)) {
                return new Written.NoConsent();
            }
            var repeated =
                    Database.first(Database.run(transaction, BY_REQUEST, authorId, requestId, topicId, title, text));
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
            Database.run(transaction, INSERT, id, authorId, topicId, title, text, requestId);
            Database.run(transaction, FOLLOW, id, authorId);
            return new Written.Stored(id);
        });
    }

    /** False if it is not the author's. */
    public boolean edit(String authorId, UUID id, String title, String text) {
        return database.inTransaction(transaction -> {
            var own = Database.run(
                    transaction, "select from question where id = $1 and author_id = $2 for update", id, authorId);
            Database.run(transaction, KEEP_EDIT, id, authorId, title, text);
            Database.run(transaction, EDIT, id, authorId, title, text);
            return own.rowCount() > 0;
        });
    }

    /** What others wrote is not deleted with a question. */
    public Deletion delete(String authorId, UUID id) {
        return database.inTransaction(transaction -> {
            var own = Database.run(
                    transaction, "select from question where id = $1 and author_id = $2 for update", id, authorId);
            if (own.rowCount() == 0) {
                return Deletion.UNKNOWN;
            }
            if (Database.run(transaction, ANSWERED_BY_OTHERS, id, authorId).rowCount() > 0) {
                return Deletion.ANSWERED_BY_OTHERS;
            }
            Database.run(transaction, "delete from question where id = $1", id);
            return Deletion.DELETED;
        });
    }

    /** Follows a question, or no longer; the caller checked that the person may see it. */
    public void follow(String personId, UUID id, boolean followed) {
        database.run(
                followed ? FOLLOW : "delete from question_follower where question_id = $1 and person_id = $2",
                id,
                personId);
    }
}
