// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import static io.clout.profile.ProfileDriver.problemOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.common.postgres.Database;
import io.clout.common.testing.TestIdentity;
import io.clout.common.testing.TestTokens;
import io.clout.proto.profile.v1.UpdateProfileRequest;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.question.v1.AppealNoticeRequest;
import io.clout.proto.question.v1.AppealStatementRequest;
import io.clout.proto.question.v1.AskQuestionRequest;
import io.clout.proto.question.v1.DecideAppealRequest;
import io.clout.proto.question.v1.DecideCaseRequest;
import io.clout.proto.question.v1.GetModerationYearRequest;
import io.clout.proto.question.v1.GetModerationYearResponse;
import io.clout.proto.question.v1.GetNoticeRequest;
import io.clout.proto.question.v1.GetNoticeResponse;
import io.clout.proto.question.v1.GetQuestionRequest;
import io.clout.proto.question.v1.ListCasesRequest;
import io.clout.proto.question.v1.ListStatementsRequest;
import io.clout.proto.question.v1.ModerationCase;
import io.clout.proto.question.v1.Outcome;
import io.clout.proto.question.v1.ReportContentRequest;
import io.clout.proto.question.v1.ReportReason;
import io.clout.proto.question.v1.SendNoticeRequest;
import io.clout.proto.question.v1.Statement;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anyone gives notice, operators decide with reasons, both sides read them and may appeal, and the log cannot be changed. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(ProfileServers.class)
class ModerationQuarkusTest {
    @TestHTTPResource
    URL url;

    @Inject
    Database database;

    private final String run = UUID.randomUUID().toString();
    private final String ada = "ada-" + run;
    private final String bob = "bob-" + run;
    private final String olga = "olga-" + run;
    private final String otto = "otto-" + run;
    private ProfileDriver driver;
    private String question;

    @BeforeEach
    void ask() {
        driver = new ProfileDriver(url);
        driver.member(ada);
        driver.member(bob);
        question = driver.questions(TestTokens.of(ada))
                .askQuestion(AskQuestionRequest.newBuilder()
                        .setTopicId("java")
                        .setTitle("Why is the sky blue today?")
                        .setText("Tell me.")
                        .setRequestId("q-" + run)
                        .build())
                .getQuestion()
                .getQuestionId();
    }

    @AfterEach
    void signOut() {
        driver.close();
    }

    @Test
    void noticeOfAnyoneIsDecidedWithReasonsForBothSides() {
        var receipt = notice(ReportReason.REPORT_REASON_SPAM, "");
        assertThat(of(receipt).hasStatement()).isFalse();
        assertThat(cases(question)).hasSize(1).allSatisfy(one -> {
            assertThat(one.getContentText()).contains("Why is the sky blue").contains("Tell me.");
            assertThat(one.getNoticesList()).hasSize(1);
        });

        decide(olga, Outcome.OUTCOME_REMOVED);

        assertThat(of(receipt).getStatement().getOutcome()).isEqualTo(Outcome.OUTCOME_REMOVED);
        assertThat(of(receipt).getStatement().getFacts()).isEqualTo("It advertises.");
        assertThat(of(receipt).getStatement().getContentText()).isEmpty();
        var stated = statements().getFirst();
        assertThat(stated.getContentText()).contains("Tell me.");
        assertThat(stated.getGround()).isEqualTo(ReportReason.REPORT_REASON_SPAM);
        assertThat(stated.getAppealable()).isTrue();
        assertThat(isSeen()).isFalse();
        assertThat(cases(question)).isEmpty();
        assertThat(stated.toString() + of(receipt)).as("who decided").doesNotContain(olga);
    }

    @Test
    void successfulAppealBringsItBack() {
        var receipt = notice(ReportReason.REPORT_REASON_ABUSE, "rude");
        decide(olga, Outcome.OUTCOME_REMOVED);
        var id = statements().getFirst().getStatementId();

        appeal(ada, id);

        assertThat(problemOf(() -> appeal(ada, id)).slug()).as("once").isEqualTo("nothing-to-appeal");
        assertThat(problemOf(() -> appeal(bob, id)).slug()).isEqualTo("nothing-to-appeal");
        decideAppeal(otto, id, true);
        assertThat(isSeen()).isTrue();
        assertThat(statements().getFirst().getOutcome()).isEqualTo(Outcome.OUTCOME_KEPT);
        assertThat(statements().getFirst().getReversed()).isTrue();
        assertThat(of(receipt).getStatement().getAppealFacts()).isEqualTo("Looked again.");
    }

    @Test
    void noticeThatWasNotFollowedCanBeAppealed() {
        var receipt = notice(ReportReason.REPORT_REASON_ILLEGAL, "It is a copy of my text.");
        decide(olga, Outcome.OUTCOME_KEPT);
        assertThat(isSeen()).isTrue();
        assertThat(statements().getFirst().getAppealable()).as("by its author").isFalse();

        driver.openModeration()
                .appealNotice(AppealNoticeRequest.newBuilder()
                        .setReceipt(receipt)
                        .setText("It is mine.")
                        .build());
        decideAppeal(otto, statements().getFirst().getStatementId(), true);

        assertThat(isSeen()).isFalse();
    }

    @Test
    void appealNeedsAnotherOperatorWhereThereIsOne() {
        notice(ReportReason.REPORT_REASON_SPAM, "");
        decide(olga, Outcome.OUTCOME_REMOVED);
        var id = statements().getFirst().getStatementId();
        appeal(ada, id);
        database.run(
                "insert into moderation_log (what, subject_id, operator_id) values ('UPHELD', gen_random_uuid(), $1)",
                otto);

        assertThat(problemOf(() -> decideAppeal(olga, id, false)).slug()).isEqualTo("another-operator");
        decideAppeal(otto, id, false);

        assertThat(isSeen()).isFalse();
        assertThat(statements().getFirst().getReversed()).isFalse();
        assertThat(problemOf(() -> decideAppeal(otto, id, true)).slug()).isEqualTo("nothing-waits");
    }

    @Test
    void reportOfAPersonIsANoticeToo() {
        var receipt = driver.questions(TestTokens.of(bob))
                .reportContent(ReportContentRequest.newBuilder()
                        .setContentId(question)
                        .setReason(ReportReason.REPORT_REASON_ABUSE)
                        .build())
                .getReportId();

        decide(olga, Outcome.OUTCOME_REMOVED);

        assertThat(of(receipt).getStatement().getOutcome()).isEqualTo(Outcome.OUTCOME_REMOVED);
    }

    @Test
    void onlyOperatorsDecideAndOnlyWhatIsPublicIsNoticedByEveryone() {
        assertThat(problemOf(() ->
                                driver.moderation(TestTokens.of(bob)).listCases(ListCasesRequest.getDefaultInstance()))
                        .slug())
                .isEqualTo("forbidden");
        assertThat(problemOf(() -> decide(bob, "person", Outcome.OUTCOME_REMOVED))
                        .slug())
                .isEqualTo("forbidden");
        assertThat(problemOf(() -> decide(olga, Outcome.OUTCOME_REMOVED)).slug())
                .isEqualTo("nothing-waits");
        assertThat(problemOf(() -> notice(ReportReason.REPORT_REASON_ILLEGAL, ""))
                        .slug())
                .isEqualTo("invalid");
        driver.as(TestTokens.of(ada))
                .updateProfile(UpdateProfileRequest.newBuilder()
                        .setVisibility(Visibility.VISIBILITY_COMMUNITY)
                        .build());
        assertThat(problemOf(() -> notice(ReportReason.REPORT_REASON_SPAM, "")).slug())
                .isEqualTo("not-found");
    }

    @Test
    void logCountsTheYearAndCannotBeChanged() {
        var before = year();
        notice(ReportReason.REPORT_REASON_SPAM, "");
        decide(olga, Outcome.OUTCOME_REMOVED);
        appeal(ada, statements().getFirst().getStatementId());
        decideAppeal(otto, statements().getFirst().getStatementId(), true);

        var after = year();

        assertThat(after.getRemoved() - before.getRemoved()).isEqualTo(1);
        assertThat(after.getAppeals() - before.getAppeals()).isEqualTo(1);
        assertThat(after.getReversed() - before.getReversed()).isEqualTo(1);
        assertThat(after.hasMedianHours()).isTrue();
        assertThatThrownBy(() -> database.run("update moderation_log set operator_id = null"))
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> database.run("delete from moderation_log")).hasMessageContaining("only added to");
    }

    private GetModerationYearResponse year() {
        return driver.openModeration()
                .getModerationYear(GetModerationYearRequest.newBuilder()
                        .setYear(LocalDate.now(ZoneOffset.UTC).getYear())
                        .build());
    }

    private String notice(ReportReason reason, String text) {
        return driver.openModeration()
                .sendNotice(SendNoticeRequest.newBuilder()
                        .setContentId(question)
                        .setReason(reason)
                        .setText(text)
                        .build())
                .getReceipt();
    }

    private GetNoticeResponse of(String receipt) {
        return driver.openModeration()
                .getNotice(GetNoticeRequest.newBuilder().setReceipt(receipt).build());
    }

    private List<ModerationCase> cases(String content) {
        return driver
                .moderation(TestTokens.withRole(olga, "operator"))
                .listCases(ListCasesRequest.getDefaultInstance())
                .getCasesList()
                .stream()
                .filter(one -> one.getContentId().equals(content))
                .toList();
    }

    private void decide(String operator, Outcome outcome) {
        decide(operator, "operator", outcome);
    }

    private void decide(String operator, String role, Outcome outcome) {
        driver.moderation(TestTokens.withRole(operator, role))
                .decideCase(DecideCaseRequest.newBuilder()
                        .setContentId(question)
                        .setOutcome(outcome)
                        .setGround(ReportReason.REPORT_REASON_SPAM)
                        .setFacts("It advertises.")
                        .build());
    }

    private List<Statement> statements() {
        return driver.moderation(TestTokens.of(ada))
                .listStatements(ListStatementsRequest.getDefaultInstance())
                .getStatementsList();
    }

    private void appeal(String author, String statement) {
        driver.moderation(TestTokens.of(author))
                .appealStatement(AppealStatementRequest.newBuilder()
                        .setStatementId(statement)
                        .setText("It does not.")
                        .build());
    }

    private void decideAppeal(String operator, String statement, boolean reversed) {
        driver.moderation(TestTokens.withRole(operator, "operator"))
                .decideAppeal(DecideAppealRequest.newBuilder()
                        .setStatementId(statement)
                        .setReversed(reversed)
                        .setFacts("Looked again.")
                        .build());
    }

    private boolean isSeen() {
        try {
            driver.questions(TestTokens.of(bob))
                    .getQuestion(GetQuestionRequest.newBuilder()
                            .setQuestionId(question)
                            .build());
            return true;
        } catch (StatusRuntimeException e) {
            assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
            return false;
        }
    }
}
