// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.account;

/** The result of linking. */
public sealed interface LinkResult {
    /** Now, or before. */
    record Linked(Account account) implements LinkResult {}

    /** The person has not agreed to anything. */
    record NoConsent() implements LinkResult {}

    /** The person has another account of this network; that one must go first. */
    record NetworkTaken(Account by) implements LinkResult {}

    /** Another person has this account. */
    record LinkedElsewhere() implements LinkResult {}
}
