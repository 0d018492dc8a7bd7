// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import static io.clout.profile.ProfileDriver.link;
import static io.clout.profile.ProfileDriver.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.postgres.Database;
import io.clout.common.testing.TestIdentity;
import io.clout.common.testing.TestTokens;
import io.clout.profile.endorsement.EndorsementJobs;
import io.clout.proto.endorsement.v1.Endorsement;
import io.clout.proto.endorsement.v1.EndorsementDirection;
import io.clout.proto.endorsement.v1.EndorsementStanding;
import io.clout.proto.endorsement.v1.GetAllowanceRequest;
import io.clout.proto.endorsement.v1.ListEndorsementsRequest;
import io.clout.proto.profile.v1.UpdateProfileRequest;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.question.v1.AcceptAnswerRequest;
import io.clout.proto.question.v1.Answer;
import io.clout.proto.question.v1.AnswerQuestionRequest;
import io.clout.proto.question.v1.AskQuestionRequest;
import io.clout.proto.question.v1.DeleteAnswerRequest;
import io.clout.proto.question.v1.DeleteQuestionRequest;
import io.clout.proto.question.v1.EditAnswerRequest;
import io.clout.proto.question.v1.GetQuestionRequest;
import io.clout.proto.question.v1.ListAnswersRequest;
import io.clout.proto.question.v1.ListEditsRequest;
import io.clout.proto.question.v1.ListQuestionsRequest;
import io.clout.proto.question.v1.Question;
import io.clout.proto.question.v1.QuestionScope;
import io.clout.proto.question.v1.ReportContentRequest;
import io.clout.proto.question.v1.ReportReason;
import io.clout.proto.question.v1.VoteAnswerRequest;
import io.clout.proto.topic.v1.SetTopicRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions find those who know, answers are voted and accepted, and what is written stays its author's. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(ProfileServers.class)
class QuestionQuarkusTest {
    @TestHTTPResource
    URL url;

    @Inject
    Database database;

    @Inject
    EndorsementJobs jobs;

    private final String run = UUID.randomUUID().toString();
    private final String ada = "ada-" + run;
    private final String bob = "bob-" + run;
    private final String eve = "eve-" + run;
    private ProfileDriver driver;

    @BeforeEach
    void signIn() {
        driver = new ProfileDriver(url);
        for (var person : List.of(ada, bob, eve)) {
            link(driver.member(person), person);
        }
    }

    @AfterEach
    void signOut() {
        driver.close();
    }

    @Test
    void askedItIsFoundByTopicByWordsAndByThoseWhoWantIt() {
        driver.topics(TestTokens.of(bob))
                .setTopic(SetTopicRequest.newBuilder()
                        .setTopicId("java")
                        .setAnswersQuestions(true)
                        .build());
        var asked = ask(ada, "java", "How do I park a xylophone" + run.substring(0, 8) + " thread?");

        assertThat(asked.getOwn()).isTrue();
        assertThat(asked.getFollowed()).isTrue();
        assertThat(ids(bob, ListQuestionsRequest.newBuilder().setTopicId("programming")))
                .as("of the topic above")
                .contains(asked.getQuestionId());
        assertThat(ids(bob, ListQuestionsRequest.newBuilder().setSearch("xylophone" + run.substring(0, 8))))
                .containsExactly(asked.getQuestionId());
        assertThat(ids(bob, scope(QuestionScope.QUESTION_SCOPE_FOR_ME))).contains(asked.getQuestionId());
        assertThat(ids(eve, scope(QuestionScope.QUESTION_SCOPE_FOR_ME))).isEmpty();
        assertThat(ids(ada, scope(QuestionScope.QUESTION_SCOPE_MINE))).containsExactly(asked.getQuestionId());
        assertThat(ids(ada, scope(QuestionScope.QUESTION_SCOPE_FOLLOWED))).containsExactly(asked.getQuestionId());
    }

    @Test
    void acceptedAnswerEarnsAnEndorsementAndOneMoreToGive() {
        var question = ask(ada, "java", "What does volatile mean?");
        var answer = answer(bob, question, "Reads see the latest write.");

        var accepted = accept(ada, answer, true);
        letTimePass();

        assertThat(accepted.getAccepted()).isTrue();
        assertThat(received(bob)).hasSize(1).allSatisfy(endorsement -> {
            assertThat(endorsement.getFrom().getPersonId()).isEqualTo(ada);
            assertThat(endorsement.getStanding()).isEqualTo(EndorsementStanding.ENDORSEMENT_STANDING_COUNTS);
        });
        assertThat(allowance(bob)).isEqualTo(6);
        assertThat(allowance(ada)).as("costs nothing").isEqualTo(5);
        accept(ada, answer, false);
        letTimePass();
        assertThat(received(bob)).isEmpty();
    }

    @Test
    void answersToOneselfEarnNothing() {
        var question = ask(ada, "java", "Talking to myself, am I?");
        var answer = answer(ada, question, "Yes, I am.");

        accept(ada, answer, true);
        letTimePass();

        assertThat(received(ada)).isEmpty();
        assertThat(problemOf(() -> vote(ada, answer, true)).slug()).isEqualTo("vote-oneself");
    }

    @Test
    void votesCountOnceEachAndDecideTheOrder() {
        var question = ask(ada, "java", "Which collector should I use?");
        var first = answer(bob, question, "The usual one.");
        var second = answer(eve, question, "Measure, then choose.");
        vote(ada, second, true);
        vote(ada, second, true);
        assertThat(vote(bob, second, true).getVotes()).isEqualTo(2);

        assertThat(answers(ada, question)).containsExactly(second.getAnswerId(), first.getAnswerId());
        assertThat(vote(bob, second, false).getVotes()).isEqualTo(1);
        accept(ada, first, true);
        assertThat(answers(ada, question)).as("accepted first").containsExactly(first.getAnswerId(), second.getAnswerId());
    }

    @Test
    void editedWordsStayReadable() {
        var question = ask(ada, "java", "Which collector should I use?");
        var answer = answer(bob, question, "The usual one.");

        var edited = driver.questions(TestTokens.of(bob))
                .editAnswer(EditAnswerRequest.newBuilder()
                        .setAnswerId(answer.getAnswerId())
                        .setText("The one you measured.")
                        .build())
                .getAnswer();

        assertThat(edited.hasEditedAt()).isTrue();
        assertThat(driver.questions(TestTokens.of(eve))
                        .listEdits(ListEditsRequest.newBuilder()
                                .setContentId(answer.getAnswerId())
                                .build())
                        .getEditsList())
                .singleElement()
                .satisfies(edit -> assertThat(edit.getText()).isEqualTo("The usual one."));
        assertThat(problemOf(() -> driver.questions(TestTokens.of(eve))
                                .editAnswer(EditAnswerRequest.newBuilder()
                                        .setAnswerId(answer.getAnswerId())
                                        .setText("mine now")
                                        .build()))
                        .slug())
                .isEqualTo("answer-not-found");
    }

    @Test
    void deletedAnswerTakesBackWhatItEarned() {
        var question = ask(ada, "java", "Which collector should I use?");
        var answer = answer(bob, question, "The usual one.");
        vote(ada, answer, true);
        accept(ada, answer, true);
        database.run("update vote set voted_at = voted_at - interval '2 minutes'");
        letTimePass();
        assertThat(paidVotes(answer)).containsExactly(1);

        driver.questions(TestTokens.of(bob))
                .deleteAnswer(DeleteAnswerRequest.newBuilder()
                        .setAnswerId(answer.getAnswerId())
                        .build());
        assertThat(answers(ada, question)).isEmpty();
        letTimePass();

        assertThat(paidVotes(answer)).isEmpty();
        assertThat(received(bob)).isEmpty();
    }

    @Test
    void questionThatOthersAnsweredStays() {
        var question = ask(ada, "java", "Which collector should I use?");
        answer(bob, question, "The usual one.");

        assertThat(problemOf(() -> delete(ada, question)).slug()).isEqualTo("answered-by-others");
        assertThat(problemOf(() -> delete(bob, question)).slug()).isEqualTo("question-not-found");
    }

    @Test
    void hiddenPeopleAreNotRead() {
        var question = ask(ada, "java", "Which collector should I use?");
        driver.as(TestTokens.of(ada))
                .updateProfile(UpdateProfileRequest.newBuilder()
                        .setVisibility(Visibility.VISIBILITY_PRIVATE)
                        .build());

        assertThat(problemOf(() -> driver.questions(TestTokens.of(bob))
                                .getQuestion(GetQuestionRequest.newBuilder()
                                        .setQuestionId(question.getQuestionId())
                                        .build()))
                        .slug())
                .isEqualTo("question-not-found");
        assertThat(problemOf(() -> answer(bob, question, "I saw it.")).slug()).isEqualTo("question-not-found");
    }

    @Test
    void repeatedRequestsAskOnceAndTextsHaveBounds() {
        var stub = driver.questions(TestTokens.of(ada));
        var request = AskQuestionRequest.newBuilder()
                .setTopicId("java")
                .setTitle("Asked twice by mistake?")
                .setRequestId("one")
                .build();
        assertThat(stub.askQuestion(request)).isEqualTo(stub.askQuestion(request));
        assertThat(problemOf(() -> stub.askQuestion(request.toBuilder().setTitle("Something else now").build()))
                        .slug())
                .isEqualTo("request-reused");
        assertThat(problemOf(() -> stub.askQuestion(
                                request.toBuilder().setTitle("short").setRequestId("two").build()))
                        .slug())
                .isEqualTo("text-invalid");
        var question = stub.askQuestion(request).getQuestion();
        assertThat(problemOf(() -> answer(bob, question, "word ".repeat(301))).slug()).isEqualTo("text-invalid");
        answer(bob, question, "word ".repeat(300));
        assertThat(problemOf(() -> answer(bob, question, "once more")).slug()).isEqualTo("answered-before");
    }

    @Test
    void pagesOfQuestionsAreTogetherTheWhole() {
        for (int index = 0; index < 5; index++) {
            ask(ada, "poetry", "Question number " + index + "?");
        }
        var seen = new HashSet<String>();
        var token = "";
        do {
            var page = driver.questions(TestTokens.of(bob))
                    .listQuestions(scope(QuestionScope.QUESTION_SCOPE_UNSPECIFIED)
                            .setTopicId("poetry")
                            .setPageSize(2)
                            .setPageToken(token)
                            .build());
            page.getQuestionsList().forEach(question -> assertThat(seen.add(question.getQuestionId()))
                    .isTrue());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        assertThat(seen).hasSize(5);
    }

    @Test
    void reportIsTakenOncePerPerson() {
        var question = ask(ada, "java", "Buy my collector now!");

        assertThat(report(bob, question)).isEqualTo(report(bob, question)).isNotEqualTo(report(eve, question));
    }

    private Question ask(String author, String topic, String title) {
        return driver.questions(TestTokens.of(author))
                .askQuestion(AskQuestionRequest.newBuilder()
                        .setTopicId(topic)
                        .setTitle(title)
                        .setRequestId(UUID.randomUUID().toString())
                        .build())
                .getQuestion();
    }

    private Answer answer(String author, Question question, String text) {
        return driver.questions(TestTokens.of(author))
                .answerQuestion(AnswerQuestionRequest.newBuilder()
                        .setQuestionId(question.getQuestionId())
                        .setText(text)
                        .setRequestId(UUID.randomUUID().toString())
                        .build())
                .getAnswer();
    }

    private Answer vote(String voter, Answer answer, boolean voted) {
        return driver.questions(TestTokens.of(voter))
                .voteAnswer(VoteAnswerRequest.newBuilder()
                        .setAnswerId(answer.getAnswerId())
                        .setVoted(voted)
                        .build())
                .getAnswer();
    }

    private Answer accept(String asker, Answer answer, boolean accepted) {
        return driver.questions(TestTokens.of(asker))
                .acceptAnswer(AcceptAnswerRequest.newBuilder()
                        .setAnswerId(answer.getAnswerId())
                        .setAccepted(accepted)
                        .build())
                .getAnswer();
    }

    private void delete(String author, Question question) {
        driver.questions(TestTokens.of(author))
                .deleteQuestion(DeleteQuestionRequest.newBuilder()
                        .setQuestionId(question.getQuestionId())
                        .build());
    }

    private String report(String reporter, Question question) {
        return driver.questions(TestTokens.of(reporter))
                .reportContent(ReportContentRequest.newBuilder()
                        .setContentId(question.getQuestionId())
                        .setReason(ReportReason.REPORT_REASON_SPAM)
                        .build())
                .getReportId();
    }

    private List<String> answers(String viewer, Question question) {
        return driver.questions(TestTokens.of(viewer))
                .listAnswers(ListAnswersRequest.newBuilder()
                        .setQuestionId(question.getQuestionId())
                        .build())
                .getAnswersList()
                .stream()
                .map(Answer::getAnswerId)
                .toList();
    }

    private static ListQuestionsRequest.Builder scope(QuestionScope scope) {
        return ListQuestionsRequest.newBuilder().setScope(scope);
    }

    private List<String> ids(String viewer, ListQuestionsRequest.Builder request) {
        return driver.questions(TestTokens.of(viewer)).listQuestions(request.build()).getQuestionsList().stream()
                .map(Question::getQuestionId)
                .toList();
    }

    private List<Endorsement> received(String person) {
        return driver.endorsements(TestTokens.of(person))
                .listEndorsements(ListEndorsementsRequest.newBuilder()
                        .setDirection(EndorsementDirection.ENDORSEMENT_DIRECTION_RECEIVED)
                        .build())
                .getEndorsementsList();
    }

    private int allowance(String person) {
        return driver.endorsements(TestTokens.of(person))
                .getAllowance(GetAllowanceRequest.getDefaultInstance())
                .getAllowance()
                .getLeft();
    }

    private List<Integer> paidVotes(Answer answer) {
        var found = database.run("select paid_votes from answer where id = $1", UUID.fromString(answer.getAnswerId()));
        return found.rowCount() == 0 ? List.of() : List.of(found.iterator().next().getInteger(0));
    }

    private void letTimePass() {
        database.run("update endorsement set given_at = given_at - interval '2 minutes'");
        database.run("update ledger_due set due_at = now()");
        jobs.settleDue();
    }
}
