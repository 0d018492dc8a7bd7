// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.topic;

import com.google.protobuf.InvalidProtocolBufferException;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.topic.v1.PersonTopic;
import io.clout.proto.topic.v1.TopicReason;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A topic of a person as stored: what they said, and what evidence says.
 *
 * @param visibility as the person chose it
 * @param expertise empty without evidence
 */
record TopicRow(
        String topicId,
        boolean declared,
        boolean removed,
        boolean pinned,
        boolean answersQuestions,
        Visibility visibility,
        Optional<Double> expertise,
        List<TopicReason> reasons) {

    /** Takes a person; pinned topics come first, then those with the most expertise. */
    static final String SELECT = """
            select coalesce(d.topic_id, s.topic_id) as topic_id, coalesce(d.declared, false) as declared,
                coalesce(d.removed, false) as removed, coalesce(d.pinned, false) as pinned,
                coalesce(d.answers_questions, false) as answers_questions,
                coalesce(d.visibility, 'VISIBILITY_PUBLIC') as visibility, s.expertise, s.reasons
            from (select * from person_topic where person_id = $1) d
            full join (select * from topic_strength where person_id = $1) s on s.topic_id = d.topic_id
            order by coalesce(d.pinned, false) desc, s.expertise desc nulls last, s.strength desc nulls last, 1""";

    static TopicRow of(Row row) {
        return new TopicRow(
                row.getString("topic_id"),
                row.getBoolean("declared"),
                row.getBoolean("removed"),
                row.getBoolean("pinned"),
                row.getBoolean("answers_questions"),
                Visibility.valueOf(row.getString("visibility")),
                Optional.ofNullable(row.getDouble("expertise")),
                Optional.ofNullable(row.getBuffer("reasons"))
                        .map(buffer -> reasons(buffer.getBytes()))
                        .orElse(List.of()));
    }

    private static List<TopicReason> reasons(byte[] stored) {
        try {
            return PersonTopic.parseFrom(stored).getReasonsList();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("topic_strength.reasons cannot be read", e);
        }
    }

    /** @param person who may see the person at all */
    PersonTopic message(Visibility person) {
        var message = PersonTopic.newBuilder()
                .setTopicId(topicId)
                .setDeclared(declared)
                .setPinned(pinned)
                .setAnswersQuestions(answersQuestions)
                .setVisibility(Shown.narrower(person, visibility))
                .addAllReasons(Objects.requireNonNull(reasons));
        expertise.ifPresent(message::setExpertise);
        return message.build();
    }
}
