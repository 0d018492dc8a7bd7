// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import java.time.Duration;
import java.util.Optional;

/** What became of an attempt. */
sealed interface Outcome {

    /** The receiver has it. */
    record Delivered(int status) implements Outcome {}

    /** The receiver wants nothing any more (410). */
    record Gone() implements Outcome {}

    /**
     * It did not get through.
     *
     * @param status empty if there was no answer
     * @param error in words for the brand
     * @param retryAfter what the receiver asked for
     */
    record Failed(Optional<Integer> status, String error, Optional<Duration> retryAfter) implements Outcome {}
}
