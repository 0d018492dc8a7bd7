// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.ontology;

import com.google.protobuf.InvalidProtocolBufferException;
import io.clout.common.postgres.Database;
import io.clout.common.topic.BuiltInTopics;
import io.clout.proto.topic.v1.Topic;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ontology of this installation: what is built in, what its operator imported, and what its people demoted. */
@ApplicationScoped
public class Ontologies {
    /** A topic that five people removed, and three in ten of all who had it, is one that its names lead to wrongly. */
    private static final String DEMOTED = """
            select topic_id from person_topic group by topic_id
            having count(*) filter (where removed) >= greatest(5, 0.3 * (count(*) filter (where removed)
                + (select count(*) from topic_strength s where s.topic_id = person_topic.topic_id)))""";

    private final Database database;
    private final List<Topic> builtIn = BuiltInTopics.read();
    private volatile Ontology current = Ontology.of(builtIn);

    Ontologies(Database database) {
        this.database = database;
    }

    /** At most a minute old. */
    public Ontology current() {
        return current;
    }

    /**
     * Replaces what was imported before. What is built in stays, and what a sensitive topic holds is sensitive.
     *
     * @throws IllegalArgumentException if a parent is missing, or a topic holds itself; then nothing changes
     */
    public void replaceImported(List<Topic> imported) {
        var sensitive = Ontology.of(joined(imported)).sensitiveAndBelow();
        database.transact(transaction -> {
            Database.run(transaction, "delete from imported_topic");
            var rows = imported.stream()
                    .map(topic -> sensitive.contains(topic.getTopicId())
                            ? topic.toBuilder().setSensitive(true).build()
                            : topic)
                    .map(topic -> Tuple.of(topic.getTopicId(), Buffer.buffer(topic.toByteArray())))
                    .toList();
            if (!rows.isEmpty()) {
                transaction
                        .preparedQuery("insert into imported_topic (id, payload) values ($1, $2)")
                        .executeBatchAndAwait(rows);
            }
        });
        refresh();
    }

    @Scheduled(every = "1m")
    @RunOnVirtualThread
    void refresh() {
        var imported = new ArrayList<Topic>();
        for (var row : database.run("select payload from imported_topic order by id")) {
            imported.add(topic(row.getBuffer("payload").getBytes()));
        }
        Set<String> demoted = new HashSet<>();
        database.run(DEMOTED).forEach(row -> demoted.add(row.getString("topic_id")));
        var next = Ontology.of(joined(imported).stream()
                .map(topic -> demoted.contains(topic.getTopicId())
                        ? topic.toBuilder().setDemoted(true).build()
                        : topic)
                .toList());
        if (!next.version().equals(current.version())) {
            current = next;
        }
    }

    private List<Topic> joined(List<Topic> imported) {
        var all = new ArrayList<>(imported);
        all.addAll(builtIn);
        return all;
    }

    private static Topic topic(byte[] payload) {
        try {
            return Topic.parseFrom(payload);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("imported_topic holds what is no topic", e);
        }
    }
}
