// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import static io.clout.profile.ProfileDriver.link;
import static io.clout.profile.ProfileDriver.problemOf;
import static io.clout.profile.ProfileDriver.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.Timestamp;
import io.clout.common.kafka.KafkaTopic;
import io.clout.common.testing.TestIdentity;
import io.clout.common.testing.TestTokens;
import io.clout.common.time.Timestamps;
import io.clout.proto.profile.v1.DeleteProfileRequest;
import io.clout.proto.profile.v1.UnlinkAccountRequest;
import io.clout.proto.profile.v1.UpdateProfileRequest;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.topic.v1.Expert;
import io.clout.proto.topic.v1.ListExpertsRequest;
import io.clout.proto.topic.v1.ListExpertsResponse;
import io.clout.proto.topic.v1.ListPersonTopicsRequest;
import io.clout.proto.topic.v1.ListPersonTopicsResponse;
import io.clout.proto.topic.v1.ListTopicsRequest;
import io.clout.proto.topic.v1.PersonTopic;
import io.clout.proto.topic.v1.RemoveTopicRequest;
import io.clout.proto.topic.v1.SetTopicRequest;
import io.clout.proto.topic.v1.TopicEvidence;
import io.clout.proto.topic.v1.TopicEvidenceObserved;
import io.clout.proto.topic.v1.TopicFact;
import io.clout.proto.topic.v1.TopicReason;
import io.clout.proto.topic.v1.TopicSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Topics are declared, found by evidence, removed for good, shown to whom they may be shown, and published. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(ProfileServers.class)
class TopicQuarkusTest {
    @TestHTTPResource
    URL url;

    private final String run = UUID.randomUUID().toString();
    private final String ada = "ada-" + run;
    private final String bob = "bob-" + run;
    private ProfileDriver driver;

    @BeforeEach
    void signIn() {
        driver = new ProfileDriver(url);
        driver.member(ada);
        driver.member(bob);
    }

    @AfterEach
    void signOut() {
        driver.close();
    }

    @Test
    void ontologyIsSentOnceAndThenOnlyItsVersion() {
        var topics = driver.topics(TestTokens.of(ada));
        var all = topics.listTopics(ListTopicsRequest.getDefaultInstance());
        assertThat(all.getTopicsList()).hasSizeGreaterThan(250);

        var again = topics.listTopics(
                ListTopicsRequest.newBuilder().setKnownVersion(all.getVersion()).build());

        assertThat(again.getVersion()).isEqualTo(all.getVersion());
        assertThat(again.getTopicsList()).isEmpty();
    }

    @Test
    void declaredTopicIsSeenChangedAndPublished() {
        set(topic("java").build());
        set(topic("chess")
                .setPinned(true)
                .setVisibility(Visibility.VISIBILITY_COMMUNITY)
                .build());

        assertThat(of(ada, ada).getTopicsList())
                .extracting(PersonTopic::getTopicId)
                .as("pinned first")
                .containsExactly("chess", "java");
        var facts =
                published(KafkaTopic.TOPICS, ada, newest -> newest.orElseThrow().getTopicsCount() == 2);
        assertThat(facts.getLast().orElseThrow().getTopicsList())
                .extracting(TopicFact::getTopicId, TopicFact::getVisibility)
                .containsExactly(
                        tuple("chess", Visibility.VISIBILITY_COMMUNITY), tuple("java", Visibility.VISIBILITY_PUBLIC));
        assertThat(facts.getLast().orElseThrow().getVersion())
                .isGreaterThan(facts.getFirst().orElseThrow().getVersion());
    }

    @Test
    void sensitiveTopicIsPrivateAndNeverPublished() {
        set(topic("buddhism").build());
        set(topic("java").build());

        assertThat(of(ada, ada).getTopicsList())
                .filteredOn(topic -> topic.getTopicId().equals("buddhism"))
                .first()
                .extracting(PersonTopic::getVisibility)
                .isEqualTo(Visibility.VISIBILITY_PRIVATE);
        assertThat(of(bob, ada).getTopicsList())
                .extracting(PersonTopic::getTopicId)
                .containsExactly("java");
        assertThat(published(KafkaTopic.TOPICS, ada, Optional::isPresent)
                        .getLast()
                        .orElseThrow()
                        .getTopicsList())
                .extracting(TopicFact::getTopicId)
                .containsExactly("java");
    }

    @Test
    void evidenceMakesTopicsAndTheirParentsWithReasons() {
        observe(ada, 1, evidence("java", 1, 3), evidence("java", 2, 1));

        await(() -> ids(ada).contains("java"));

        var java = of(bob, ada).getTopicsList().stream()
                .filter(topic -> topic.getTopicId().equals("java"))
                .findFirst()
                .orElseThrow();
        assertThat(java.getReasonsList())
                .containsExactly(TopicReason.newBuilder()
                        .setSource(TopicSource.TOPIC_SOURCE_HASHTAG)
                        .setCount(2)
                        .build());
        assertThat(java.hasExpertise()).isTrue();
        assertThat(java.getDeclared()).isFalse();
        assertThat(ids(ada)).contains("programming", "software", "technology");
    }

    @Test
    void sameBatchAgainChangesNothing() {
        observe(ada, 1, evidence("java", 1, 3), evidence("java", 2, 1));
        observe(ada, 1, evidence("java", 1, 3), evidence("python", 2, 1), evidence("python", 3, 1));
        observe(ada, 2, evidence("chess", 1, 3), evidence("chess", 2, 1));

        await(() -> ids(ada).contains("chess"));

        assertThat(ids(ada)).contains("java").doesNotContain("python");
    }

    @Test
    void whatStandsAndSaysSoAgainIsNoFurtherPieceAndNoFurtherDay() {
        var again = evidence("java", 1, 1).toBuilder().setRepeated(true).build();
        observe(ada, 1, evidence("java", 40, 1), again, evidence("chess", 1, 3));
        observe(ada, 2, evidence("chess", 2, 1));
        await(() -> ids(ada).contains("chess"));
        assertThat(ids(ada)).doesNotContain("java");

        observe(ada, 3, evidence("java", 2, 1));

        await(() -> ids(ada).contains("java"));
        assertThat(of(ada, ada).getTopicsList())
                .filteredOn(topic -> topic.getTopicId().equals("java"))
                .singleElement()
                .satisfies(java -> assertThat(java.getReasons(0).getCount()).isEqualTo(2));
    }

    @Test
    void accountThatGoesTakesItsTopicsAlong() {
        observe(ada, 1, evidence("java", 1, 3), evidence("java", 2, 1));
        await(() -> ids(ada).contains("java"));
        var account = link(driver.as(TestTokens.of(ada)), ada);

        driver.as(TestTokens.of(ada))
                .unlinkAccount(UnlinkAccountRequest.newBuilder()
                        .setAccountId(account.getAccountId())
                        .build());

        await(() -> !ids(ada).contains("java"));
    }

    @Test
    void removedTopicStaysRemovedUntilThePersonDeclaresIt() {
        set(topic("java").build());
        driver.topics(TestTokens.of(ada))
                .removeTopic(RemoveTopicRequest.newBuilder().setTopicId("java").build());

        observe(
                ada,
                1,
                evidence("java", 1, 3),
                evidence("java", 2, 1),
                evidence("chess", 1, 3),
                evidence("chess", 2, 1));
        await(() -> ids(ada).contains("chess"));

        assertThat(ids(ada)).doesNotContain("java");
        assertThat(of(ada, ada).getRemovedTopicIdsList()).containsExactly("java");
        assertThat(of(bob, ada).getRemovedTopicIdsList()).isEmpty();
        set(topic("java").build());
        assertThat(ids(ada)).contains("java");
    }

    @Test
    void expertsAreRankedPagedAndVisible() {
        var hidden = "hidden-" + run;
        driver.member(hidden);
        driver.as(TestTokens.of(hidden))
                .updateProfile(UpdateProfileRequest.newBuilder()
                        .setVisibility(Visibility.VISIBILITY_PRIVATE)
                        .build());
        observe(ada, 1, evidence("knitting", 1, 1), evidence("knitting", 2, 1));
        observe(bob, 1, evidence("knitting", 1, 1), evidence("knitting", 2, 1), evidence("knitting", 3, 1));
        observe(hidden, 1, evidence("knitting", 1, 1), evidence("knitting", 2, 1));
        await(() -> ids(ada).contains("knitting")
                && ids(bob).contains("knitting")
                && of(hidden, hidden).getTopicsCount() > 0);

        var first = experts("", 1);
        var second = experts(first.getNextPageToken(), 1);

        assertThat(List.of(
                        first.getExperts(0).getPersonId(), second.getExperts(0).getPersonId()))
                .containsExactlyInAnyOrder(ada, bob);
        assertThat(first.getExperts(0).getExpertise())
                .isGreaterThanOrEqualTo(second.getExperts(0).getExpertise());
        assertThat(second.getNextPageToken()).isEmpty();
        assertThat(experts("", 50).getExpertsList())
                .extracting(Expert::getPersonId)
                .doesNotContain(hidden);
    }

    @Test
    void nothingIsLeftOfAnErasedPerson() {
        set(topic("java").build());
        published(KafkaTopic.TOPICS, ada, Optional::isPresent);

        driver.as(TestTokens.of(ada)).deleteProfile(DeleteProfileRequest.getDefaultInstance());

        assertThat(published(KafkaTopic.TOPICS, ada, Optional::isEmpty)).last().isEqualTo(Optional.empty());
        assertThat(problemOf(() -> of(bob, ada)).slug()).isEqualTo("person-not-found");
    }

    @Test
    void unknownTopicsAndStrangersAreRefused() {
        assertThat(problemOf(() -> set(topic("no-such-topic").build())).slug()).isEqualTo("topic-not-found");
        var stranger = driver.topics(TestTokens.of("stranger-" + run));
        assertThat(problemOf(() -> stranger.setTopic(topic("java").build())).slug())
                .isEqualTo("consent-required");
        assertThat(stranger.listPersonTopics(ListPersonTopicsRequest.getDefaultInstance())
                        .getTopicsList())
                .isEmpty();
    }

    private ListExpertsResponse experts(String token, int size) {
        return driver.topics(TestTokens.of(bob))
                .listExperts(ListExpertsRequest.newBuilder()
                        .setTopicId("knitting")
                        .setPageSize(size)
                        .setPageToken(token)
                        .build());
    }

    private static SetTopicRequest.Builder topic(String id) {
        return SetTopicRequest.newBuilder().setTopicId(id);
    }

    private PersonTopic set(SetTopicRequest request) {
        return driver.topics(TestTokens.of(ada)).setTopic(request).getTopic();
    }

    private ListPersonTopicsResponse of(String viewer, String person) {
        return driver.topics(TestTokens.of(viewer))
                .listPersonTopics(
                        ListPersonTopicsRequest.newBuilder().setPersonId(person).build());
    }

    private List<String> ids(String person) {
        return of(person, person).getTopicsList().stream()
                .map(PersonTopic::getTopicId)
                .toList();
    }

    /** A hashtag of a post. */
    private static TopicEvidence evidence(String topic, int daysAgo, double weight) {
        return TopicEvidence.newBuilder()
                .setTopicId(topic)
                .setSource(TopicSource.TOPIC_SOURCE_HASHTAG)
                .setWeight(weight)
                .setContent("post-" + daysAgo)
                .setOccurredAt(ago(daysAgo))
                .build();
    }

    private static Timestamp ago(int days) {
        return Timestamps.of(Instant.now().minus(Duration.ofDays(days)));
    }

    /** Publishes what ingestion found, of the person's account. */
    private void observe(String person, long sequence, TopicEvidence... found) {
        var account = link(driver.as(TestTokens.of(person)), person);
        var batch = TopicEvidenceObserved.newBuilder()
                .setPersonId(person)
                .setNetwork(Network.NETWORK_TWITTER)
                .setAccountId(account.getAccountId())
                .setSequence(sequence)
                .addAllEvidence(Arrays.asList(found))
                .build();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), KafkaTopic.TOPIC_EVIDENCE.serializer())) {
            producer.send(new ProducerRecord<>(KafkaTopic.TOPIC_EVIDENCE.name(), person, batch));
        }
    }

    private static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
