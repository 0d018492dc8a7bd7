// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.block;

/** What became of a wish to block a person. */
public enum BlockResult {
    BLOCKED,
    NO_CONSENT,
    ONESELF,
    UNKNOWN_PERSON,
    TOO_MANY
}
