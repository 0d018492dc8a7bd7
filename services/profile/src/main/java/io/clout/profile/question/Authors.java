// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.question;

import io.clout.common.postgres.Database;
import io.clout.profile.page.Instants;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who writes: the lock that everything one person writes happens under, and how much they may write. */
final class Authors {
    private static final String LOCK_MEMBER =
            "select from person where id = $1 and exists (select from member where member.id = $1) for update";

    /** Who sees an author also sees how expert they are, if the topic is shown. */
    static final String EXPERTISE = """
            (select s.expertise from topic_strength s
                left join person_topic d on d.person_id = s.person_id and d.topic_id = s.topic_id
                where s.person_id = m.id and s.topic_id = q.topic_id
                    and (s.person_id = $1 or coalesce(d.visibility, 'VISIBILITY_PUBLIC') = 'VISIBILITY_PUBLIC'
                        or d.visibility = 'VISIBILITY_COMMUNITY' and exists (select from member v where v.id = $1)))
                as author_expertise""";

    private static final Duration DAY = Duration.ofDays(1);

    private Authors() {}

    /** False without consent. */
    static boolean lock(SqlConnection transaction, String personId) {
        return Database.run(transaction, LOCK_MEMBER, personId).rowCount() > 0;
    }

    /**
     * When a person may write again, if they wrote as much as one may within 24 hours.
     *
     * @param writtenAt query for when the n-th last was written; takes person and n - 1
     */
    static Optional<Instant> waitsUntil(SqlConnection transaction, String writtenAt, String personId, int most) {
        return Database.first(Database.run(transaction, writtenAt, personId, most - 1))
                .flatMap(row -> Instants.optional(row, "written_at"))
                .map(written -> written.plus(DAY));
    }

    static io.clout.proto.question.v1.Author of(Row row) {
        var author = io.clout.proto.question.v1.Author.newBuilder()
                .setPersonId(row.getString("author_id"))
                .setDisplayName(row.getString("author_name"));
        Optional.ofNullable(row.getDouble("author_expertise")).ifPresent(author::setExpertise);
        return author.build();
    }
}
