// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.topic;

import static io.clout.proto.topic.v1.TopicSource.TOPIC_SOURCE_ANSWER_TAG;
import static io.clout.proto.topic.v1.TopicSource.TOPIC_SOURCE_ARTICLE;
import static io.clout.proto.topic.v1.TopicSource.TOPIC_SOURCE_CATEGORY;
import static io.clout.proto.topic.v1.TopicSource.TOPIC_SOURCE_LIST;
import static io.clout.proto.topic.v1.TopicSource.TOPIC_SOURCE_REPOSITORY;
import static io.clout.proto.topic.v1.TopicSource.TOPIC_SOURCE_SKILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.topic.BuiltInTopics;
import io.clout.ingest.network.Subject;
import io.clout.proto.topic.v1.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvidenceFinderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final EvidenceFinder finder = finder(BuiltInTopics.read());

    @Test
    void hashtagsAreReadWithAndWithoutSignsBetweenTheirWords() {
        assertThat(found("Look! #MachineLearning #machine_learning (#3dprinting)#Kubernetes"))
                .containsExactlyInAnyOrder(
                        "HASHTAG machine-learning 1.0", "HASHTAG 3d-printing 1.0", "HASHTAG kubernetes 1.0");
    }

    @Test
    void whatAHashtagSaysIsNotSaidAgainByWords() {
        assertThat(found("Photography is light. #photography")).containsExactly("HASHTAG photography 1.0");
    }

    @Test
    void manyHashtagsSayLittle() {
        assertThat(found("#jazz #piano #chess #yoga #linux #bitcoin #anime #manga #astronomy #botany"))
                .hasSize(10)
                .allMatch(piece -> piece.endsWith(" 0.5"));
    }

    @Test
    void longestNameWins() {
        assertThat(found("We talk about machine learning engineering and open source"))
                .containsExactly("TEXT machine-learning 1.0", "TEXT open-source 1.0");
        assertThat(found("The science fiction shelf")).containsExactly("TEXT science-fiction 1.0");
    }

    @Test
    void wordsAreFoundInTheirFormsAndLanguages() {
        assertThat(found("Die Quantencomputer und das maschinelle Lernen"))
                .containsExactly("TEXT quantum-computing 1.0", "TEXT machine-learning 1.0");
        assertThat(found("Nous parlons de l'intelligence artificielle et des énergies renouvelables"))
                .containsExactly("TEXT artificial-intelligence 1.0", "TEXT renewable-energy 1.0");
        assertThat(found("Los videojuegos y el senderismo son para todos"))
                .containsExactly("TEXT video-games 1.0", "TEXT hiking 1.0");
        assertThat(found("Il cambiamento climatico non è una moda")).containsExactly("TEXT climate-change 1.0");
    }

    @Test
    void aCommonWordAloneSaysNothing() {
        assertThat(found("Swift help with my home was a nice touch")).isEmpty();
    }

    @Test
    void aCommonWordCountsBesideARelatedTopicOfTheSameDay() {
        var first = post("1", NOW, "The new drum machine, #jazz");
        var second = post("2", NOW.minusSeconds(3_600), "Some music for you");
        var before = post("3", NOW.minusSeconds(100_000), "Some music for you");

        assertThat(found(List.of(first, second, before))).containsExactly("HASHTAG jazz 1.0", "TEXT music 0.5");
    }

    @Test
    void aCommonWordOfAnotherLanguageSaysNothing() {
        assertThat(found("The mode of the chat is not what I want, #fashion")).containsExactly("HASHTAG fashion 1.0");
    }

    @Test
    void nothingIsSaidOfSensitiveTopics() {
        assertThat(found("My depression, our elections and the #christianity of mental health #LGBT #feminism"))
                .isEmpty();
        assertThat(found(List.of(Subject.standing("s", TOPIC_SOURCE_SKILL, Stream.of("Politics")))))
                .isEmpty();
    }

    @Test
    void wordsSayNothingOfDemotedTopicsButTagsDo() {
        var demoted = finder(BuiltInTopics.read().stream()
                .map(topic -> topic.getTopicId().equals("linux")
                        ? topic.toBuilder().setDemoted(true).build()
                        : topic)
                .toList());
        var tag = new Subject("t", Optional.of(NOW), List.of(new Subject.Named(TOPIC_SOURCE_ANSWER_TAG, "linux", 12)));

        assertThat(found(demoted, List.of(post("1", NOW, "#linux and Linux"), tag)))
                .containsExactly("ANSWER_TAG linux 12.0");
    }

    @Test
    void tagsAreMeantAsTheyAreWritten() {
        var tags = Subject.standing(
                "r", TOPIC_SOURCE_REPOSITORY, Stream.of("C++", "c#", "c", "Rust", "node.js", "web-development"));

        assertThat(found(List.of(tags)))
                .containsExactlyInAnyOrder(
                        "REPOSITORY c-plus-plus 1.0",
                        "REPOSITORY c-sharp 1.0",
                        "REPOSITORY rust 1.0",
                        "REPOSITORY javascript 1.0",
                        "REPOSITORY web-development 1.0");
    }

    @Test
    void titlesNameTheirTopics() {
        assertThat(found(List.of(
                        Subject.standing("l", TOPIC_SOURCE_LIST, Stream.of("Friends in music & photography")),
                        Subject.standing("c", TOPIC_SOURCE_CATEGORY, Stream.of("Role-playing video game")))))
                .containsExactlyInAnyOrder("LIST music 1.0", "LIST photography 1.0", "CATEGORY video-games 1.0");
    }

    @Test
    void itemsOfWikidataAreTopics() {
        var article = new Subject("i", Optional.empty(), List.of(new Subject.Item(TOPIC_SOURCE_ARTICLE, "Q718")));

        assertThat(finder.find(List.of(article), NOW)).singleElement().satisfies(found -> {
            assertThat(found.evidence().getTopicId()).isEqualTo("chess");
            assertThat(found.standing()).isTrue();
        });
    }

    @Test
    void addressesAndNamesOfAccountsAreNoWords() {
        assertThat(found("Read https://example.org/#linux/photography and www.linux.org by @linux@example.org now"))
                .isEmpty();
    }

    @Test
    void singleWordsOfImportedTopicsNeedSupport() {
        var topics = Stream.concat(
                        BuiltInTopics.read().stream(),
                        Stream.of(Topic.newBuilder()
                                .setTopicId("1434")
                                .putNames("en", "Friends")
                                .addParentIds("television")
                                .build()))
                .toList();

        assertThat(found(finder(topics), List.of(post("1", NOW, "With friends for the weekend"))))
                .isEmpty();
        assertThat(found(finder(topics), List.of(post("1", NOW, "The friends of #television"))))
                .containsExactly("HASHTAG television 1.0", "TEXT 1434 0.5");
    }

    private static EvidenceFinder finder(List<Topic> topics) {
        return new EvidenceFinder(new TopicIndex(
                topics, BuiltInTopics.read().stream().map(Topic::getTopicId).collect(Collectors.toSet())));
    }

    private static Subject post(String id, Instant at, String text) {
        return Subject.post(id, at, text, "").getFirst();
    }

    private List<String> found(String text) {
        return found(List.of(post("1", NOW, text)));
    }

    private List<String> found(List<Subject> subjects) {
        return found(finder, subjects);
    }

    private static List<String> found(EvidenceFinder finder, List<Subject> subjects) {
        return finder.find(subjects, NOW).stream()
                .map(Found::evidence)
                .map(piece -> piece.getSource().name().replace("TOPIC_SOURCE_", "") + " " + piece.getTopicId() + " "
                        + piece.getWeight())
                .toList();
    }
}
