// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import io.clout.perks.Columns;
import io.clout.proto.perk.v1.ClaimState;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of {@code claim}.
 *
 * @param personId empty once the person is erased
 * @param version grows with each change
 * @param edition version of the campaign that it was made from
 * @param place order of asking
 * @param mayAskAgain it was given back, not taken away
 */
public record StoredClaim(
        UUID id,
        UUID campaignId,
        Optional<String> personId,
        ClaimState state,
        long version,
        long edition,
        long place,
        Instant askedAt,
        Optional<Instant> grantedAt,
        Optional<Instant> offerEndsAt,
        String reason,
        boolean mayAskAgain,
        String disclosure,
        boolean sharePosts,
        Optional<String> displayName,
        Optional<Integer> rating,
        Optional<String> feedback,
        boolean hasAddress,
        Optional<Instant> shippedAt) {

    /** Needs all columns of {@code claim}. */
    public static StoredClaim of(Row row) {
        return new StoredClaim(
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                Optional.ofNullable(row.getString("person_id")),
                ClaimState.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getLong("edition"),
                row.getLong("place"),
                Columns.instant(row, "asked_at"),
                Columns.optional(row, "granted_at"),
                Columns.optional(row, "offer_ends_at"),
                row.getString("reason"),
                row.getBoolean("may_ask_again"),
                row.getString("disclosure"),
                row.getBoolean("share_posts"),
                Optional.ofNullable(row.getString("display_name")),
                Optional.ofNullable(row.getInteger("rating")),
                Optional.ofNullable(row.getString("feedback")),
                row.getBuffer("address") != null,
                Columns.optional(row, "shipped_at"));
    }

    /** Whether it is in the given state. */
    public boolean is(ClaimState wanted) {
        return state == wanted;
    }
}
