// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.export;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.profile.page.Instants;
import io.clout.proto.profile.v1.Consent;
import io.clout.proto.profile.v1.ExportPersonResponse;
import io.clout.proto.profile.v1.Pause;
import io.clout.proto.profile.v1.QuestionFollowed;
import io.clout.proto.profile.v1.ReportGiven;
import io.clout.proto.profile.v1.VoteGiven;
import io.clout.proto.profile.v1.WrittenBefore;
import io.clout.proto.question.v1.Answer;
import io.clout.proto.question.v1.Author;
import io.clout.proto.question.v1.Edit;
import io.clout.proto.question.v1.Question;
import io.clout.proto.question.v1.ReportReason;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a person wrote and did, also after they withdrew consent, when nobody sees it. Blocking. */
@ApplicationScoped
public class PersonExport {
    private static final String CONSENTS = "select * from consent where person_id = $1 order by given_at, id";

    private static final String PAUSES = "select from_day::text as from_day, to_day::text as to_day from pause"
            + " where person_id = $1 order by pause.from_day";

    private static final String QUESTIONS = """
            select q.id, q.author_id, q.topic_id, q.title, q.text, q.asked_at, q.edited_at, p.display_name,
                (select count(*) from answer a where a.question_id = q.id and not a.revoked)::int as answers,
                exists (select from answer a where a.question_id = q.id and a.accepted_at is not null) as answered
            from question q join person p on p.id = q.author_id where q.author_id = $1 order by q.asked_at, q.id""";

    private static final String ANSWERS = """
            select a.id, a.question_id, a.author_id, a.text, a.answered_at, a.edited_at, a.accepted_at, p.display_name, (select count(*) from vote v where v.answer_id = a.id)::int as votes
            from answer a join person p on p.id = a.author_id
            where a.author_id = $1 and not a.revoked order by a.answered_at, a.id""";

    private static final String EDITS = """
            select coalesce(e.question_id, e.answer_id) as content_id, e.title, e.text, e.replaced_at from edit e
            left join question q on q.id = e.question_id left join answer a on a.id = e.answer_id
            where q.author_id = $1 or a.author_id = $1 order by e.id""";

    private static final String VOTES = "select * from vote where voter_id = $1 order by voted_at, answer_id";

    private static final String FOLLOWS = "select * from question_follower where person_id = $1 order by question_id";

    private static final String REPORTS = """
            select coalesce(question_id, answer_id) as content_id, reason, text, reported_at from report
            where reporter_id = $1 order by reported_at, id""";

    private final Database database;

    PersonExport(Database database) {
        this.database = database;
    }

    /** One kind after the other, each oldest first; nothing for a person of whom nothing is stored. */
    public Stream<ExportPersonResponse> of(String personId) {
        return Stream.of(
                        records(CONSENTS, personId, PersonExport::consent),
                        records(PAUSES, personId, PersonExport::pause),
                        records(QUESTIONS, personId, PersonExport::question),
                        records(ANSWERS, personId, PersonExport::answer),
                        records(EDITS, personId, PersonExport::edit),
                        records(VOTES, personId, PersonExport::vote),
                        records(FOLLOWS, personId, PersonExport::follow),
                        records(REPORTS, personId, PersonExport::report))
                .flatMap(each -> each)
                .map(ExportPersonResponse.Builder::build);
    }

    private Stream<ExportPersonResponse.Builder> records(
            String query, String personId, Function<Row, ExportPersonResponse.Builder> message) {
        return StreamSupport.stream(database.run(query, personId).spliterator(), false)
                .map(message);
    }

    private static ExportPersonResponse.Builder consent(Row row) {
        var consent = Consent.newBuilder()
                .setVersion(row.getString("version"))
                .setGivenAt(Timestamps.of(Instants.of(row, "given_at")));
        Instants.optional(row, "withdrawn_at").map(Timestamps::of).ifPresent(consent::setWithdrawnAt);
        return ExportPersonResponse.newBuilder().setConsent(consent);
    }

    private static ExportPersonResponse.Builder pause(Row row) {
        return ExportPersonResponse.newBuilder()
                .setPause(
                        Pause.newBuilder().setFromDay(row.getString("from_day")).setToDay(row.getString("to_day")));
    }

    private static ExportPersonResponse.Builder question(Row row) {
        var question = Question.newBuilder()
                .setQuestionId(row.getUUID("id").toString())
                .setAuthor(author(row))
                .setTopicId(row.getString("topic_id"))
                .setTitle(row.getString("title"))
                .setText(row.getString("text"))
                .setAskedAt(Timestamps.of(Instants.of(row, "asked_at")))
                .setAnswers(row.getInteger("answers"))
                .setAnswered(row.getBoolean("answered"))
                .setOwn(true);
        Instants.optional(row, "edited_at").map(Timestamps::of).ifPresent(question::setEditedAt);
        return ExportPersonResponse.newBuilder().setQuestion(question);
    }

    private static ExportPersonResponse.Builder answer(Row row) {
        var answer = Answer.newBuilder()
                .setAnswerId(row.getUUID("id").toString())
                .setQuestionId(row.getUUID("question_id").toString())
                .setAuthor(author(row))
                .setText(row.getString("text"))
                .setAnsweredAt(Timestamps.of(Instants.of(row, "answered_at")))
                .setVotes(row.getInteger("votes"))
                .setAccepted(Instants.optional(row, "accepted_at").isPresent())
                .setOwn(true);
        Instants.optional(row, "edited_at").map(Timestamps::of).ifPresent(answer::setEditedAt);
        return ExportPersonResponse.newBuilder().setAnswer(answer);
    }

    private static Author author(Row row) {
        return Author.newBuilder()
                .setPersonId(row.getString("author_id"))
                .setDisplayName(row.getString("display_name"))
                .build();
    }

    private static ExportPersonResponse.Builder edit(Row row) {
        var edit = Edit.newBuilder()
                .setText(row.getString("text"))
                .setReplacedAt(Timestamps.of(Instants.of(row, "replaced_at")));
        Optional.ofNullable(row.getString("title")).ifPresent(edit::setTitle);
        return ExportPersonResponse.newBuilder()
                .setWrittenBefore(
                        WrittenBefore.newBuilder().setContentId(content(row)).setEdit(edit));
    }

    private static ExportPersonResponse.Builder vote(Row row) {
        return ExportPersonResponse.newBuilder()
                .setVote(VoteGiven.newBuilder()
                        .setAnswerId(row.getUUID("answer_id").toString())
                        .setVotedAt(Timestamps.of(Instants.of(row, "voted_at"))));
    }

    private static ExportPersonResponse.Builder follow(Row row) {
        return ExportPersonResponse.newBuilder()
                .setFollow(QuestionFollowed.newBuilder()
                        .setQuestionId(row.getUUID("question_id").toString()));
    }

    private static ExportPersonResponse.Builder report(Row row) {
        return ExportPersonResponse.newBuilder()
                .setReport(ReportGiven.newBuilder()
                        .setContentId(content(row))
                        .setReason(ReportReason.valueOf(row.getString("reason")))
                        .setText(row.getString("text"))
                        .setReportedAt(Timestamps.of(Instants.of(row, "reported_at"))));
    }

    private static String content(Row row) {
        return row.getUUID("content_id").toString();
    }
}
