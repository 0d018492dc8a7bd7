// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import static io.clout.scoring.ScoringDriver.await;
import static io.clout.scoring.ScoringDriver.problem;
import static io.clout.scoring.signal.Signals.accounts;
import static io.clout.scoring.signal.Signals.batch;
import static io.clout.scoring.signal.Signals.signal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.Timestamp;
import io.clout.common.kafka.KafkaTopic;
import io.clout.common.testing.ErasuresAnswered;
import io.clout.common.testing.TestIdentity;
import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.ErasureStore;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.score.v1.BatchGetScoresRequest;
import io.clout.proto.score.v1.Cause;
import io.clout.proto.score.v1.Contribution;
import io.clout.proto.score.v1.ExplainScoreRequest;
import io.clout.proto.score.v1.ExplainScoreResponse;
import io.clout.proto.score.v1.GetScoreHistoryRequest;
import io.clout.proto.score.v1.GetScoreHistoryResponse;
import io.clout.proto.score.v1.GetScoreRequest;
import io.clout.proto.score.v1.GetScoreResponse;
import io.clout.proto.score.v1.Marker;
import io.clout.proto.score.v1.MarkerKind;
import io.clout.proto.score.v1.PersonScore;
import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import io.clout.proto.signal.v1.Network;
import io.clout.scoring.score.ScoreModelReader;
import io.clout.scoring.signal.Kind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From facts in Kafka to answers over gRPC, on real servers. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(ScoringServers.class)
class ScoringQuarkusTest {
    private static final GetScoreRequest MINE = GetScoreRequest.getDefaultInstance();
    private static final Instant NOW = Instant.now();

    @TestHTTPResource
    URL url;

    private final String ada = "ada-" + UUID.randomUUID();
    private final String ben = "ben-" + UUID.randomUUID();
    private ScoringDriver driver;

    @BeforeEach
    void connect() {
        driver = new ScoringDriver(url);
    }

    @AfterEach
    void disconnect() {
        driver.close();
    }

    /** Contributions add up to the score; it has an interval, and says what was not measured. */
    @Test
    void factsBecomeAnExplainedScore() {
        assertThat(problem(() -> driver.as(ada).getScore(MINE))).isEqualTo("score-not-ready");
        link(ada, Visibility.VISIBILITY_PRIVATE);
        observe(ada, 1, 5000);

        GetScoreResponse response = score(ada);

        Score score = response.getScore();
        assertThat(score.getValue()).isBetween(20.0, 60.0);
        assertThat(score.getLower()).isLessThan(score.getValue());
        assertThat(score.getUpper()).isGreaterThan(score.getValue());
        assertThat(points(score)).isCloseTo(score.getValue(), within(1e-9));
        assertThat(score.getNotMeasuredCount()).isPositive();
        assertThat(response.hasDayChange()).isFalse();
    }

    @Test
    void theSameBatchAgainChangesNothing() {
        link(ada, Visibility.VISIBILITY_PRIVATE);
        observe(ada, 1, 5000);
        double first = score(ada).getScore().getValue();

        observe(ada, 1, 90_000);
        link(ben, Visibility.VISIBILITY_PRIVATE);
        observe(ben, 1, 5000);
        score(ben);

        assertThat(score(ada).getScore().getValue()).isEqualTo(first);
    }

    /** Changes since yesterday and last week, and causes that add up to the first. */
    @Test
    void theDaysBeforeExplainTheChange() {
        // Given
        link(ada, Visibility.VISIBILITY_PRIVATE);
        observe(ada, 1, 5000);
        Score today = score(ada).getScore();
        LocalDate day = LocalDate.parse(today.getDay());
        observe(ada, 2, 50_000);
        Score risen = await(
                        () -> driver.as(ada).getScore(MINE),
                        answer -> answer.getScore().getValue() > today.getValue())
                .getScore();
        // When
        publishFinal(
                ada,
                today.toBuilder()
                        .setDay(day.minusDays(1).toString())
                        .setAsOf(Timestamp.newBuilder()
                                .setSeconds(day.atStartOfDay(ZoneOffset.UTC).toEpochSecond()))
                        .setModelVersion(ScoreModelReader.CURRENT)
                        .build());
        publishFinal(
                ada,
                today.toBuilder()
                        .setDay(day.minusDays(7).toString())
                        .setValue(today.getValue() - 1)
                        .setModelVersion("clout-0")
                        .build());
        GetScoreResponse response =
                await(() -> driver.as(ada).getScore(MINE), answer -> answer.hasDayChange() && answer.hasWeekChange());
        // Then
        assertThat(response.getDayChange()).isCloseTo(risen.getValue() - today.getValue(), within(1e-9));
        assertThat(response.getWeekChange()).isCloseTo(risen.getValue() - today.getValue() + 1, within(1e-9));
        assertThat(response.hasMonthChange()).isFalse();

        ExplainScoreResponse explained = driver.as(ada).explainScore(ExplainScoreRequest.getDefaultInstance());
        assertThat(explained.getBefore().getDay()).isEqualTo(day.minusDays(1).toString());
        assertThat(explained.getCausesList().stream()
                        .mapToDouble(Cause::getPoints)
                        .sum())
                .isCloseTo(risen.getValue() - today.getValue(), within(1e-9));
        assertThat(explained.getCausesList())
                .extracting(Cause::getFeature)
                .containsExactlyInAnyOrder("FOLLOWERS.earned", "NOT_MEASURED");

        GetScoreHistoryResponse chart = driver.as(ada).getScoreHistory(GetScoreHistoryRequest.getDefaultInstance());
        assertThat(chart.getScoresList())
                .extracting(Score::getDay)
                .containsExactly(day.minusDays(7).toString(), day.minusDays(1).toString(), day.toString());
        assertThat(chart.getScoresList()).allMatch(score -> score.getContributionsCount() == 1);
        assertThat(chart.getScores(2).getContributions(0).getPoints()).isCloseTo(risen.getValue(), within(1e-9));
        assertThat(chart.getMarkersList()).extracting(Marker::getKind).contains(MarkerKind.MARKER_KIND_MODEL_CHANGED);
    }

    @Test
    void aFinalScoreNeverChanges() {
        link(ada, Visibility.VISIBILITY_PRIVATE);
        observe(ada, 1, 5000);
        Score today = score(ada).getScore();
        String before = LocalDate.parse(today.getDay()).minusDays(1).toString();
        publishFinal(ada, today.toBuilder().setDay(before).setValue(33).build());
        publishFinal(ada, today.toBuilder().setDay(before).setValue(44).build());
        publishFinal(
                ada,
                today.toBuilder()
                        .setDay(LocalDate.parse(before).minusDays(1).toString())
                        .build());

        GetScoreHistoryResponse chart = await(
                () -> driver.as(ada).getScoreHistory(GetScoreHistoryRequest.getDefaultInstance()),
                answer -> answer.getScoresCount() == 3);

        assertThat(chart.getScores(1).getValue()).isEqualTo(33);
    }

    @Test
    void othersSeeWhatVisibilityAllows() {
        GetScoreRequest adas = GetScoreRequest.newBuilder().setPersonId(ada).build();
        link(ada, Visibility.VISIBILITY_PRIVATE);
        observe(ada, 1, 5000);
        score(ada);
        assertThat(problem(() -> driver.as(ben).getScore(adas))).isEqualTo("person-not-found");

        relink(ada, 2, Visibility.VISIBILITY_PUBLIC);
        GetScoreResponse seen = await(() -> driver.as(ben).getScore(adas), answer -> true);
        assertThat(seen.getScore().getContributionsCount()).isZero();

        relink(ada, 3, Visibility.VISIBILITY_COMMUNITY);
        await(() -> problem(() -> driver.as(ben).getScore(adas)), "person-not-found"::equals);
        link(ben, Visibility.VISIBILITY_PRIVATE);
        observe(ben, 1, 10);
        score(ben);
        await(() -> driver.as(ben).getScore(adas), answer -> true);

        BatchGetScoresRequest both = BatchGetScoresRequest.newBuilder()
                .addPersonIds(ben)
                .addPersonIds("nobody")
                .addPersonIds(ada)
                .build();
        assertThat(driver.as(ben).batchGetScores(both).getScoresList())
                .extracting(PersonScore::getPersonId)
                .containsExactly(ben, ada);
        assertThat(driver.as(ada).batchGetScores(both).getScoresList())
                .extracting(PersonScore::getPersonId)
                .containsExactly(ada);
        assertThat(problem(() -> driver.anonymous().getScore(adas))).isEqualTo("unauthenticated");
    }

    @Test
    void unlinkingTheOnlyAccountKeepsTheDaysBehind() {
        link(ada, Visibility.VISIBILITY_PRIVATE);
        observe(ada, 1, 5000);
        Score today = score(ada).getScore();
        String yesterday = LocalDate.parse(today.getDay()).minusDays(1).toString();
        publishFinal(ada, today.toBuilder().setDay(yesterday).build());

        AccountsChanged unlinked =
                accounts(ada, 2).toBuilder().setConsented(true).build();
        driver.publish(KafkaTopic.ACCOUNTS, ada, unlinked);

        await(() -> problem(() -> driver.as(ada).getScore(MINE)), "score-not-ready"::equals);
        assertThat(driver.as(ada)
                        .getScoreHistory(GetScoreHistoryRequest.getDefaultInstance())
                        .getScoresList())
                .extracting(Score::getDay)
                .containsExactly(yesterday);
    }

    @Test
    void otherSourcesKeepTheirNames() {
        Account tiktok = source("tiktok-of-" + ada, "TikTok");
        Account forum = source("forum-of-" + ada, "forum.example/ada");
        AccountsChanged both = accounts(ada, 1).toBuilder()
                .setConsented(true)
                .addAccounts(tiktok)
                .addAccounts(forum)
                .build();
        driver.publish(KafkaTopic.ACCOUNTS, ada, both);
        for (Account account : both.getAccountsList()) {
            driver.publish(
                    KafkaTopic.SIGNALS,
                    ada,
                    batch(Network.NETWORK_OTHER, ada, account.getAccountId(), 1, signal(Kind.FOLLOWERS, 5000, NOW)));
        }

        await(
                () -> driver.as(ada).getScore(MINE).getScore(),
                score -> sources(score).equals(Set.of("TikTok", "forum.example/ada")));

        driver.publish(
                KafkaTopic.ACCOUNTS,
                ada,
                both.toBuilder().setVersion(2).removeAccounts(1).build());
        await(
                () -> driver.as(ada).getScore(MINE).getScore(),
                score -> sources(score).equals(Set.of("TikTok")));
    }

    private static Account source(String id, String name) {
        return Account.newBuilder()
                .setAccountId(id)
                .setNetwork(Network.NETWORK_OTHER)
                .setHandle(name)
                .build();
    }

    private static Set<String> sources(Score score) {
        return score.getContributionsList().stream()
                .map(Contribution::getSource)
                .collect(Collectors.toSet());
    }

    @Test
    void erasingAPersonLeavesNoScore() {
        link(ada, Visibility.VISIBILITY_PUBLIC);
        observe(ada, 1, 5000);
        score(ada);

        driver.publish(KafkaTopic.ACCOUNTS, ada, null);

        await(() -> problem(() -> driver.as(ada).getScore(MINE)), "score-not-ready"::equals);
        assertThat(driver.as(ada)
                        .getScoreHistory(GetScoreHistoryRequest.getDefaultInstance())
                        .getScoresList())
                .isEmpty();
        await(
                () -> problem(() -> driver.as(ben)
                        .getScore(GetScoreRequest.newBuilder().setPersonId(ada).build())),
                "person-not-found"::equals);
        ErasuresAnswered.await(ada, Set.of(ErasureStore.ERASURE_STORE_SCORING, ErasureStore.ERASURE_STORE_SCORES));
    }

    @Test
    void requestsThatMakeNoSenseAreRefused() {
        assertThat(problem(() -> driver.as(ada)
                        .getScoreHistory(GetScoreHistoryRequest.newBuilder()
                                .setFromDay("yesterday")
                                .build())))
                .isEqualTo("days-invalid");
        assertThat(problem(() -> driver.as(ada)
                        .getScoreHistory(GetScoreHistoryRequest.newBuilder()
                                .setFromDay("2020-01-01")
                                .build())))
                .isEqualTo("days-invalid");
        assertThat(problem(() -> driver.as(ada).batchGetScores(BatchGetScoresRequest.getDefaultInstance())))
                .isEqualTo("people-invalid");
    }

    private GetScoreResponse score(String person) {
        return await(() -> driver.as(person).getScore(MINE), answer -> true);
    }

    private void link(String person, Visibility visibility) {
        relink(person, 1, visibility);
    }

    private void relink(String person, long version, Visibility visibility) {
        AccountsChanged accounts = accounts(person, version, "account-of-" + person);
        driver.publish(
                KafkaTopic.ACCOUNTS,
                person,
                accounts.toBuilder().setVisibility(visibility).build());
    }

    private void observe(String person, long sequence, double followers) {
        driver.publish(
                KafkaTopic.SIGNALS,
                person,
                batch(
                        person,
                        "account-of-" + person,
                        sequence,
                        signal(Kind.FOLLOWERS, followers, NOW.plusSeconds(sequence))));
    }

    /** As the topology does at the end of a day. */
    private void publishFinal(String person, Score score) {
        driver.publish(
                KafkaTopic.SCORES,
                person,
                ScoreChanged.newBuilder()
                        .setPersonId(person)
                        .setScore(score.toBuilder().setFinal(true))
                        .build());
    }

    private static double points(Score score) {
        return score.getContributionsList().stream()
                .mapToDouble(Contribution::getPoints)
                .sum();
    }
}
