// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.brand;

import static io.clout.common.postgres.Database.run;

import io.clout.common.postgres.Database;
import io.clout.perks.Actor;
import io.clout.perks.Columns;
import io.clout.perks.PageToken;
import io.clout.perks.Repetitions;
import io.clout.proto.perk.v1.Brand;
import io.clout.proto.perk.v1.BrandRole;
import io.clout.proto.perk.v1.BrandScope;
import io.clout.proto.perk.v1.BrandState;
import io.clout.proto.perk.v1.CreateBrandRequest;
import io.clout.proto.perk.v1.CreateBrandResponse;
import io.clout.proto.perk.v1.DecideBrandRequest;
import io.clout.proto.perk.v1.UpdateBrandRequest;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Signs up brands, shows them to those who act for them, and stores what operators decide about them. */
@ApplicationScoped
class Brands {

    private static final String INSERT = """
            insert into brand (id, name, website, contact_email, state, created_at)
            values ($1, $2, $3, $4, 'BRAND_STATE_PENDING', $5)
            """;
    private static final String OF_PERSON = """
            select b.*, m.role from brand b join brand_member m on m.brand_id = b.id
            where m.person_id = $1 order by lower(b.name), b.id
            """;
    /** A declined brand that changes its details asks again. */
    private static final String UPDATE = """
            update brand set name = coalesce($2, name), website = coalesce($3, website), contact_email = coalesce($4, contact_email),
              state = case when state = 'BRAND_STATE_DECLINED' then 'BRAND_STATE_PENDING' else state end
            where id = $1 returning *, 'BRAND_ROLE_OWNER' as role
            """;

    private static final String PENDING_FIRST = """
            select *, 'BRAND_ROLE_UNSPECIFIED' as role from brand
            where ((state <> 'BRAND_STATE_PENDING'), created_at, id) > ($1, $2, $3)
            order by (state <> 'BRAND_STATE_PENDING'), created_at, id limit $4
            """;
    private static final String DECIDE = """
            update brand set state = $2, state_reason = $3 where id = $1
            returning *, 'BRAND_ROLE_UNSPECIFIED' as role
            """;

    private final Database database;
    private final BrandAccess access;
    private final Clock clock;

    Brands(Database database, BrandAccess access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    CreateBrandResponse create(Actor actor, CreateBrandRequest request) {
        Actor.Person person = actor.requirePerson();
        return database.inTransaction(transaction -> Repetitions.once(
                transaction,
                actor,
                "brand.create",
                request.getIdempotencyKey(),
                request,
                CreateBrandResponse.parser(),
                () -> CreateBrandResponse.newBuilder()
                        .setBrand(insert(transaction, person, request))
                        .build()));
    }

    private Brand insert(SqlConnection transaction, Actor.Person person, CreateBrandRequest request) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        run(
                transaction,
                INSERT,
                id,
                BrandRules.name(request.getName()),
                BrandRules.website(request.getWebsite()),
                BrandRules.email(request.getContactEmail()),
                Columns.time(now));
        Members.join(transaction, id, person.id(), "", BrandRole.BRAND_ROLE_OWNER, now);
        return require(transaction, person, id, BrandRole.BRAND_ROLE_OWNER);
    }

    List<Brand> of(Actor.Person person) {
        return brands(database.run(OF_PERSON, person.id()));
    }

    Brand find(Actor actor, UUID brandId) {
        return database.inTransaction(transaction -> access.require(
                transaction, actor, brandId, BrandRole.BRAND_ROLE_VIEWER, BrandScope.BRAND_SCOPE_CAMPAIGNS_READ));
    }

    Brand update(Actor actor, UpdateBrandRequest request) {
        UUID id = BrandAccess.id(request.getBrandId());
        return database.inTransaction(transaction -> {
            require(transaction, actor, id, BrandRole.BRAND_ROLE_OWNER);
            return first(run(
                    transaction,
                    UPDATE,
                    id,
                    request.hasName() ? BrandRules.name(request.getName()) : null,
                    request.hasWebsite() ? BrandRules.website(request.getWebsite()) : null,
                    request.hasContactEmail() ? BrandRules.email(request.getContactEmail()) : null));
        });
    }

    /** For operators: those that wait for a decision come first, the oldest of them at the top. */
    PageToken.Page<Brand> all(Actor actor, int wanted, String token) {
        actor.requireOperator();
        boolean decided = token.startsWith(DECIDED);
        PageToken begin = PageToken.oldestFirst(decided ? token.substring(DECIDED.length()) : token);
        int size = PageToken.size(wanted);
        List<Row> rows = rows(database.run(PENDING_FIRST, decided, Columns.time(begin.at()), begin.id(), size + 1));
        var page =
                PageToken.page(rows, size, row -> new PageToken(Columns.instant(row, "created_at"), row.getUUID("id")));
        boolean next = !page.next().isEmpty() && !isPending(page.rows().getLast());
        return new PageToken.Page<>(
                page.rows().stream().map(BrandMessages::brand).toList(), next ? DECIDED + page.next() : page.next());
    }

    /** Begins the token of a page that begins behind the brands that wait. */
    private static final String DECIDED = "decided.";

    private static boolean isPending(Row row) {
        return row.getString("state").equals(BrandState.BRAND_STATE_PENDING.name());
    }

    Brand decide(Actor actor, DecideBrandRequest request) {
        actor.requireOperator();
        UUID id = BrandAccess.id(request.getBrandId());
        BrandState state = BrandRules.decision(request.getState());
        String reason = BrandRules.reason(state, request.getReason());
        return first(database.run(DECIDE, id, state.name(), reason));
    }

    private Brand require(SqlConnection transaction, Actor actor, UUID brandId, BrandRole least) {
        return access.require(transaction, actor, brandId, least, BrandScope.BRAND_SCOPE_UNSPECIFIED);
    }

    private static Brand first(RowSet<Row> rows) {
        return Database.first(rows).map(BrandMessages::brand).orElseThrow(BrandAccess::notFound);
    }

    private static List<Brand> brands(RowSet<Row> rows) {
        return rows(rows).stream().map(BrandMessages::brand).toList();
    }

    private static List<Row> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }
}
