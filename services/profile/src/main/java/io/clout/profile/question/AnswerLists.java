// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.question;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.profile.page.Instants;
import io.clout.profile.page.PageToken;
import io.clout.proto.question.v1.Answer;
import io.clout.proto.question.v1.ListAnswersResponse;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers as a person sees them: only those of people whom they may see. Blocking. */
@ApplicationScoped
public class AnswerLists {
    private static final String SELECT = """
            select a.id, a.question_id, a.author_id, m.display_name as author_name, %s, a.text, a.answered_at, a.edited_at,
                (select count(*) from vote v where v.answer_id = a.id)::int as votes,
                exists (select from vote v where v.answer_id = a.id and v.voter_id = $1) as voted,
                a.accepted_at is not null as accepted
            from answer a join question q on q.id = a.question_id join member m on m.id = a.author_id
            where not a.revoked and not a.removed and not q.removed and sees($1, a.author_id) and sees($1, q.author_id)""".formatted(Authors.EXPERTISE);

    private static final String PAGE = "select * from (" + SELECT + """
             and q.id = $2) found
            where $3::boolean is null or (not accepted, -votes, answered_at, id) > (not $3, -$4::int, $5::timestamptz, $6::uuid)
            order by not accepted, -votes, answered_at, id limit $7""";

    private static final String ONE = SELECT + " and a.id = $2";

    private final Database database;

    AnswerLists(Database database) {
        this.database = database;
    }

    /** Empty if there is no such answer for the viewer. */
    public Optional<Answer> one(String viewerId, UUID id) {
        return Database.first(database.run(ONE, viewerId, id)).map(row -> message(row, viewerId));
    }

    /** The accepted one first, then by votes; the caller checked that the viewer may see the question. */
    public ListAnswersResponse page(String viewerId, UUID questionId, int pageSize, String token) {
        var list = List.of(questionId.toString());
        var place = PageToken.place(list, token, 4);
        int size = PageToken.size(pageSize);
        var rows = database.run(
                PAGE,
                viewerId,
                questionId,
                place.map(parts -> Boolean.valueOf(parts.getFirst())).orElse(null),
                place.map(parts -> number(parts.get(1))).orElse(null),
                place.map(parts -> Instants.place(parts.get(2))).orElse(null),
                place.map(parts -> uuid(parts.get(3))).orElse(null),
                size + 1);
        var response = ListAnswersResponse.newBuilder();
        for (var row : rows) {
            if (response.getAnswersCount() == size) {
                var last = response.getAnswers(size - 1);
                response.setNextPageToken(PageToken.of(
                        list,
                        last.getAccepted(),
                        last.getVotes(),
                        Timestamps.instant(last.getAnsweredAt()),
                        last.getAnswerId()));
                break;
            }
            response.addAnswers(message(row, viewerId));
        }
        return response.build();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw PageToken.invalid();
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw PageToken.invalid();
        }
    }

    private static Answer message(Row row, String viewerId) {
        var message = Answer.newBuilder()
                .setAnswerId(row.getUUID("id").toString())
                .setQuestionId(row.getUUID("question_id").toString())
                .setAuthor(Authors.of(row))
                .setText(row.getString("text"))
                .setAnsweredAt(Timestamps.of(Instants.of(row, "answered_at")))
                .setVotes(row.getInteger("votes"))
                .setVoted(row.getBoolean("voted"))
                .setAccepted(row.getBoolean("accepted"))
                .setOwn(row.getString("author_id").equals(viewerId));
        Instants.optional(row, "edited_at").ifPresent(at -> message.setEditedAt(Timestamps.of(at)));
        return message.build();
    }
}
