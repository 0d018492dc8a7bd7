// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.brand;

import static io.clout.common.postgres.Database.run;

import io.clout.perks.facts.PersonChanges;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Removes an erased person from the brands they acted for. The member who has been there longest, of those with most rights, becomes the owner of a
 * brand that loses its last one; a brand that nobody acts for is suspended, and what people have of it stays theirs.
 */
@ApplicationScoped
class BrandPeople implements PersonChanges {

    private static final String LEAVE = "delete from brand_member where person_id = $1 returning brand_id";
    private static final String SUCCEED = """
            update brand_member set role = 'BRAND_ROLE_OWNER'
            where id = (
                select id from brand_member where brand_id = $1 and person_id is not null
                order by array_position(array['BRAND_ROLE_OWNER', 'BRAND_ROLE_EDITOR', 'BRAND_ROLE_VIEWER'], role), joined_at, id
                limit 1)
            """;
    private static final String SUSPEND = """
            update brand set state = 'BRAND_STATE_SUSPENDED', state_reason = 'Its last member left.' where id = $1
            """;
    private static final String LOCK = "select from brand where id = $1 for update";

    @Override
    public void erased(SqlConnection transaction, String personId) {
        for (var row : run(transaction, LEAVE, personId)) {
            UUID brandId = row.getUUID("brand_id");
            run(transaction, LOCK, brandId);
            if (run(transaction, SUCCEED, brandId).rowCount() == 0) {
                run(transaction, SUSPEND, brandId);
            }
        }
    }
}
