// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import io.clout.proto.perk.v1.Eligibility;
import io.clout.proto.perk.v1.ReasonCode;

/** What comes of asking for a perk. */
sealed interface ClaimResult {
    /** The person has it. */
    record Granted(StoredClaim claim) implements ClaimResult {}

    /** The person waits: for the draw, on the waiting list, or for a unit that somebody is about to take but may not. */
    record Waiting(StoredClaim claim) implements ClaimResult {}

    /** The targeting says no. */
    record NotEligible(Eligibility eligibility) implements ClaimResult {}

    /** Nobody can claim it now: closed, not yet open, or the person did not consent. */
    record Closed(ReasonCode reason) implements ClaimResult {}

    /** Nothing is left. */
    record SoldOut() implements ClaimResult {}

    /** The person has a claim, or had one that was taken away. */
    record AlreadyClaimed() implements ClaimResult {}
}
