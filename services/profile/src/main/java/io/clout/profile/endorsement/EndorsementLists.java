// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.endorsement;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.profile.page.Instants;
import io.clout.profile.page.PageToken;
import io.clout.proto.endorsement.v1.Endorsement;
import io.clout.proto.endorsement.v1.EndorsementParty;
import io.clout.proto.endorsement.v1.EndorsementStanding;
import io.clout.proto.endorsement.v1.ListEndorsementsResponse;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Endorsements as people see them: each party only if the viewer may see them, each topic only if its person shows it. Blocking. */
@ApplicationScoped
public class EndorsementLists {
    private static final String COLUMNS = """
            select e.id, e.topic_id, e.given_at, e.standing, e.answer_id is null and e.paid = 0 as undoable,
                case when g.id is not null then e.reason end as reason,
                g.id as giver_id, g.display_name as giver_name, r.id as receiver_id, r.display_name as receiver_name
            from endorsement e
            left join member g on g.id = e.giver_id and sees($1, g.id)
            left join member r on r.id = e.receiver_id and sees($1, r.id)
            """;

    /** Of a person whom the viewer may see. Others see what counts or is fresh; the person sees all, with the reason why it does not count. */
    private static final String RECEIVED = COLUMNS + """
            left join person_topic d on d.person_id = e.receiver_id and d.topic_id = e.topic_id
            where e.receiver_id = $2 and not e.revoked
                and ($1 = $2
                    or e.standing in ('ENDORSEMENT_STANDING_COUNTS', 'ENDORSEMENT_STANDING_FRESH')
                    and not coalesce(d.removed, false)
                    and (coalesce(d.visibility, 'VISIBILITY_PUBLIC') = 'VISIBILITY_PUBLIC'
                        or d.visibility = 'VISIBILITY_COMMUNITY' and exists (select from member v where v.id = $1)))
                and ($3::timestamptz is null or (e.given_at, e.id) < ($3, $4::uuid))
            order by e.given_at desc, e.id desc limit $5""";

    private static final String GIVEN = COLUMNS + """
            where e.giver_id = $2 and not e.revoked
                and ($3::timestamptz is null or (e.given_at, e.id) < ($3, $4::uuid))
            order by e.given_at desc, e.id desc limit $5""";

    private static final String ONE = COLUMNS + "where e.id = $2";

    private final Database database;

    EndorsementLists(Database database) {
        this.database = database;
    }

    Endorsement given(SqlConnection transaction, String giverId, UUID id) {
        return message(
                Database.first(Database.run(transaction, ONE, giverId, id)).orElseThrow(), true);
    }

    /** What a person received; empty if the viewer may not see them. */
    public Optional<ListEndorsementsResponse> received(String viewerId, String personId, int pageSize, String token) {
        boolean seen = Database.first(database.run("select sees($1, $2)", viewerId, personId))
                .orElseThrow()
                .getBoolean(0);
        return seen
                ? Optional.of(page(RECEIVED, viewerId, personId, List.of("received", personId), pageSize, token))
                : Optional.empty();
    }

    /** What a person gave, as they see it themselves. */
    public ListEndorsementsResponse given(String personId, int pageSize, String token) {
        return page(GIVEN, personId, personId, List.of("given", personId), pageSize, token);
    }

    private ListEndorsementsResponse page(
            String query, String viewerId, String personId, List<String> list, int pageSize, String token) {
        var place = PageToken.place(list, token, 2);
        int size = PageToken.size(pageSize);
        RowSet<Row> rows = database.run(
                query,
                viewerId,
                personId,
                place.map(parts -> Instants.place(parts.getFirst())).orElse(null),
                place.map(parts -> id(parts.get(1))).orElse(null),
                size + 1);
        boolean own = list.getFirst().equals("given");
        var response = ListEndorsementsResponse.newBuilder();
        for (var row : rows) {
            if (response.getEndorsementsCount() == size) {
                var last = response.getEndorsements(size - 1);
                response.setNextPageToken(
                        PageToken.of(list, Timestamps.instant(last.getGivenAt()), last.getEndorsementId()));
                break;
            }
            response.addEndorsements(message(row, own));
        }
        return response.build();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw PageToken.invalid();
        }
    }

    private static Endorsement message(Row row, boolean own) {
        var givenAt = Instants.of(row, "given_at");
        var message = Endorsement.newBuilder()
                .setEndorsementId(row.getUUID("id").toString())
                .setTopicId(row.getString("topic_id"))
                .setGivenAt(Timestamps.of(givenAt))
                .setStanding(EndorsementStanding.valueOf(row.getString("standing")));
        party(row, "giver").ifPresent(message::setFrom);
        party(row, "receiver").ifPresent(message::setTo);
        Optional.ofNullable(row.getString("reason")).ifPresent(message::setReason);
        var until = givenAt.plus(EndorsementRules.UNDO);
        if (own && row.getBoolean("undoable") && until.isAfter(Instant.now())) {
            message.setUndoableUntil(Timestamps.of(until));
        }
        return message.build();
    }

    private static Optional<EndorsementParty> party(Row row, String which) {
        return Optional.ofNullable(row.getString(which + "_id"))
                .map(id -> EndorsementParty.newBuilder()
                        .setPersonId(id)
                        .setDisplayName(row.getString(which + "_name"))
                        .build());
    }
}
