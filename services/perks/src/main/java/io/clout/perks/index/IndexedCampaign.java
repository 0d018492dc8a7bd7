// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.CampaignState;
import java.util.UUID;

/** A campaign that people are shown, as it was when the index last looked. */
public record IndexedCampaign(
        UUID campaignId, UUID brandId, CampaignState state, CampaignContent content, boolean demo, long revision) {}
