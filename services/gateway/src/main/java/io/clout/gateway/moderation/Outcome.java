// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.moderation;

import static io.clout.proto.question.v1.Outcome.OUTCOME_KEPT;
import static io.clout.proto.question.v1.Outcome.OUTCOME_REMOVED;

/** What was decided. */
enum Outcome {
    /** It stays where it is. */
    KEPT,
    /** Nobody sees it any more. */
    REMOVED;

    static Outcome of(io.clout.proto.question.v1.Outcome outcome) {
        return outcome == OUTCOME_REMOVED ? REMOVED : KEPT;
    }

    io.clout.proto.question.v1.Outcome proto() {
        return this == REMOVED ? OUTCOME_REMOVED : OUTCOME_KEPT;
    }
}
