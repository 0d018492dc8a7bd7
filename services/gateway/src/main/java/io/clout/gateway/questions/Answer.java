// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.questions;

import io.clout.gateway.json.ProtoJson;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer to a question.
 *
 * @param question its id
 * @param text Markdown, as in a question
 * @param votes people who found it good
 * @param voted whether the caller is one of them
 * @param accepted whether the asker accepted it
 * @param own whether the caller wrote it
 */
record Answer(
        String id,
        String question,
        Author author,
        String text,
        Instant answeredAt,
        Optional<Instant> editedAt,
        int votes,
        boolean voted,
        boolean accepted,
        boolean own) {

    static Answer of(io.clout.proto.question.v1.Answer answer) {
        return new Answer(
                answer.getAnswerId(),
                answer.getQuestionId(),
                Author.of(answer.getAuthor()),
                answer.getText(),
                ProtoJson.instant(answer.getAnsweredAt()),
                answer.hasEditedAt() ? Optional.of(ProtoJson.instant(answer.getEditedAt())) : Optional.empty(),
                answer.getVotes(),
                answer.getVoted(),
                answer.getAccepted(),
                answer.getOwn());
    }
}
