// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import static io.clout.profile.ProfileDriver.consent;
import static io.clout.profile.ProfileDriver.eventually;
import static io.clout.profile.ProfileDriver.problemOf;
import static io.clout.profile.ProfileDriver.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.postgres.Database;
import io.clout.common.testing.TestIdentity;
import io.clout.common.testing.TestTokens;
import io.clout.common.time.Timestamps;
import io.clout.profile.erasure.RestoreReplay;
import io.clout.proto.profile.v1.Block;
import io.clout.proto.profile.v1.BlockPersonRequest;
import io.clout.proto.profile.v1.DeleteProfileRequest;
import io.clout.proto.profile.v1.Erasure;
import io.clout.proto.profile.v1.ErasureAnswered;
import io.clout.proto.profile.v1.ErasureStep;
import io.clout.proto.profile.v1.ErasureStore;
import io.clout.proto.profile.v1.ExportPersonRequest;
import io.clout.proto.profile.v1.ExportPersonResponse;
import io.clout.proto.profile.v1.ExportPersonResponse.RecordCase;
import io.clout.proto.profile.v1.GetErasureRequest;
import io.clout.proto.profile.v1.GetPersonRequest;
import io.clout.proto.profile.v1.ListBlocksRequest;
import io.clout.proto.profile.v1.ListLooksRequest;
import io.clout.proto.profile.v1.ListLooksResponse;
import io.clout.proto.profile.v1.Look;
import io.clout.proto.profile.v1.LookedAt;
import io.clout.proto.profile.v1.UnblockPersonRequest;
import io.clout.proto.profile.v1.UpdateProfileRequest;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.profile.v1.WithdrawConsentRequest;
import io.clout.proto.question.v1.AskQuestionRequest;
import io.clout.proto.question.v1.EditQuestionRequest;
import io.clout.proto.question.v1.ListQuestionsRequest;
import io.clout.proto.question.v1.Question;
import io.clout.proto.topic.v1.ListPersonTopicsRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Erasure with its receipt, the export of everything, and who looked. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(ProfileServers.class)
class RightsQuarkusTest {
    @TestHTTPResource
    URL url;

    @Inject
    Database database;

    @Inject
    RestoreReplay replay;

    private final String ada = "ada-" + UUID.randomUUID();
    private final String ben = "ben-" + UUID.randomUUID();
    private ProfileDriver driver;

    @BeforeEach
    void signIn() {
        driver = new ProfileDriver(url);
    }

    @AfterEach
    void signOut() {
        driver.close();
    }

    @Test
    void theReceiptSaysWhichStoreIsDoneAndEndsUpNamingNobody() {
        driver.member(ada);

        var asked = erase(ada);

        assertThat(done(asked)).containsExactly(ErasureStore.ERASURE_STORE_PROFILE);
        assertThat(asked.getStepsList())
                .extracting(ErasureStep::getStore)
                .containsExactlyInAnyOrder(
                        ErasureStore.ERASURE_STORE_PROFILE,
                        ErasureStore.ERASURE_STORE_INGESTION,
                        ErasureStore.ERASURE_STORE_SCORING,
                        ErasureStore.ERASURE_STORE_SCORES,
                        ErasureStore.ERASURE_STORE_PERKS,
                        ErasureStore.ERASURE_STORE_SIGN_IN);
        assertThat(published(ada, Optional::isEmpty)).last().isEqualTo(Optional.empty());
        assertThat(erase(ada).getErasureId()).as("asked again").isEqualTo(asked.getErasureId());

        for (var store : List.of(
                ErasureStore.ERASURE_STORE_INGESTION,
                ErasureStore.ERASURE_STORE_SCORING,
                ErasureStore.ERASURE_STORE_SCORES,
                ErasureStore.ERASURE_STORE_PERKS)) {
            assertThat(known(ada)).as("while " + store + " has not answered").isTrue();
            answer(ada, store);
        }

        eventually(() -> assertThat(done(receipt(asked.getErasureId()))).hasSize(6));
        assertThat(FakeSignIn.REMOVED).contains(ada);
        assertThat(known(ada)).isFalse();
    }

    @Test
    void whatACrashLeftIsFinished() {
        driver.member(ada);
        var id = UUID.randomUUID();
        database.run("insert into erasure (id, person_id) values ($1, $2)", id, ada);
        database.run("insert into erasure_step (erasure_id, store) values ($1, 'ERASURE_STORE_PROFILE')", id);

        eventually(() -> assertThat(done(receipt(id.toString()))).containsExactly(ErasureStore.ERASURE_STORE_PROFILE));

        assertThat(published(ada, Optional::isEmpty)).last().isEqualTo(Optional.empty());
        assertThat(database.run("select from person where id = $1", ada).rowCount())
                .isZero();
        consent(driver.as(TestTokens.of(ada)));
        assertThat(database.run("select from person where id = $1", ada).rowCount())
                .as("who comes back is not erased again")
                .isOne();
    }

    @Test
    void aBackUpMadeBeforeAnErasureBringsNobodyBack() {
        driver.member(ada);
        driver.member(ben);
        published(ben, Optional::isPresent);
        erase(ada);
        published(ada, Optional::isEmpty);
        database.run(
                "insert into person (id, display_name, visibility, created_at) values ($1, 'Ada', 'VISIBILITY_PUBLIC', now())",
                ada);
        var before = nextVersion();

        replay.replay();

        assertThat(database.run("select from person where id = $1", ada).rowCount())
                .isZero();
        assertThat(database.run("select from person where id = $1", ben).rowCount())
                .isOne();
        assertThat(nextVersion()).isGreaterThan(before);
    }

    private long nextVersion() {
        return Database.first(database.run("select nextval('accounts_version')"))
                .orElseThrow()
                .getLong(0);
    }

    @Test
    void aStrangerHasOnlyTheSignInErased() {
        assertThat(erase(ada).getStepsList())
                .extracting(ErasureStep::getStore)
                .containsExactly(ErasureStore.ERASURE_STORE_SIGN_IN);
        assertThat(problemOf(() -> receipt(UUID.randomUUID().toString())).slug())
                .isEqualTo("erasure-not-found");
    }

    @Test
    void everythingIsExportedAlsoWithoutConsent() {
        driver.member(ada);
        var question = ask(ada, "Which collector pauses least?");
        driver.questions(TestTokens.of(ada))
                .editQuestion(EditQuestionRequest.newBuilder()
                        .setQuestionId(question.getQuestionId())
                        .setTitle(question.getTitle())
                        .setText("On two cores and 4 GB.")
                        .build());
        driver.as(TestTokens.of(ada)).withdrawConsent(WithdrawConsentRequest.getDefaultInstance());

        var records = export(ada);

        assertThat(records)
                .extracting(ExportPersonResponse::getRecordCase)
                .containsExactly(RecordCase.CONSENT, RecordCase.QUESTION, RecordCase.WRITTEN_BEFORE);
        assertThat(records.getFirst().getConsent().hasWithdrawnAt()).isTrue();
        assertThat(records.get(1).getQuestion().getText()).isEqualTo("On two cores and 4 GB.");
        assertThat(records.getLast().getWrittenBefore().getEdit().getText()).isEqualTo("On two cores.");
        assertThat(export(ben)).isEmpty();
    }

    @Test
    void whoLookedIsNamedOnlyIfTheyShowThemselves() {
        driver.member(ada);
        driver.member(ben);
        var whoIsAda = GetPersonRequest.newBuilder().setPersonId(ada).build();
        driver.as(TestTokens.of(ben)).getPerson(whoIsAda);
        driver.as(TestTokens.of(ben)).getPerson(whoIsAda);
        driver.topics(TestTokens.of(ben))
                .listPersonTopics(
                        ListPersonTopicsRequest.newBuilder().setPersonId(ada).build());
        driver.as(TestTokens.of("stranger-" + ada)).getPerson(whoIsAda);
        driver.as(TestTokens.of(ada)).getPerson(whoIsAda);

        assertThat(looks(ada, 50, "").getLooksList())
                .extracting(
                        Look::getWhat, Look::getTimes, look -> look.getLooker().getPersonId())
                .containsExactlyInAnyOrder(
                        tuple(LookedAt.LOOKED_AT_PROFILE, 2, ben), tuple(LookedAt.LOOKED_AT_TOPICS, 1, ben));
        assertThat(looks(ben, 50, "").getLooksList()).isEmpty();

        driver.as(TestTokens.of(ben))
                .updateProfile(UpdateProfileRequest.newBuilder()
                        .setVisibility(Visibility.VISIBILITY_PRIVATE)
                        .build());
        assertThat(looks(ada, 50, "").getLooksList()).hasSize(2).noneMatch(Look::hasLooker);
    }

    @Test
    void looksArePagedThroughDaysAndWithinThem() {
        driver.member(ada);
        var today = LocalDate.now(ZoneOffset.UTC);
        for (int viewer = 0; viewer < 3; viewer++) {
            var viewerId = ben + viewer;
            driver.member(viewerId);
            for (int day = 0; day < 2; day++) {
                database.run(
                        "insert into look (person_id, day, viewer_id, what) values ($1, $2, $3, 'LOOKED_AT_PROFILE')",
                        ada,
                        today.minusDays(day),
                        viewerId);
            }
        }

        var seen = new ArrayList<String>();
        var token = "";
        do {
            var page = looks(ada, 2, token);
            page.getLooksList()
                    .forEach(look -> seen.add(look.getDay() + look.getLooker().getPersonId()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
        assertThat(seen.getFirst()).startsWith(today.toString());
    }

    @Test
    void whoIsBlockedNeitherSeesNorIsSeenAndDoesNotLearnOfIt() {
        driver.member(ada);
        driver.member(ben);
        ask(ben, "Who blocks whom here, please?");
        var whoIsAda = GetPersonRequest.newBuilder().setPersonId(ada).build();
        var whoIsBen = GetPersonRequest.newBuilder().setPersonId(ben).build();

        block(ada, ben);
        block(ada, ben);

        assertThat(problemOf(() -> driver.as(TestTokens.of(ben)).getPerson(whoIsAda))
                        .slug())
                .isEqualTo("person-not-found");
        assertThat(problemOf(() -> driver.as(TestTokens.of(ada)).getPerson(whoIsBen))
                        .slug())
                .isEqualTo("person-not-found");
        assertThat(questionsOf(ben, ada)).isEmpty();
        assertThat(blocksOf(ben)).isEmpty();
        assertThat(blocksOf(ada)).extracting(Block::getPersonId).containsExactly(ben);
        assertThat(problemOf(() -> block(ada, ada)).slug()).isEqualTo("person-not-found");
        assertThat(problemOf(() -> block("stranger-" + ada, ada)).slug()).isEqualTo("consent-required");

        driver.as(TestTokens.of(ada))
                .unblockPerson(
                        UnblockPersonRequest.newBuilder().setPersonId(ben).build());
        assertThat(driver.as(TestTokens.of(ada))
                        .getPerson(whoIsBen)
                        .getProfile()
                        .getPersonId())
                .isEqualTo(ben);
        assertThat(questionsOf(ben, ada)).hasSize(1);
        assertThat(blocksOf(ada)).isEmpty();
    }

    private void block(String person, String blocked) {
        driver.as(TestTokens.of(person))
                .blockPerson(
                        BlockPersonRequest.newBuilder().setPersonId(blocked).build());
    }

    private List<Block> blocksOf(String person) {
        return driver.as(TestTokens.of(person))
                .listBlocks(ListBlocksRequest.getDefaultInstance())
                .getBlocksList();
    }

    /** Those of an author as a viewer sees them. */
    private List<Question> questionsOf(String author, String viewer) {
        return driver
                .questions(TestTokens.of(viewer))
                .listQuestions(
                        ListQuestionsRequest.newBuilder().setPageSize(100).build())
                .getQuestionsList()
                .stream()
                .filter(question -> question.getAuthor().getPersonId().equals(author))
                .toList();
    }

    private Question ask(String person, String title) {
        return driver.questions(TestTokens.of(person))
                .askQuestion(AskQuestionRequest.newBuilder()
                        .setTopicId("java")
                        .setTitle(title)
                        .setText("On two cores.")
                        .setRequestId(UUID.randomUUID().toString())
                        .build())
                .getQuestion();
    }

    private Erasure erase(String person) {
        return driver.as(TestTokens.of(person))
                .deleteProfile(DeleteProfileRequest.getDefaultInstance())
                .getErasure();
    }

    private Erasure receipt(String id) {
        return driver.rights()
                .getErasure(GetErasureRequest.newBuilder().setErasureId(id).build())
                .getErasure();
    }

    private static List<ErasureStore> done(Erasure erasure) {
        return erasure.getStepsList().stream()
                .filter(ErasureStep::hasErasedAt)
                .map(ErasureStep::getStore)
                .toList();
    }

    private boolean known(String person) {
        return database.run("select from erasure where person_id = $1", person).rowCount() > 0;
    }

    private List<ExportPersonResponse> export(String person) {
        var records = new ArrayList<ExportPersonResponse>();
        driver.rights(TestTokens.of(person))
                .exportPerson(ExportPersonRequest.getDefaultInstance())
                .forEachRemaining(records::add);
        return records;
    }

    private ListLooksResponse looks(String person, int size, String token) {
        return driver.rights(TestTokens.of(person))
                .listLooks(ListLooksRequest.newBuilder()
                        .setPageSize(size)
                        .setPageToken(token)
                        .build());
    }

    private static void answer(String person, ErasureStore store) {
        var answer = ErasureAnswered.newBuilder()
                .setPersonId(person)
                .setStore(store)
                .setErasedAt(Timestamps.of(Instant.now()))
                .build();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(KafkaTopic.ERASURES.name(), person, answer.toByteArray()));
        }
    }
}
