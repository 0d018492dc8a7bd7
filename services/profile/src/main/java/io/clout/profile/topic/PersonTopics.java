// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.topic;

import io.clout.common.postgres.Database;
import io.clout.profile.ontology.Ontologies;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.topic.v1.ListPersonTopicsResponse;
import io.clout.proto.topic.v1.ListPublicTopicsResponse;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The topics of people: what each says about their own, and what others see of them. Blocking. */
@ApplicationScoped
public class PersonTopics {
    private static final int MOST_DECLARED = 30;
    private static final int MOST_SHOWN = 50;
    /** The id of no person. */
    private static final String NOBODY = "";

    private static final String LOCK = """
            select p.visibility from person p where p.id = $1 and exists (select from member m where m.id = p.id) for update""";

    /** Absent of a person whom the viewer may not see. */
    private static final String SEEN = """
            select m.visibility, exists (select from member v where v.id = $1) as viewer_is_member
            from member m where m.id = $2 and sees($1, $2)""";

    private static final String STORE = """
            insert into person_topic (person_id, topic_id, declared, pinned, visibility, answers_questions)
            values ($1, $2, true, coalesce($3, false), coalesce($4, $5), coalesce($6, false))
            on conflict (person_id, topic_id) do update set declared = true, removed = false,
                pinned = coalesce($3, person_topic.pinned), visibility = coalesce($4, person_topic.visibility),
                answers_questions = coalesce($6, person_topic.answers_questions)""";

    private static final String REMOVE = """
            insert into person_topic (person_id, topic_id, declared, removed, visibility)
            values ($1, $2, false, true, 'VISIBILITY_PRIVATE')
            on conflict (person_id, topic_id) do update set declared = false, removed = true, pinned = false,
                answers_questions = false""";

    private final Database database;
    private final Ontologies ontologies;
    private final TopicStore store;

    PersonTopics(Database database, Ontologies ontologies, TopicStore store) {
        this.database = database;
        this.ontologies = ontologies;
        this.store = store;
    }

    /** Empty if the viewer may not see the person, or there is no such person. */
    public Optional<ListPersonTopicsResponse> of(String viewerId, String personId) {
        return Database.first(database.run(SEEN, viewerId, personId)).map(seen -> {
            var visibility = Visibility.valueOf(seen.getString("visibility"));
            boolean member = seen.getBoolean("viewer_is_member");
            boolean own = viewerId.equals(personId);
            var response = ListPersonTopicsResponse.newBuilder();
            for (var topic : rows(personId)) {
                if (topic.removed()) {
                    if (own) {
                        response.addRemovedTopicIds(topic.topicId());
                    }
                } else if (response.getTopicsCount() < MOST_SHOWN
                        && (own || Shown.to(member, topic.visibility()))
                        && ontologies.current().has(topic.topicId())) {
                    response.addTopics(topic.message(visibility));
                }
            }
            return response.build();
        });
    }

    /** What everyone sees; empty if not everyone may see the person, or there is no such person. */
    public Optional<ListPublicTopicsResponse> shownToAll(String personId) {
        return of(NOBODY, personId).map(seen -> {
            var response = ListPublicTopicsResponse.newBuilder().addAllTopics(seen.getTopicsList());
            seen.getTopicsList().stream()
                    .flatMap(topic -> ontologies.current().topic(topic.getTopicId()).stream())
                    .forEach(response::addDefinitions);
            return response.build();
        });
    }

    /** Declares a topic of a person, or changes one. */
    public TopicResult set(String personId, TopicChange change) {
        var topic = ontologies.current().topic(change.topicId());
        if (topic.isEmpty()) {
            return new TopicResult.Unknown();
        }
        var usual = topic.get().getSensitive() ? Visibility.VISIBILITY_PRIVATE : Visibility.VISIBILITY_PUBLIC;
        return database.inTransaction(transaction -> {
            var locked = Database.first(Database.run(transaction, LOCK, personId));
            if (locked.isEmpty()) {
                return new TopicResult.NoConsent();
            }
            if (declaredBeside(transaction, personId, change.topicId()) >= MOST_DECLARED) {
                return new TopicResult.TooMany(MOST_DECLARED);
            }
            Database.run(
                    transaction,
                    STORE,
                    personId,
                    change.topicId(),
                    change.pinned().orElse(null),
                    change.visibility().map(Enum::name).orElse(null),
                    usual.name(),
                    change.answersQuestions().orElse(null));
            store.refresh(transaction, personId);
            var visibility = Visibility.valueOf(locked.get().getString("visibility"));
            return store.rows(transaction, personId).stream()
                    .filter(row -> row.topicId().equals(change.topicId()))
                    .findFirst()
                    .map(row -> new TopicResult.Stored(row.message(visibility)))
                    .orElseThrow();
        });
    }

    private static long declaredBeside(SqlConnection transaction, String personId, String topicId) {
        return Database.first(Database.run(
                        transaction,
                        "select count(*) from person_topic where person_id = $1 and declared and topic_id <> $2",
                        personId,
                        topicId))
                .orElseThrow()
                .getLong(0);
    }

    /** Removes a topic of a person for good; false without consent. Doing it again is fine. */
    public boolean remove(String personId, String topicId) {
        return database.inTransaction(transaction -> {
            if (Database.first(Database.run(transaction, LOCK, personId)).isEmpty()) {
                return false;
            }
            if (ontologies.current().has(topicId)) {
                Database.run(transaction, REMOVE, personId, topicId);
                store.refresh(transaction, personId);
            }
            return true;
        });
    }

    private List<TopicRow> rows(String personId) {
        var rows = new ArrayList<TopicRow>();
        database.run(TopicRow.SELECT, personId).forEach(row -> rows.add(TopicRow.of(row)));
        return rows;
    }
}
