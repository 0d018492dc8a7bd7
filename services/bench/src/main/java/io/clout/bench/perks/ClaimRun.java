// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.perks;

import io.clout.bench.pipeline.BenchServers;
import io.clout.bench.pipeline.Schema;
import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.common.time.Timestamps;
import io.clout.common.vault.Vault;
import io.clout.common.vault.VaultConfig;
import io.clout.perks.Actor;
import io.clout.perks.claim.Claims;
import io.clout.perks.claim.PlainClaims;
import io.clout.proto.perk.v1.Allocation;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.ClaimPerkRequest;
import io.clout.proto.perk.v1.Fulfilment;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Claims of different people on one campaign, in a real PostgreSQL that writes to the disk before it says that something is stored. */
final class ClaimRun {

    private static final int CONNECTIONS = 16;
    private static final int CLAIMS = 5_000;
    private static final UUID BRAND = new UUID(2, 0);

    private final Database database;
    private final Claims claims;

    private ClaimRun(Database database, Claims claims) {
        this.database = database;
        this.claims = claims;
    }

    /** Claims a second: while there are units for all, and once everything is gone. */
    record Rates(double granted, double refused) {}

    static Rates perSecond(int people) throws IOException, InterruptedException {
        try (BenchServers servers = BenchServers.start()) {
            Schema.migrate(servers, Claims.class);
            var account = servers.database();
            Pool pool = PgBuilder.pool()
                    .with(new PoolOptions().setMaxSize(CONNECTIONS))
                    .connectingTo(PgConnectOptions.fromUri(
                                    account.jdbcUrl(servers.postgresPort()).substring("jdbc:".length()))
                            .setUser(account.name())
                            .setPassword(account.password())
                            .setCachePreparedStatements(true))
                    .build();
            try {
                var claims =
                        PlainClaims.on(pool, vault(servers), Clock.systemUTC()).claims();
                return new ClaimRun(new Database(pool), claims).measure(people);
            } finally {
                pool.closeAndAwait();
            }
        }
    }

    private static Vault vault(BenchServers servers) {
        return Vault.open(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(VaultConfig.class)
                .withDefaultValues(Map.of(
                        "clout.vault.keyset-file",
                        servers.home().resolve("keyset.json").toString()))
                .build()
                .getConfigMapping(VaultConfig.class));
    }

    private Rates measure(int people) throws InterruptedException {
        database.run("insert into brand (id, name, website, contact_email, state, created_at)" + " values ('" + BRAND
                + "', 'Bench', 'https://bench.example', 'b@bench.example', 'BRAND_STATE_APPROVED', now())");
        for (int first = 0; first < people; first += 50_000) {
            database.run(
                    "insert into person_fact (person_id, consented, accounts_version, score_tenths, score_as_of)"
                            + " select 'person-' || n, true, 1, 500, now() from generate_series($1::int, $2::int) n",
                    first,
                    Math.min(people, first + 50_000) - 1);
        }
        database.run("analyze person_fact");
        int count = Math.min(people, CLAIMS);
        claimAll(campaign(count), count); // for the compilers
        UUID campaign = campaign(count);
        double granted = claimAll(campaign, count);
        double refused = claimAll(campaign, people - 1, count);
        return new Rates(granted, refused);
    }

    private UUID campaign(int quantity) {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        byte[] content = CampaignContent.newBuilder()
                .setTitle("Something")
                .setQuantity(quantity)
                .setFulfilment(Fulfilment.FULFILMENT_NONE)
                .setAllocation(Allocation.ALLOCATION_FIRST_COME)
                .setOpensAt(Timestamps.of(now.minus(Duration.ofHours(1))))
                .setClosesAt(Timestamps.of(now.plus(Duration.ofDays(1))))
                .build()
                .toByteArray();
        database.run("""
                insert into campaign (id, brand_id, content, state, revision, quantity, fulfilment, allocation, opens_at, closes_at, secret, created_at)
                values ($1, $2, $3, 'CAMPAIGN_STATE_LIVE', 0, $4, 'FULFILMENT_NONE', 'ALLOCATION_FIRST_COME', now() - interval '1 hour',
                    now() + interval '1 day', '', now())""", id, BRAND, Buffer.buffer(content), quantity);
        database.run(
                "insert into campaign_edition (campaign_id, version, content) values ($1, 1, $2)",
                id,
                Buffer.buffer(content));
        database.run(
                "insert into unit (campaign_id, number, ready) select $1, n, true from generate_series(1, $2::int) n",
                id,
                quantity);
        return id;
    }

    private double claimAll(UUID campaign, int count) throws InterruptedException {
        return claimAll(campaign, count - 1, count);
    }

    /** Claims for people from a number downwards. */
    private double claimAll(UUID campaign, int from, int count) throws InterruptedException {
        Semaphore atOnce = new Semaphore(4 * CONNECTIONS);
        AtomicInteger failed = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                String person = "person-" + (from - i);
                atOnce.acquire();
                threads.execute(() -> {
                    try {
                        claim(campaign, person);
                    } catch (RuntimeException e) {
                        failed.incrementAndGet();
                    } finally {
                        atOnce.release();
                    }
                });
            }
        }
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " of " + count + " claims failed");
        }
        return count / ((System.nanoTime() - began) / 1e9);
    }

    private void claim(UUID campaign, String person) {
        try {
            claims.claim(
                    new Actor.Person(person, false),
                    Optional.empty(),
                    ClaimPerkRequest.newBuilder()
                            .setCampaignId(campaign.toString())
                            .setIdempotencyKey("key-" + person + campaign)
                            .setDisclosureAcknowledged(true)
                            .build());
        } catch (Problem e) {
            if (!e.slug().equals("sold-out") && !e.slug().equals("already-claimed")) {
                throw e;
            }
        }
    }
}
