// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import com.google.protobuf.InvalidProtocolBufferException;
import io.clout.common.time.Timestamps;
import io.clout.perks.Columns;
import io.clout.proto.perk.v1.Allocation;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.CampaignState;
import io.clout.proto.perk.v1.Fulfilment;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/**
 * A row of {@code campaign}.
 *
 * @param version grows with each change
 * @param secret sealed, see {@link CampaignSecrets}
 */
public record StoredCampaign(
        UUID id,
        UUID brandId,
        CampaignContent content,
        CampaignState state,
        String stateReason,
        long version,
        byte[] secret,
        boolean demo,
        Instant createdAt) {

    /** Needs all columns of {@code campaign}. */
    public static StoredCampaign of(Row row) {
        return new StoredCampaign(
                row.getUUID("id"),
                row.getUUID("brand_id"),
                content(row.getBuffer("content").getBytes()),
                CampaignState.valueOf(row.getString("state")),
                row.getString("state_reason"),
                row.getLong("version"),
                row.getBuffer("secret").getBytes(),
                row.getBoolean("demo"),
                Columns.instant(row, "created_at"));
    }

    /** Content as it is stored. */
    public static CampaignContent content(byte[] stored) {
        try {
            return CampaignContent.parseFrom(stored);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a stored campaign cannot be read", e);
        }
    }

    public boolean isLottery() {
        return content.getAllocation() == Allocation.ALLOCATION_LOTTERY;
    }

    public boolean hasWaitingList() {
        return content.getAllocation() == Allocation.ALLOCATION_WAITING_LIST;
    }

    public boolean hasCodes() {
        return content.getFulfilment() == Fulfilment.FULFILMENT_CODE;
    }

    public boolean isShipped() {
        return content.getFulfilment() == Fulfilment.FULFILMENT_SHIPPING;
    }

    /** Whether people may know that there is such a campaign. */
    public boolean isKnown() {
        return switch (state) {
            case CAMPAIGN_STATE_LIVE, CAMPAIGN_STATE_PAUSED, CAMPAIGN_STATE_ENDED, CAMPAIGN_STATE_CANCELLED -> true;
            case CAMPAIGN_STATE_DRAFT, CAMPAIGN_STATE_SUBMITTED, CAMPAIGN_STATE_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    /** Whether it is shown and may still be claimed, so that nothing may be taken from them any more. */
    public boolean isShown() {
        return state == CampaignState.CAMPAIGN_STATE_LIVE || state == CampaignState.CAMPAIGN_STATE_PAUSED;
    }

    public boolean hasOpened(Instant now) {
        return !now.isBefore(Timestamps.instant(content.getOpensAt()));
    }

    public boolean hasClosed(Instant now) {
        return !now.isBefore(closesAt());
    }

    public Instant closesAt() {
        return Timestamps.instant(content.getClosesAt());
    }

    StoredCampaign in(CampaignState next, String reason) {
        return new StoredCampaign(id, brandId, content, next, reason, version + 1, secret, demo, createdAt);
    }

    StoredCampaign with(CampaignContent next) {
        return new StoredCampaign(id, brandId, next, state, stateReason, version + 1, secret, demo, createdAt);
    }
}
