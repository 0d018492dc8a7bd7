// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import static io.clout.common.postgres.Database.run;

import io.clout.perks.Columns;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Notices what looks like one person with several accounts. It is never a refusal: an operator looks at it, and the person has the perk
 * meanwhile.
 */
@ApplicationScoped
class Signs {

    /** An honest person may take several perks at once, seldom more. */
    private static final int MANY = 10;

    private static final Duration SHORT = Duration.ofHours(1);

    /** How long it is remembered who had an account of a network. */
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private static final String RECENT = "select count(*) from claim where person_id = $1 and asked_at > $2";

    /** From the person's own accounts: most have none in common with anyone, while thousands may have the perk. */
    private static final String SHARED = """
            with others as materialized (
                select distinct other.person_id from account_trace mine
                join account_trace other on other.account_hash = mine.account_hash and other.person_id <> mine.person_id
                where mine.person_id = $1
            )
            select count(*) from others
            where exists (select from claim c where c.campaign_id = $2 and c.person_id = others.person_id and c.granted_at is not null)
            """;

    private static final String REVIEW = """
            insert into review (claim_id, signs, noticed_at) values ($1, $2, $3) on conflict (claim_id) do nothing
            """;

    /** Puts a claim up for review if there are signs. */
    void notice(SqlConnection transaction, StoredClaim claim, String personId, Instant now) {
        List<String> signs = new ArrayList<>();
        long recent = count(transaction, RECENT, personId, Columns.time(now.minus(SHORT)));
        if (recent >= MANY) {
            signs.add("%d claims within an hour.".formatted(recent));
        }
        long others = count(transaction, SHARED, personId, claim.campaignId());
        if (others > 0) {
            signs.add("%d other people with this perk had the same account of a network linked within a year."
                    .formatted(others));
        }
        if (!signs.isEmpty()) {
            run(transaction, REVIEW, claim.id(), signs.toArray(String[]::new), Columns.time(now));
        }
    }

    /** Forgets who had which account a year ago. */
    void tidy(SqlClient client, Instant now) {
        run(client, "delete from account_trace where seen_at < $1", Columns.time(now.minus(REMEMBERED)));
    }

    private static long count(SqlConnection transaction, String sql, Object... parameters) {
        return run(transaction, sql, parameters).iterator().next().getLong(0);
    }
}
