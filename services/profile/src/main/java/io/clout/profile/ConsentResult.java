// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.profile.consent.AgeRule.Verdict;

/** The result of giving consent. */
sealed interface ConsentResult {
    /** Now, or before. */
    record Given(StoredProfile profile) implements ConsentResult {}

    /** That is not the text that holds now. */
    record Outdated(String current) implements ConsentResult {}

    /** The age rule says no. */
    record Refused(Verdict verdict) implements ConsentResult {}
}
