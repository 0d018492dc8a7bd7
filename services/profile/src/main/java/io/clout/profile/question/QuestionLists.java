// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.question;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.profile.ontology.Ontologies;
import io.clout.profile.page.Instants;
import io.clout.profile.page.PageToken;
import io.clout.proto.question.v1.ListQuestionsRequest;
import io.clout.proto.question.v1.ListQuestionsResponse;
import io.clout.proto.question.v1.Question;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions as a person sees them: only those of people whom they may see. Blocking. */
@ApplicationScoped
public class QuestionLists {
    /** Words may stand in the question or in an answer that the viewer may see; a question's own words weigh more. */
    private static final String RANK = """
            greatest(ts_rank(q.words, websearch_to_tsquery('simple', $3)),
                coalesce((select max(ts_rank(a.words, websearch_to_tsquery('simple', $3))) from answer a
                    where a.question_id = q.id and not a.revoked and not a.removed and sees($1, a.author_id)
                        and a.words @@ websearch_to_tsquery('simple', $3)), 0))::float8""";

    private static final String COLUMNS = """
            select q.id, q.author_id, m.display_name as author_name, %s, q.topic_id, q.title, q.text, q.asked_at, q.edited_at,
                (select count(*) from answer a where a.question_id = q.id and not a.revoked and not a.removed and sees($1, a.author_id))::int
                    as answers,
                exists (select from answer a where a.question_id = q.id and a.accepted_at is not null) as answered,
                exists (select from question_follower f where f.question_id = q.id and f.person_id = $1) as followed""".formatted(Authors.EXPERTISE);

    private static final String LIST = COLUMNS + ", " + """
            case when $3::text is null then 0 else %s end as rank
            from question q join member m on m.id = q.author_id
            where not q.removed and sees($1, q.author_id) and ($2::text[] is null or q.topic_id = any($2))
                and ($3::text is null or q.words @@ websearch_to_tsquery('simple', $3)
                    or exists (select from answer a where a.question_id = q.id and not a.revoked and not a.removed and sees($1, a.author_id)
                        and a.words @@ websearch_to_tsquery('simple', $3)))
                and case $4
                    when 'QUESTION_SCOPE_MINE' then q.author_id = $1
                    when 'QUESTION_SCOPE_FOLLOWED' then
                        exists (select from question_follower f where f.question_id = q.id and f.person_id = $1)
                    when 'QUESTION_SCOPE_FOR_ME' then q.author_id <> $1
                        and q.topic_id in (select topic_id from person_topic where person_id = $1 and answers_questions)
                        and not exists (select from answer a where a.question_id = q.id and not a.revoked
                            and (a.author_id = $1 or a.accepted_at is not null))
                    else true end""".formatted(RANK);

    private static final String PAGE = "select * from (" + LIST + """
            ) found where $5::float8 is null or (rank, asked_at, id) < ($5, $6::timestamptz, $7::uuid)
            order by rank desc, asked_at desc, id desc limit $8""";

    private static final String ONE = COLUMNS
            + " from question q join member m on m.id = q.author_id where q.id = $2 and not q.removed and sees($1, q.author_id)";

    private final Database database;
    private final Ontologies ontologies;

    QuestionLists(Database database, Ontologies ontologies) {
        this.database = database;
        this.ontologies = ontologies;
    }

    /** Empty if there is no such question for the viewer. */
    public Optional<Question> one(String viewerId, UUID id) {
        return Database.first(database.run(ONE, viewerId, id)).map(row -> message(row, viewerId));
    }

    public ListQuestionsResponse page(String viewerId, ListQuestionsRequest request) {
        var list = List.of(
                request.getTopicId(), request.getSearch(), request.getScope().name());
        var place = PageToken.place(list, request.getPageToken(), 3);
        int size = PageToken.size(request.getPageSize());
        var rows = database.run(
                PAGE,
                viewerId,
                request.hasTopicId()
                        ? ontologies
                                .current()
                                .withDescendants(request.getTopicId())
                                .toArray(String[]::new)
                        : null,
                request.hasSearch() ? request.getSearch() : null,
                request.getScope().name(),
                place.map(parts -> number(parts.getFirst())).orElse(null),
                place.map(parts -> Instants.place(parts.get(1))).orElse(null),
                place.map(parts -> uuid(parts.get(2))).orElse(null),
                size + 1);
        var response = ListQuestionsResponse.newBuilder();
        double rank = 0;
        for (var row : rows) {
            if (response.getQuestionsCount() == size) {
                var last = response.getQuestions(size - 1);
                response.setNextPageToken(
                        PageToken.of(list, rank, Timestamps.instant(last.getAskedAt()), last.getQuestionId()));
                break;
            }
            rank = row.getDouble("rank");
            response.addQuestions(message(row, viewerId));
        }
        return response.build();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
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

    private static Question message(Row row, String viewerId) {
        var message = Question.newBuilder()
                .setQuestionId(row.getUUID("id").toString())
                .setAuthor(Authors.of(row))
                .setTopicId(row.getString("topic_id"))
                .setTitle(row.getString("title"))
                .setText(row.getString("text"))
                .setAskedAt(Timestamps.of(Instants.of(row, "asked_at")))
                .setAnswers(row.getInteger("answers"))
                .setAnswered(row.getBoolean("answered"))
                .setFollowed(row.getBoolean("followed"))
                .setOwn(row.getString("author_id").equals(viewerId));
        Instants.optional(row, "edited_at").ifPresent(at -> message.setEditedAt(Timestamps.of(at)));
        return message.build();
    }
}
