// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.endorsement;

import java.time.Duration;

/** The published rules of giving. */
public final class EndorsementRules {
    /** Endorsements of a UTC day. */
    public static final int A_DAY = 5;

    /** The most that accepted answers add to a day. */
    public static final int EARNED_A_DAY = 5;

    /** How long one person waits before they endorse another on the same topic again. */
    public static final Duration AGAIN_AFTER = Duration.ofDays(7);

    /** How long an endorsement can be taken back; it counts afterwards. */
    public static final Duration UNDO = Duration.ofMinutes(1);

    /** Characters of a reason. */
    public static final int REASON_LENGTH = 200;

    private EndorsementRules() {}
}
