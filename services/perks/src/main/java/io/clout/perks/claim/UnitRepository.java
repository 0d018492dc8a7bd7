// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import static io.clout.common.postgres.Database.first;
import static io.clout.common.postgres.Database.run;

import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes units for claims and gives them back. A unit that another transaction is about to take is passed over, so nobody waits for anybody;
 * whether that transaction will really take it cannot be known yet.
 */
@ApplicationScoped
class UnitRepository {

    private static final String TAKE = """
            update unit set state = $3, claim_id = $2 where campaign_id = $1 and number = (
                select number from unit where campaign_id = $1 and state = 'FREE' and ready order by number limit 1
                for update skip locked)
            returning number
            """;

    /** In the order of the index of free units: without it all that are granted would be read. */
    private static final String ANY_LEFT = """
            select 1 from unit where campaign_id = $1 and state = 'FREE' and ready order by number limit 1
            """;

    /** A code that somebody has looked at is of no use to anybody else, so its unit waits for another one. */
    private static final String RELEASE = """
            update unit set state = 'FREE', claim_id = null, ready = ready and not seen.code,
                code = case when seen.code then null else unit.code end,
                code_hash = case when seen.code then null else code_hash end
            from (select exists (select 1 from look where claim_id = $1 and what = 'CODE') as code) seen
            where claim_id = $1
            """;

    /** Keeps a free unit for an offer; the number of it if there is one. */
    Optional<Integer> reserve(SqlConnection transaction, UUID campaignId, UUID claimId) {
        return take(transaction, campaignId, claimId, "RESERVED");
    }

    /** Grants a free unit; the number of it if there is one. */
    Optional<Integer> grant(SqlConnection transaction, UUID campaignId, UUID claimId) {
        return take(transaction, campaignId, claimId, "GRANTED");
    }

    private static Optional<Integer> take(SqlConnection transaction, UUID campaignId, UUID claimId, String state) {
        return first(run(transaction, TAKE, campaignId, claimId, state)).map(row -> row.getInteger("number"));
    }

    /** Grants the unit that is kept for a claim. */
    void grantReserved(SqlConnection transaction, UUID claimId) {
        int granted = run(
                        transaction,
                        "update unit set state = 'GRANTED' where claim_id = $1 and state = 'RESERVED'",
                        claimId)
                .rowCount();
        if (granted != 1) {
            throw new IllegalStateException("no unit is kept for claim " + claimId);
        }
    }

    /** Makes a claim's unit free again, if it has one. */
    void release(SqlConnection transaction, UUID claimId) {
        run(transaction, RELEASE, claimId);
    }

    /** Whether a unit is free, or is still free as far as can be seen while another transaction is about to take it. */
    boolean isAnyLeft(SqlClient client, UUID campaignId) {
        return first(run(client, ANY_LEFT, campaignId)).isPresent();
    }
}
