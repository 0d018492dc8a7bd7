// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import static io.clout.scoring.ScoringDriver.await;
import static io.clout.scoring.ScoringDriver.problem;
import static io.clout.scoring.signal.Signals.accounts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.Timestamp;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.clout.common.kafka.KafkaTopic;
import io.clout.common.testing.TestIdentity;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.score.v1.AccountFeatures;
import io.clout.proto.score.v1.Cause;
import io.clout.proto.score.v1.Contribution;
import io.clout.proto.score.v1.ExplainScoreRequest;
import io.clout.proto.score.v1.ExplainScoreResponse;
import io.clout.proto.score.v1.GetPublicScoreRequest;
import io.clout.proto.score.v1.GetPublicScoreResponse;
import io.clout.proto.score.v1.GetScoreHistoryRequest;
import io.clout.proto.score.v1.GetScoreHistoryResponse;
import io.clout.proto.score.v1.GetScoreRequest;
import io.clout.proto.score.v1.GetScoreResponse;
import io.clout.proto.score.v1.GetScoreStatementRequest;
import io.clout.proto.score.v1.GetStatementKeysRequest;
import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import io.clout.proto.signal.v1.Network;
import io.clout.scoring.feature.FeatureNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of {@code scores.v1} in the history: finals that never change, days filled in, trials, statements. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(ScoringServers.class)
class HistoryQuarkusTest {
    private static final GetScoreRequest MINE = GetScoreRequest.getDefaultInstance();
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    @TestHTTPResource
    URL url;

    @Inject
    Pool pool;

    private final String ada = "ada-" + UUID.randomUUID();
    private final LocalDate today = LocalDate.now(Clock.systemUTC());
    private ScoringDriver driver;

    @BeforeEach
    void connect() {
        driver = new ScoringDriver(url);
    }

    @AfterEach
    void disconnect() {
        driver.close();
    }

    @Test
    void theDatabaseItselfRefusesToChangeAFinalScore() {
        publish(ScoreChanged.newBuilder().setScore(score(1, 40)));
        history(1);

        assertThatThrownBy(() -> pool.preparedQuery("update score_day set value = 99 where person_id = $1")
                        .execute(Tuple.of(ada))
                        .await()
                        .atMost(DEADLINE))
                .hasMessageContaining("is final");
    }

    /** The topology publishes what a score was made from; scores of an earlier version of this service carried their reasons. */
    @Test
    void bothWhatScoresWereMadeFromAndOldReasonsExplainThem() {
        publish(ScoreChanged.newBuilder()
                .setScore(score(2, 40)
                        .addContributions(Contribution.newBuilder()
                                .setNetwork(Network.NETWORK_TWITTER)
                                .setFeature("FOLLOWERS.total")
                                .setPoints(40))));
        publish(ScoreChanged.newBuilder()
                .setScore(score(1, 41)
                        .addAccounts(AccountFeatures.newBuilder()
                                .setNetwork(Network.NETWORK_TWITTER)
                                .addCounted(FeatureNumber.of("FOLLOWERS.total"))
                                .addCounts(5000))));
        history(2);

        ExplainScoreResponse explained = driver.as(ada)
                .explainScore(ExplainScoreRequest.newBuilder()
                        .setDay(today.minusDays(1).toString())
                        .build());

        assertThat(explained.getScore().getAccountsCount()).isZero();
        assertThat(explained.getScore().getContributionsList().stream()
                        .mapToDouble(Contribution::getPoints)
                        .sum())
                .isCloseTo(41, within(1e-9));
        assertThat(explained.getCausesList().stream()
                        .mapToDouble(Cause::getPoints)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void monthsToComeHaveTheirPartition() {
        YearMonth next = YearMonth.from(today).plusMonths(2);

        assertThat(pool.preparedQuery("select to_regclass($1)::text")
                        .execute(Tuple.of("score_day_%d_%02d".formatted(next.getYear(), next.getMonthValue())))
                        .await()
                        .atMost(DEADLINE)
                        .iterator()
                        .next()
                        .getString(0))
                .isNotNull();
    }

    @Test
    void reconstructedDaysFillGapsAndOverwriteNothing() {
        publish(ScoreChanged.newBuilder().setScore(score(2, 40)));
        publish(ScoreChanged.newBuilder()
                .setScore(score(0, 41).setFinal(false))
                .addReconstructed(score(4, 30).setReconstructed(true))
                .addReconstructed(score(3, 31).setReconstructed(true))
                .addReconstructed(score(2, 32).setReconstructed(true)));
        publish(ScoreChanged.newBuilder()
                .setScore(score(0, 41).setFinal(false))
                .addReconstructed(score(4, 99).setReconstructed(true)));

        GetScoreHistoryResponse chart = history(4);

        assertThat(chart.getScoresList()).extracting(Score::getValue).containsExactly(30.0, 31.0, 40.0, 41.0);
        assertThat(chart.getScoresList()).extracting(Score::getReconstructed).containsExactly(true, true, false, false);
    }

    @Test
    void trialIsForThePersonOnly() {
        driver.publish(
                KafkaTopic.ACCOUNTS,
                ada,
                accounts(ada, 1, "a").toBuilder()
                        .setVisibility(Visibility.VISIBILITY_PUBLIC)
                        .build());
        publish(ScoreChanged.newBuilder()
                .setScore(score(0, 40).setFinal(false))
                .setTrial(score(0, 42).setModelVersion("clout-2")));

        GetScoreResponse own = await(() -> driver.as(ada).getScore(MINE), GetScoreResponse::hasTrial);
        GetScoreResponse others = await(
                () -> driver.as("ben")
                        .getScore(GetScoreRequest.newBuilder().setPersonId(ada).build()),
                answer -> true);

        assertThat(own.getTrial().getValue()).isEqualTo(42);
        assertThat(others.hasTrial()).isFalse();
    }

    @Test
    void publicScoreIsForEveryoneAndOthersForNobody() {
        GetPublicScoreRequest request =
                GetPublicScoreRequest.newBuilder().setPersonId(ada).build();
        publish(ScoreChanged.newBuilder().setScore(score(1, 38)));
        publish(ScoreChanged.newBuilder()
                .setScore(score(0, 40)
                        .setFinal(false)
                        .addContributions(Contribution.newBuilder()
                                .setNetwork(Network.NETWORK_TWITTER)
                                .setPoints(40)))
                .setTrial(score(0, 42)));
        await(() -> driver.as(ada).getScore(MINE), GetScoreResponse::hasTrial);
        assertThat(problem(() -> driver.anonymous().getPublicScore(request))).isEqualTo("person-not-found");
        assertThat(problem(() -> driver.anonymous().getPublicScore(GetPublicScoreRequest.getDefaultInstance())))
                .isEqualTo("person-not-found");

        driver.publish(
                KafkaTopic.ACCOUNTS,
                ada,
                accounts(ada, 1, "a").toBuilder()
                        .setVisibility(Visibility.VISIBILITY_PUBLIC)
                        .build());
        GetPublicScoreResponse found = await(() -> driver.anonymous().getPublicScore(request), answer -> true);

        assertThat(found.getScore().getValue()).isEqualTo(40);
        assertThat(found.getScore().getContributionsList()).isEmpty();
        assertThat(found.getDayChange()).isEqualTo(2);
        assertThat(found.hasMonthChange()).isFalse();
    }

    @Test
    void finalScoresAreStatedAndVerifiedWithThePublishedKeys() throws Exception {
        publish(ScoreChanged.newBuilder()
                .setScore(score(1, 40))
                .addReconstructed(score(2, 39).setReconstructed(true)));
        history(2);

        String jws = driver.as(ada)
                .getScoreStatement(GetScoreStatementRequest.getDefaultInstance())
                .getJws();

        SignedJWT statement = SignedJWT.parse(jws);
        var keys = JWKSet.parse(driver.anonymous()
                .getStatementKeys(GetStatementKeysRequest.getDefaultInstance())
                .getJwks());
        assertThat(statement.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(statement.getHeader().getKeyID()).toECKey())))
                .isTrue();
        assertThat(statement.getJWTClaimsSet().getSubject()).isEqualTo(ada);
        assertThat(statement.getJWTClaimsSet().getStringClaim("day"))
                .isEqualTo(today.minusDays(1).toString());
        assertThat(problem(() -> statement(2))).as("reconstructed").isEqualTo("statement-not-ready");
        assertThat(problem(() -> statement(0))).as("not over").isEqualTo("statement-not-ready");
        assertThat(problem(() -> driver.anonymous().getScoreStatement(GetScoreStatementRequest.getDefaultInstance())))
                .isEqualTo("unauthenticated");
    }

    private Object statement(int daysAgo) {
        return driver.as(ada)
                .getScoreStatement(GetScoreStatementRequest.newBuilder()
                        .setDay(today.minusDays(daysAgo).toString())
                        .build());
    }

    private GetScoreHistoryResponse history(int days) {
        return await(
                () -> driver.as(ada).getScoreHistory(GetScoreHistoryRequest.getDefaultInstance()),
                chart -> chart.getScoresCount() >= days);
    }

    /** As the topology does. */
    private void publish(ScoreChanged.Builder change) {
        driver.publish(KafkaTopic.SCORES, ada, change.setPersonId(ada).build());
    }

    private Score.Builder score(int daysAgo, double value) {
        LocalDate day = today.minusDays(daysAgo);
        long asOf = daysAgo == 0
                ? day.atStartOfDay(ZoneOffset.UTC).toEpochSecond() + 1
                : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        return Score.newBuilder()
                .setValue(value)
                .setLower(value - 2)
                .setUpper(value + 2)
                .setModelVersion("clout-1")
                .setDay(day.toString())
                .setFinal(true)
                .setAsOf(Timestamp.newBuilder().setSeconds(asOf));
    }
}
