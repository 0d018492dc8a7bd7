// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.brand;

import static io.clout.common.postgres.Database.run;

import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.perks.Actor;
import io.clout.perks.Columns;
import io.clout.proto.perk.v1.Brand;
import io.clout.proto.perk.v1.BrandMember;
import io.clout.proto.perk.v1.BrandRole;
import io.clout.proto.perk.v1.BrandScope;
import io.clout.proto.perk.v1.InviteMemberResponse;
import io.grpc.Status;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The people who act for a brand, and invitations to join them. A brand always has an owner. */
@ApplicationScoped
class Members {

    /** Long enough for a holiday, short enough for a code that is lying about. */
    private static final Duration INVITATION_LASTS = Duration.ofDays(7);

    private static final String JOIN = """
            insert into brand_member (id, brand_id, person_id, name, role, joined_at) values ($1, $2, $3, $4, $5, $6)
            """;
    private static final String INVITE = """
            insert into brand_member (id, brand_id, name, role, code_hash, code_expires_at) values ($1, $2, $3, $4, $5, $6)
            returning *
            """;
    /** Who is a member already keeps the role and uses up no code. */
    private static final String ACCEPT = """
            update brand_member i set person_id = $1, joined_at = $3, code_hash = null, code_expires_at = null
            where code_hash = $2 and code_expires_at > $3
              and not exists (select from brand_member m where m.brand_id = i.brand_id and m.person_id = $1)
            returning brand_id
            """;

    private static final String OF_CODE = """
            select brand_id from brand_member where code_hash = $1 and code_expires_at > $2
            """;
    /** Owners first; roles are stored by name, so their order is spelled out. */
    private static final String ALL = """
            select * from brand_member where brand_id = $1 and (person_id is not null or code_expires_at > $2)
            order by array_position(array['BRAND_ROLE_OWNER', 'BRAND_ROLE_EDITOR', 'BRAND_ROLE_VIEWER'], role), lower(name), id
            """;
    /** The row that all changes of members wait for, so that two owners cannot leave at the same moment. */
    private static final String LOCK = "select from brand where id = $1 for update";

    private static final String ONE = "select * from brand_member where brand_id = $1 and id = $2";
    private static final String OTHER_OWNERS = """
            select count(*) from brand_member
            where brand_id = $1 and id <> $2 and role = 'BRAND_ROLE_OWNER' and person_id is not null
            """;
    private static final String SET_ROLE =
            "update brand_member set role = $3 where brand_id = $1 and id = $2 returning *";
    private static final String REMOVE = "delete from brand_member where brand_id = $1 and id = $2";

    private final Database database;
    private final BrandAccess access;
    private final Clock clock;

    Members(Database database, BrandAccess access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    /** Makes a person a member. */
    static void join(
            SqlConnection transaction, UUID brandId, String personId, String name, BrandRole role, Instant now) {
        run(transaction, JOIN, UUID.randomUUID(), brandId, personId, name, role.name(), Columns.time(now));
    }

    List<BrandMember> all(Actor actor, UUID brandId) {
        return database.inTransaction(transaction -> {
            require(transaction, actor, brandId, BrandRole.BRAND_ROLE_VIEWER);
            var rows = run(transaction, ALL, brandId, Columns.time(clock.instant()));
            return StreamSupport.stream(rows.spliterator(), false)
                    .map(BrandMessages::member)
                    .toList();
        });
    }

    InviteMemberResponse invite(Actor actor, UUID brandId, String typedName, BrandRole typedRole) {
        String name = BrandRules.memberName(typedName);
        BrandRole role = BrandRules.role(typedRole);
        String code = InvitationCode.fresh();
        return database.inTransaction(transaction -> {
            require(transaction, actor, brandId, BrandRole.BRAND_ROLE_OWNER);
            var row = Database.first(run(
                    transaction,
                    INVITE,
                    UUID.randomUUID(),
                    brandId,
                    name,
                    role.name(),
                    Buffer.buffer(InvitationCode.hash(code)),
                    Columns.time(clock.instant().plus(INVITATION_LASTS))));
            return InviteMemberResponse.newBuilder()
                    .setMember(BrandMessages.member(row.orElseThrow()))
                    .setCode(code)
                    .build();
        });
    }

    Brand accept(Actor actor, String code) {
        Actor.Person person = actor.requirePerson();
        Buffer hash = Buffer.buffer(InvitationCode.hash(code.strip()));
        return database.inTransaction(transaction -> {
            var now = Columns.time(clock.instant());
            UUID brandId = Database.first(run(transaction, ACCEPT, person.id(), hash, now))
                    .or(() -> Database.first(run(transaction, OF_CODE, hash, now)))
                    .map(row -> row.getUUID("brand_id"))
                    .orElseThrow(() -> new Problem(
                            "invitation-not-found",
                            Status.Code.NOT_FOUND,
                            "This code is unknown, used or expired; ask an owner of the brand for another."));
            return require(transaction, person, brandId, BrandRole.BRAND_ROLE_VIEWER);
        });
    }

    BrandMember changeRole(Actor actor, UUID brandId, UUID memberId, BrandRole typedRole) {
        BrandRole role = BrandRules.role(typedRole);
        return database.inTransaction(transaction -> {
            require(transaction, actor, brandId, BrandRole.BRAND_ROLE_OWNER);
            Row member = lock(transaction, brandId, memberId);
            if (role != BrandRole.BRAND_ROLE_OWNER) {
                keepAnOwner(transaction, brandId, member);
            }
            var row = Database.first(run(transaction, SET_ROLE, brandId, memberId, role.name()));
            return BrandMessages.member(row.orElseThrow(Members::notFound));
        });
    }

    /** Owners remove anyone, others only themselves. */
    void remove(Actor actor, UUID brandId, UUID memberId) {
        Actor.Person person = actor.requirePerson();
        database.transact(transaction -> {
            Brand brand = require(transaction, actor, brandId, BrandRole.BRAND_ROLE_VIEWER);
            Row member = lock(transaction, brandId, memberId);
            boolean self = person.id().equals(member.getString("person_id"));
            if (!self && brand.getRole() != BrandRole.BRAND_ROLE_OWNER) {
                throw Actor.forbidden("Only owners remove other members.");
            }
            keepAnOwner(transaction, brandId, member);
            run(transaction, REMOVE, brandId, memberId);
        });
    }

    private static Row lock(SqlConnection transaction, UUID brandId, UUID memberId) {
        run(transaction, LOCK, brandId);
        return Optional.of(run(transaction, ONE, brandId, memberId))
                .flatMap(Database::first)
                .orElseThrow(Members::notFound);
    }

    private static void keepAnOwner(SqlConnection transaction, UUID brandId, Row member) {
        boolean owner = member.getString("role").equals(BrandRole.BRAND_ROLE_OWNER.name())
                && member.getString("person_id") != null;
        if (owner
                && Database.first(run(transaction, OTHER_OWNERS, brandId, member.getUUID("id")))
                                .orElseThrow()
                                .getLong(0)
                        == 0) {
            throw new Problem(
                    "last-owner",
                    Status.Code.FAILED_PRECONDITION,
                    "A brand needs an owner: make another member an owner first.");
        }
    }

    private Brand require(SqlConnection transaction, Actor actor, UUID brandId, BrandRole least) {
        return access.require(transaction, actor, brandId, least, BrandScope.BRAND_SCOPE_UNSPECIFIED);
    }

    static Problem notFound() {
        return new Problem("member-not-found", Status.Code.NOT_FOUND, "There is no such member.");
    }
}
