// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.questions;

import io.clout.gateway.json.ProtoJson;
import java.time.Instant;
import java.util.Optional;

/**
 * What a question or an answer said before it was edited.
 *
 * @param title absent for an answer
 */
record Edit(Optional<String> title, String text, Instant replacedAt) {

    static Edit of(io.clout.proto.question.v1.Edit edit) {
        return new Edit(
                edit.hasTitle() ? Optional.of(edit.getTitle()) : Optional.empty(),
                edit.getText(),
                ProtoJson.instant(edit.getReplacedAt()));
    }
}
