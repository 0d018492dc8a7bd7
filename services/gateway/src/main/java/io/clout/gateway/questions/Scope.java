// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.questions;

import io.clout.proto.question.v1.QuestionScope;

/** Which questions. */
public enum Scope {
    /** All. */
    ALL(QuestionScope.QUESTION_SCOPE_UNSPECIFIED),
    /** About topics on which the caller wants questions, open and not answered by them. */
    FOR_ME(QuestionScope.QUESTION_SCOPE_FOR_ME),
    /** Asked by the caller. */
    MINE(QuestionScope.QUESTION_SCOPE_MINE),
    /** Followed by the caller. */
    FOLLOWED(QuestionScope.QUESTION_SCOPE_FOLLOWED);

    private final QuestionScope proto;

    Scope(QuestionScope proto) {
        this.proto = proto;
    }

    QuestionScope proto() {
        return proto;
    }
}
