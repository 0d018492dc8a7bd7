// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.topic;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.outbox.OutboxRecord;
import io.clout.common.postgres.Database;
import io.clout.profile.ontology.Ontologies;
import io.clout.profile.ontology.Ontology;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.topic.v1.PersonTopic;
import io.clout.proto.topic.v1.TopicFact;
import io.clout.proto.topic.v1.TopicSource;
import io.clout.proto.topic.v1.TopicsChanged;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works out how strong a person's topics are, how that compares, and publishes the result. Everything happens in the caller's transaction,
 * which holds the lock of the person. Blocking.
 */
@ApplicationScoped
class TopicStore {
    /** Evidence of accounts, less the older it is; endorsements that count; accepted answers. */
    private static final String EVIDENCE = """
            select topic_id, source, weight * power(0.5, extract(epoch from now() - as_of) / (45 * 86400.0))::float8 as weight,
                pieces, days
            from topic_evidence where person_id = $1
            union all
            select topic_id, case when answer_id is null then 'TOPIC_SOURCE_ENDORSEMENT' else 'TOPIC_SOURCE_ACCEPTED_ANSWER' end,
                sum(paid * power(0.5, extract(epoch from now() - given_at) / (45 * 86400.0)))::float8, count(*)::int,
                count(distinct (given_at at time zone 'UTC')::date)::int
            from endorsement where receiver_id = $1 and paid > 0 group by 1, 2""";

    private static final String FORGET = "delete from topic_strength where person_id = $1";

    /**
     * Expertise is the share of the other visible people who are less of an expert, with four more of them as good: with few people nobody is
     * at the very top, or at the bottom.
     */
    private static final String STORE = """
            insert into topic_strength (person_id, topic_id, strength, expertise, reasons)
            select $1, mine.topic_id, mine.strength,
                round(100 * (count(*) filter (where o.strength < mine.strength)
                    + 0.5 * count(*) filter (where o.strength = mine.strength) + 2)
                    / (count(o.person_id) + 4)), mine.reasons
            from unnest($2::text[], $3::float8[], $4::bytea[]) as mine (topic_id, strength, reasons)
            left join (topic_strength o join member m on m.id = o.person_id and m.visibility <> 'VISIBILITY_PRIVATE')
                on o.topic_id = mine.topic_id and o.person_id <> $1
            group by mine.topic_id, mine.strength, mine.reasons""";

    private static final String PUBLISHED = "select facts from topics_published where person_id = $1";

    private static final String KEEP_PUBLISHED = """
            insert into topics_published (person_id, facts) values ($1, $2)
            on conflict (person_id) do update set facts = excluded.facts""";

    private final Ontologies ontologies;

    TopicStore(Ontologies ontologies) {
        this.ontologies = ontologies;
    }

    /** A person's topics, also the removed ones. */
    List<TopicRow> rows(SqlConnection transaction, String personId) {
        var rows = new ArrayList<TopicRow>();
        Database.run(transaction, TopicRow.SELECT, personId).forEach(row -> rows.add(TopicRow.of(row)));
        return rows;
    }

    /** Recomputes the topics of a person and publishes them if anything changed. */
    void refresh(SqlConnection transaction, String personId) {
        var member = Database.first(Database.run(transaction, "select visibility from member where id = $1", personId));
        if (member.isEmpty()) {
            Database.run(transaction, FORGET, personId);
            publish(transaction, personId, Optional.empty());
            return;
        }
        Set<String> removed = new HashSet<>();
        Database.run(transaction, "select topic_id from person_topic where person_id = $1 and removed", personId)
                .forEach(row -> removed.add(row.getString(0)));
        var strengths = Strengths.without(Strengths.of(evidence(transaction, personId), ontologies.current()), removed);
        store(transaction, personId, strengths);
        var visibility = Visibility.valueOf(member.get().getString("visibility"));
        publish(
                transaction,
                personId,
                Optional.of(facts(rows(transaction, personId), visibility, ontologies.current())));
    }

    private static List<Evidence> evidence(SqlConnection transaction, String personId) {
        var evidence = new ArrayList<Evidence>();
        Database.run(transaction, EVIDENCE, personId)
                .forEach(row -> evidence.add(new Evidence(
                        row.getString("topic_id"),
                        TopicSource.valueOf(row.getString("source")),
                        row.getDouble("weight"),
                        row.getInteger("pieces"),
                        row.getInteger("days"))));
        return evidence;
    }

    private static void store(SqlConnection transaction, String personId, Map<String, Strength> strengths) {
        Database.run(transaction, FORGET, personId);
        if (strengths.isEmpty()) {
            return;
        }
        Database.run(
                transaction,
                STORE,
                Tuple.of(
                        personId,
                        strengths.keySet().toArray(String[]::new),
                        strengths.values().stream().map(Strength::value).toArray(Double[]::new),
                        strengths.values().stream()
                                .map(strength -> Buffer.buffer(PersonTopic.newBuilder()
                                        .addAllReasons(strength.reasons())
                                        .build()
                                        .toByteArray()))
                                .toArray(Buffer[]::new)));
    }

    /** What other services may know: nothing of sensitive topics. */
    private static TopicsChanged facts(List<TopicRow> rows, Visibility person, Ontology ontology) {
        return TopicsChanged.newBuilder()
                .addAllTopics(rows.stream()
                        .filter(row -> !row.removed() && !ontology.sensitive(row.topicId()))
                        .map(row -> TopicFact.newBuilder()
                                .setTopicId(row.topicId())
                                .setExpertise(row.expertise().orElse(0.0))
                                .setVisibility(Shown.narrower(person, row.visibility()))
                                .build())
                        .toList())
                .build();
    }

    /** @param facts empty for a person of whom others may know nothing any more */
    private static void publish(SqlConnection transaction, String personId, Optional<TopicsChanged> facts) {
        var before = Database.first(Database.run(transaction, PUBLISHED, personId))
                .map(row -> row.getBuffer(0).getBytes());
        if (facts.isEmpty()) {
            if (before.isPresent()) {
                Database.run(transaction, "delete from topics_published where person_id = $1", personId);
                Database.run(
                        transaction,
                        OutboxRecord.INSERT,
                        OutboxRecord.tombstone(KafkaTopic.TOPICS, personId).tuple());
            }
            return;
        }
        var now = facts.get().toByteArray();
        if (before.map(stored -> Arrays.equals(stored, now)).orElse(facts.get().getTopicsCount() == 0)) {
            return;
        }
        Database.run(transaction, KEEP_PUBLISHED, personId, Buffer.buffer(now));
        long version = Database.first(Database.run(transaction, "select nextval('topics_version')"))
                .orElseThrow()
                .getLong(0);
        var change = facts.get().toBuilder()
                .setPersonId(personId)
                .setVersion(version)
                .build();
        Database.run(
                transaction,
                OutboxRecord.INSERT,
                OutboxRecord.of(KafkaTopic.TOPICS, personId, change).tuple());
    }
}
