// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.brand;

import static io.clout.common.postgres.Database.run;

import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.common.vault.Vault;
import io.clout.perks.Actor;
import io.clout.perks.Columns;
import io.clout.proto.perk.v1.BrandClient;
import io.clout.proto.perk.v1.BrandRole;
import io.clout.proto.perk.v1.BrandScope;
import io.clout.proto.perk.v1.CreateClientResponse;
import io.clout.proto.perk.v1.RotateClientResponse;
import io.grpc.Status;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * API clients of brands. The provider is asked inside the transaction that stores the row: a client without a row, left by a crash between the two,
 * can do nothing, since {@link BrandAccess} asks for the row.
 */
@ApplicationScoped
class Clients {

    private static final int SECRET_BYTES = 32;
    private static final int MOST = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String ALL = "select * from brand_client where brand_id = $1 order by created_at, client_id";
    private static final String ONE = "select * from brand_client where brand_id = $1 and client_id = $2 for update";
    private static final String COUNT = "select count(*) from brand_client where brand_id = $1";
    private static final String INSERT = """
            insert into brand_client (client_id, brand_id, name, scopes, registration, created_at)
            values ($1, $2, $3, $4, $5, $6) returning *
            """;
    private static final String ROTATED =
            "update brand_client set registration = $2, rotated_at = $3 where client_id = $1 returning *";
    private static final String DELETE = "delete from brand_client where client_id = $1";

    private final Database database;
    private final BrandAccess access;
    private final ClientRegistry registry;
    private final Vault vault;
    private final Clock clock;

    Clients(Database database, BrandAccess access, ClientRegistry registry, Vault vault, Clock clock) {
        this.database = database;
        this.access = access;
        this.registry = registry;
        this.vault = vault;
        this.clock = clock;
    }

    List<BrandClient> all(Actor actor, UUID brandId) {
        return database.inTransaction(transaction -> {
            requireOwner(transaction, actor, brandId);
            return StreamSupport.stream(run(transaction, ALL, brandId).spliterator(), false)
                    .map(BrandMessages::client)
                    .toList();
        });
    }

    CreateClientResponse create(Actor actor, UUID brandId, String typedName, List<BrandScope> typedScopes) {
        String name = BrandRules.clientName(typedName);
        String[] scopes = BrandRules.scopes(typedScopes);
        return database.inTransaction(transaction -> {
            requireOwner(transaction, actor, brandId);
            requireRoom(transaction, brandId);
            var client =
                    new ClientRegistry.Registration("brand-" + UUID.randomUUID(), name, List.of(scopes), freshSecret());
            Buffer token = sealed(client.id(), registry.create(client));
            var row = Database.first(
                    run(transaction, INSERT, client.id(), brandId, name, scopes, token, Columns.time(clock.instant())));
            return CreateClientResponse.newBuilder()
                    .setClient(BrandMessages.client(row.orElseThrow()))
                    .setSecret(client.secret())
                    .build();
        });
    }

    RotateClientResponse rotate(Actor actor, UUID brandId, String clientId) {
        return database.inTransaction(transaction -> {
            requireOwner(transaction, actor, brandId);
            Row row = lock(transaction, brandId, clientId);
            var client = new ClientRegistry.Registration(
                    clientId, row.getString("name"), List.of(row.getArrayOfStrings("scopes")), freshSecret());
            Buffer token = sealed(clientId, registry.update(client, opened(row)));
            var rotated = Database.first(run(transaction, ROTATED, clientId, token, Columns.time(clock.instant())));
            return RotateClientResponse.newBuilder()
                    .setClient(BrandMessages.client(rotated.orElseThrow()))
                    .setSecret(client.secret())
                    .build();
        });
    }

    void delete(Actor actor, UUID brandId, String clientId) {
        database.transact(transaction -> {
            requireOwner(transaction, actor, brandId);
            Row row = lock(transaction, brandId, clientId);
            run(transaction, DELETE, clientId);
            registry.delete(clientId, opened(row));
        });
    }

    private static Row lock(SqlConnection transaction, UUID brandId, String clientId) {
        return Database.first(run(transaction, ONE, brandId, clientId))
                .orElseThrow(() -> new Problem("client-not-found", Status.Code.NOT_FOUND, "There is no such client."));
    }

    private static void requireRoom(SqlConnection transaction, UUID brandId) {
        long clients =
                Database.first(run(transaction, COUNT, brandId)).orElseThrow().getLong(0);
        if (clients >= MOST) {
            throw new Problem(
                    "too-many-clients",
                    Status.Code.FAILED_PRECONDITION,
                    "A brand has at most " + MOST + " clients: remove one that is no longer used.");
        }
    }

    private void requireOwner(SqlConnection transaction, Actor actor, UUID brandId) {
        access.require(transaction, actor, brandId, BrandRole.BRAND_ROLE_OWNER, BrandScope.BRAND_SCOPE_UNSPECIFIED);
    }

    private Buffer sealed(String clientId, String token) {
        return Buffer.buffer(vault.seal(token, place(clientId)));
    }

    private String opened(Row row) {
        try {
            return vault.open(row.getBuffer("registration").getBytes(), place(row.getString("client_id")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the registration token of a client cannot be opened", e);
        }
    }

    private static String place(String clientId) {
        return "brand-client/" + clientId;
    }

    private static String freshSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
