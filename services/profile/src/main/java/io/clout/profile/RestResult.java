// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.profile.rest.RestRule.Verdict;

/** How announcing a pause went. */
sealed interface RestResult {
    /** It holds from today, or goes on until another day. */
    record Announced(StoredProfile profile) implements RestResult {}

    /** Nobody is scored without consent, so there is nothing to pause. */
    record NoConsent() implements RestResult {}

    /** The rule says no. */
    record Refused(Verdict verdict) implements RestResult {}
}
