// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.brands;

import io.clout.proto.perk.v1.CampaignState;
import org.jspecify.annotations.Nullable;

/** Which campaigns a list has. */
enum CampaignChoice {
    DRAFT,
    SUBMITTED,
    LIVE,
    PAUSED,
    ENDED,
    CANCELLED;

    /** All of them if nothing is chosen. */
    static CampaignState proto(@Nullable CampaignChoice choice) {
        return choice == null
                ? CampaignState.CAMPAIGN_STATE_UNSPECIFIED
                : CampaignState.valueOf("CAMPAIGN_STATE_" + choice.name());
    }
}
