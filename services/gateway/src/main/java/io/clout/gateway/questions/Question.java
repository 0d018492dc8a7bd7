// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.questions;

import io.clout.gateway.json.ProtoJson;
import java.time.Instant;
import java.util.Optional;

/**
 * A question about a topic.
 *
 * @param topic its id
 * @param text Markdown of paragraphs, emphasis, lists, quotes, code and links; may be empty
 * @param answers how many the caller may see
 * @param answered whether one was accepted
 * @param own whether the caller wrote it
 */
record Question(
        String id,
        Author author,
        String topic,
        String title,
        String text,
        Instant askedAt,
        Optional<Instant> editedAt,
        int answers,
        boolean answered,
        boolean followed,
        boolean own) {

    static Question of(io.clout.proto.question.v1.Question question) {
        return new Question(
                question.getQuestionId(),
                Author.of(question.getAuthor()),
                question.getTopicId(),
                question.getTitle(),
                question.getText(),
                ProtoJson.instant(question.getAskedAt()),
                question.hasEditedAt() ? Optional.of(ProtoJson.instant(question.getEditedAt())) : Optional.empty(),
                question.getAnswers(),
                question.getAnswered(),
                question.getFollowed(),
                question.getOwn());
    }
}
