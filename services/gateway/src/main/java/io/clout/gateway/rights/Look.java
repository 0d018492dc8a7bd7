// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.rights;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Another person looked at something of the caller.
 *
 * @param day UTC
 * @param what PROFILE, TOPICS or ENDORSEMENTS
 * @param times on that day
 * @param by absent where the caller may not see them
 */
record Look(LocalDate day, String what, int times, Optional<Looker> by) {
    private static final String WHAT_PREFIX = "LOOKED_AT_";

    /** Who looked. */
    record Looker(String id, String name) {}

    static Look of(io.clout.proto.profile.v1.Look look) {
        return new Look(
                LocalDate.parse(look.getDay()),
                look.getWhat().name().replace(WHAT_PREFIX, ""),
                look.getTimes(),
                look.hasLooker()
                        ? Optional.of(new Looker(
                                look.getLooker().getPersonId(), look.getLooker().getDisplayName()))
                        : Optional.empty());
    }
}
