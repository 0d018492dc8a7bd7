// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.problem.Problem;
import io.clout.common.testing.ErasuresAnswered;
import io.clout.common.testing.TestIdentity;
import io.clout.common.time.Timestamps;
import io.clout.perks.Actor;
import io.clout.perks.PerksServers;
import io.clout.perks.index.Indexes;
import io.clout.proto.account.v1.Account;
import io.clout.proto.perk.v1.Alternative;
import io.clout.proto.perk.v1.Clause;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.DeclaredFacts;
import io.clout.proto.perk.v1.Place;
import io.clout.proto.perk.v1.ScoreRange;
import io.clout.proto.perk.v1.Targeting;
import io.clout.proto.perk.v1.TopicExpertise;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.ErasureStore;
import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreChanged;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.topic.v1.TopicFact;
import io.clout.proto.topic.v1.TopicsChanged;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facts come from Kafka and from people themselves, reach the database and the index, and go. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(PerksServers.class)
class FactsQuarkusTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Instant LINKED = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Inject
    Pool pool;

    @Inject
    FactRepository facts;

    @Inject
    OwnFacts own;

    @Inject
    Indexes indexes;

    /** That nobody else of these tests speaks. */
    private final String language = "rm";

    private final String ada = "ada-" + UUID.randomUUID();
    private final Actor caller = new Actor.Person(ada, false);
    private KafkaProducer<String, byte[]> producer;

    @BeforeEach
    void connect() {
        producer = new KafkaProducer<>(new HashMap<>(broker), new StringSerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void disconnect() {
        erase();
        producer.close();
    }

    @Test
    void factsAreStoredAndTheIndexFollows() {
        consent(1, true);
        score(52.04, 10);
        await(() -> find().score().isPresent() && find().consented());
        assertThat(find().score()).contains(new Fact<>(520, Instant.ofEpochSecond(10)));
        assertThat(find().networks().value()).containsExactly(Network.NETWORK_MASTODON);
        assertThat(find().oldestLink()).contains(LINKED);

        own.set(caller, DeclaredFacts.newBuilder().addLanguages(language).build());
        await(() -> reached(52, 52) == 1);

        score(60, 20);
        await(() -> reached(60, 60) == 1);
        assertThat(reached(52, 52)).isZero();
    }

    @Test
    void olderRecordsChangeNothing() {
        consent(2, true);
        score(60, 20);
        await(() -> find().score().isPresent() && find().consented());
        consent(1, false);
        score(40, 10);
        score(61, 30);
        await(() -> find().score().orElseThrow().value() == 610);
        assertThat(find().consented()).isTrue();
    }

    @Test
    void topicsCountByTheirNewestRecord() {
        consent(1, true);
        topics(7, Map.of("tea", 80.4, "brewing", 0.0));
        await(() -> find().consented() && !find().topics().value().isEmpty());
        assertThat(find().topics().value()).isEqualTo(Map.of("tea", 80, "brewing", 0));
        assertThat(find().topics().asOf()).isAfter(Instant.EPOCH);
        own.set(caller, DeclaredFacts.newBuilder().addLanguages(language).build());
        await(() -> reachedBy("tea", 80) == 1);
        assertThat(reachedBy("tea", 81)).isZero();

        topics(6, Map.of("tea", 10.0));
        topics(8, Map.of("brewing", 50.0));
        await(() -> reachedBy("brewing", 50) == 1);
        await(() -> find().topics().value().equals(Map.of("brewing", 50)));
        assertThat(reachedBy("tea", 0)).isZero();

        producer.send(new ProducerRecord<>(KafkaTopic.TOPICS.name(), ada, null));
        producer.flush();
        await(() -> find().topics().value().isEmpty() && reachedBy("brewing", 0) == 0);
    }

    @Test
    void withdrawalAndErasureForget() {
        consent(1, true);
        score(52, 10);
        await(() -> find().score().isPresent() && find().consented());
        own.set(
                caller,
                DeclaredFacts.newBuilder()
                        .addLanguages(language)
                        .setBirthYear(1990)
                        .build());
        await(() -> reached(52, 52) == 1);

        consent(2, false);
        await(() -> !find().consented());
        assertThat(find().declared()).isEqualTo(DeclaredFacts.getDefaultInstance());
        assertThat(find().score()).isEmpty();
        await(() -> reached(1, 100) == 0);

        erase();
        await(() -> pool.preparedQuery("select 1 from person_fact where person_id = $1")
                        .execute(Tuple.of(ada))
                        .await()
                        .indefinitely()
                        .size()
                == 0);
        ErasuresAnswered.await(ada, Set.of(ErasureStore.ERASURE_STORE_PERKS));
    }

    @Test
    void placesAreRoundedBeforeTheyAreStored() {
        consent(1, true);
        await(() -> find().consented());
        DeclaredFacts stored = own.set(
                caller,
                DeclaredFacts.newBuilder()
                        .setCountry("DE")
                        .setRegion("DE-BY")
                        .setPlace(Place.newBuilder().setLatitude(48.13743).setLongitude(11.57549))
                        .build());
        assertThat(stored.getPlace())
                .isEqualTo(
                        Place.newBuilder().setLatitude(48.1).setLongitude(11.6).build());
        assertThat(stored.hasDeclaredAt()).isTrue();
        assertThat(own.get(caller)).isEqualTo(stored);

        assertThatThrownBy(() -> own.set(
                        caller,
                        DeclaredFacts.newBuilder()
                                .setCountry("FR")
                                .setRegion("DE-BY")
                                .setBirthYear(3000)
                                .build()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fieldErrors())
                                .extracting(Problem.FieldError::field)
                                .containsExactly("facts.region", "facts.birth_year"));
    }

    @Test
    void nothingIsKeptOfThoseWhoHaveNotAgreed() {
        assertThatThrownBy(() -> own.set(
                        caller, DeclaredFacts.newBuilder().setCountry("DE").build()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("consent-required"));
        assertThat(own.get(caller)).isEqualTo(DeclaredFacts.getDefaultInstance());
    }

    private int reached(double minimum, double maximum) {
        return reached(Criterion.newBuilder()
                .setScore(ScoreRange.newBuilder().setMinimum(minimum).setMaximum(maximum)));
    }

    private int reachedBy(String topic, int expertise) {
        return reached(Criterion.newBuilder()
                .setTopic(TopicExpertise.newBuilder().setTopicId(topic).setMinimumExpertise(expertise)));
    }

    private int reached(Criterion.Builder criterion) {
        Targeting targeting = Targeting.newBuilder()
                .addAlternatives(Alternative.newBuilder()
                        .addClauses(Clause.newBuilder().addAnyOf(criterion))
                        .addClauses(Clause.newBuilder()
                                .addAnyOf(Criterion.newBuilder().setLanguage(language))))
                .build();
        return indexes.people().size(targeting, new UUID(0, 0), Instant.now());
    }

    private PersonFacts find() {
        return facts.find(pool, ada);
    }

    private void consent(long version, boolean consented) {
        var accounts = AccountsChanged.newBuilder()
                .setPersonId(ada)
                .setVersion(version)
                .setConsented(consented);
        if (consented) {
            accounts.addAccounts(Account.newBuilder()
                    .setAccountId("1")
                    .setNetwork(Network.NETWORK_MASTODON)
                    .setLinkedAt(Timestamps.of(LINKED)));
        }
        send(KafkaTopic.ACCOUNTS, accounts.build().toByteArray());
    }

    private void score(double value, long at) {
        send(
                KafkaTopic.SCORES,
                ScoreChanged.newBuilder()
                        .setPersonId(ada)
                        .setScore(Score.newBuilder().setValue(value).setAsOf(Timestamps.of(Instant.ofEpochSecond(at))))
                        .build()
                        .toByteArray());
    }

    private void topics(long version, Map<String, Double> expertise) {
        var change = TopicsChanged.newBuilder().setPersonId(ada).setVersion(version);
        expertise.forEach((topic, value) ->
                change.addTopics(TopicFact.newBuilder().setTopicId(topic).setExpertise(value)));
        send(KafkaTopic.TOPICS, change.build().toByteArray());
    }

    private void erase() {
        producer.send(new ProducerRecord<>(KafkaTopic.ACCOUNTS.name(), ada, null));
        producer.send(new ProducerRecord<>(KafkaTopic.SCORES.name(), ada, null));
        producer.send(new ProducerRecord<>(KafkaTopic.TOPICS.name(), ada, null));
        producer.flush();
    }

    private void send(KafkaTopic<?> topic, byte[] value) {
        producer.send(new ProducerRecord<>(topic.name(), ada, value));
        producer.flush();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is over").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
