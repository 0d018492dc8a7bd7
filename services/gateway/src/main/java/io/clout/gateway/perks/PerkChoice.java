// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.perks;

import io.clout.proto.perk.v1.PerkFilter;

/** Which perks a list has. */
enum PerkChoice {
    /** Those that the caller may claim now. */
    ELIGIBLE,
    /** Those that open later. */
    UPCOMING,
    /** Those that are not for the caller. */
    NOT_ELIGIBLE;

    PerkFilter proto() {
        return PerkFilter.valueOf("PERK_FILTER_" + name());
    }
}
