// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.perk;

import static io.clout.common.postgres.Database.run;

import io.clout.common.postgres.Database;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Brands that a person does not see: those the person hid, and those that are suspended. */
@ApplicationScoped
class HiddenBrands {

    private static final String FIND = """
            select brand_id as id from hidden_brand where person_id = $1
            union select id from brand where state in ('BRAND_STATE_SUSPENDED', 'BRAND_STATE_DECLINED')
            """;
    private static final String HIDE = """
            insert into hidden_brand (person_id, brand_id) select $1, id from brand where id = $2
            on conflict (person_id, brand_id) do update set brand_id = excluded.brand_id returning brand_id
            """;

    private final Database database;

    HiddenBrands(Database database) {
        this.database = database;
    }

    Set<UUID> find(SqlClient client, String personId) {
        return StreamSupport.stream(run(client, FIND, personId).spliterator(), false)
                .map(row -> row.getUUID("id"))
                .collect(Collectors.toSet());
    }

    /** Hides a brand or shows it again; empty if there is nothing to hide or show. */
    Optional<UUID> change(String personId, UUID brandId, boolean hide) {
        var rows = hide
                ? database.run(HIDE, personId, brandId)
                : database.run(
                        "delete from hidden_brand where person_id = $1 and brand_id = $2 returning brand_id",
                        personId,
                        brandId);
        return Database.first(rows).map(row -> row.getUUID("brand_id"));
    }
}
