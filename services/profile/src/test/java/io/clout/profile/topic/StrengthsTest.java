// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clout.profile.ontology.Ontology;
import io.clout.proto.topic.v1.Topic;
import io.clout.proto.topic.v1.TopicReason;
import io.clout.proto.topic.v1.TopicSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StrengthsTest {
    private static final TopicSource HASHTAG = TopicSource.TOPIC_SOURCE_HASHTAG;
    private static final TopicSource VOUCHED = TopicSource.TOPIC_SOURCE_ENDORSEMENT;

    private final Ontology ontology = Ontology.of(List.of(
            topic("science").build(),
            topic("physics", "science").build(),
            topic("optics", "physics").build(),
            topic("noise", "science").setDemoted(true).build(),
            topic("health").setSensitive(true).build(),
            topic("diabetes", "health", "science").setSensitive(true).build()));

    @Test
    void onePostIsNoTopic() {
        assertThat(of(new Evidence("physics", HASHTAG, 1, 1, 1))).isEmpty();
        assertThat(of(new Evidence("physics", HASHTAG, 2, 2, 1))).as("twice on one day").isEmpty();
    }

    @Test
    void twoDaysOrTwoSourcesAre() {
        assertThat(of(new Evidence("physics", HASHTAG, 2, 2, 2))).containsKey("physics");
        assertThat(of(new Evidence("physics", HASHTAG, 1, 1, 1), new Evidence("physics", VOUCHED, 1, 1, 1)))
                .containsKey("physics");
    }

    @Test
    void sourcesSaturate() {
        double posts = value(of(new Evidence("physics", HASHTAG, 1_000, 1_000, 90)), "physics");
        double vouched = value(of(new Evidence("physics", VOUCHED, 3, 3, 3)), "physics");

        assertThat(posts).isLessThanOrEqualTo(1);
        assertThat(vouched).isGreaterThan(posts);
    }

    @Test
    void halfGoesToEachTopicAbove() {
        var strengths = of(new Evidence("optics", VOUCHED, 4, 4, 3));

        double optics = value(strengths, "optics");
        assertThat(value(strengths, "physics")).isCloseTo(optics / 2, within(1e-12));
        assertThat(value(strengths, "science")).isCloseTo(optics / 4, within(1e-12));
        assertThat(Objects.requireNonNull(strengths.get("science")).reasons())
                .containsExactly(TopicReason.newBuilder()
                        .setSource(VOUCHED)
                        .setCount(4)
                        .build());
    }

    @Test
    void nothingIsInferredOfSensitiveTopics() {
        assertThat(of(new Evidence("diabetes", HASHTAG, 50, 50, 20), new Evidence("diabetes", VOUCHED, 5, 5, 5)))
                .isEmpty();
    }

    @Test
    void wordsSayNothingOfDemotedTopics() {
        assertThat(of(new Evidence("noise", HASHTAG, 50, 50, 20))).isEmpty();
        assertThat(of(new Evidence("noise", VOUCHED, 5, 5, 5))).containsKey("noise");
    }

    private static double value(Map<String, Strength> strengths, String topic) {
        return Objects.requireNonNull(strengths.get(topic)).value();
    }

    private Map<String, Strength> of(Evidence... evidence) {
        return Strengths.of(Arrays.asList(evidence), ontology);
    }

    private static Topic.Builder topic(String id, String... parents) {
        return Topic.newBuilder().setTopicId(id).addAllParentIds(Arrays.asList(parents));
    }
}
