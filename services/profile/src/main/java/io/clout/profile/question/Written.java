// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.question;

import java.time.Instant;
import java.util.UUID;

/** The result of asking or answering. */
public sealed interface Written {
    /** Now, or by the same request before. */
    record Stored(UUID id) implements Written {}

    /** The author has not agreed to anything. */
    record NoConsent() implements Written {}

    /** There is no such topic. */
    record UnknownTopic() implements Written {}

    /** There is no such question for the author. */
    record UnknownQuestion() implements Written {}

    /** The author answered this question before. */
    record AnsweredBefore() implements Written {}

    /** The author wrote as much as one may within a day. */
    record TooMany(Instant again) implements Written {}

    /** The same request id came before with something else. */
    record RequestReused() implements Written {}
}
