// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.brand;

import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.perks.Actor;
import io.clout.proto.perk.v1.Brand;
import io.clout.proto.perk.v1.BrandRole;
import io.clout.proto.perk.v1.BrandScope;
import io.grpc.Status;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides who may do what for a brand. Everything that belongs to a brand is reached through here; for those without a part in it, the brand
 * does not exist.
 */
@ApplicationScoped
public class BrandAccess {

    /**
     * The brand, if the caller may act for it.
     *
     * @param least the role that a person needs
     * @param scope what an API client needs; UNSPECIFIED where only people may act
     * @throws Problem {@code brand-not-found} for strangers, {@code forbidden} for those who may do less
     */
    public Brand require(SqlClient client, Actor actor, UUID brandId, BrandRole least, BrandScope scope) {
        return switch (actor) {
            case Actor.Person person -> requireRole(client, person, brandId, least);
            case Actor.Client system -> requireScope(client, system, brandId, scope);
        };
    }

    private static Brand requireRole(SqlClient client, Actor.Person person, UUID brandId, BrandRole least) {
        Brand brand = first(
                        client,
                        "select b.*, m.role from brand b join brand_member m on m.brand_id = b.id and m.person_id = $2"
                                + " where b.id = $1",
                        brandId,
                        person.id())
                .map(BrandMessages::brand)
                .orElseThrow(BrandAccess::notFound);
        if (brand.getRole().getNumber() > least.getNumber()) {
            throw Actor.forbidden("Your role at this brand does not allow this; its owners can change it.");
        }
        return brand;
    }

    private static Brand requireScope(SqlClient client, Actor.Client system, UUID brandId, BrandScope scope) {
        Row row = first(
                        client,
                        "select b.*, 'BRAND_ROLE_UNSPECIFIED' as role, c.scopes from brand b"
                                + " join brand_client c on c.brand_id = b.id and c.client_id = $2 where b.id = $1",
                        brandId,
                        system.id())
                .orElseThrow(BrandAccess::notFound);
        if (scope == BrandScope.BRAND_SCOPE_UNSPECIFIED) {
            throw Actor.forbidden("Only for members of the brand, not for its API clients.");
        }
        String name = Scopes.name(scope);
        // The token may be older than a change of the client's scopes: both must allow it.
        if (!system.scopes().contains(name)
                || !Scopes.of(row.getArrayOfStrings("scopes")).contains(scope)) {
            throw Actor.forbidden("The token needs the scope " + name + ".");
        }
        return BrandMessages.brand(row);
    }

    /** The brand's id in a request; one that is none cannot exist. */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    static Problem notFound() {
        return new Problem("brand-not-found", Status.Code.NOT_FOUND, "There is no such brand.");
    }

    private static Optional<Row> first(SqlClient client, String sql, Object... parameters) {
        return Database.first(Database.run(client, sql, parameters));
    }
}
