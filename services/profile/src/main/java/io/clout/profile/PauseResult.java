// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.profile.pause.PauseRule.Verdict;

/** The result of announcing a pause. */
sealed interface PauseResult {
    /** It holds from today, or goes on until another day. */
    record Announced(StoredProfile profile) implements PauseResult {}

    /** Nobody is scored without consent, so there is nothing to pause. */
    record NoConsent() implements PauseResult {}

    /** The rule says no. */
    record Refused(Verdict verdict) implements PauseResult {}
}
