// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.perks;

import io.clout.bench.pipeline.BenchServers;
import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.common.vault.Vault;
import io.clout.perks.Actor;
import io.clout.perks.claim.Claims;
import io.clout.perks.claim.PlainClaims;
import io.clout.proto.perk.v1.Allocation;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.ClaimPerkRequest;
import io.clout.proto.perk.v1.Fulfilment;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.flywaydb.core.Flyway;

/** One replica's claims of one campaign in a real PostgreSQL that writes to disk; each person gets one unit. */
final class ClaimRun {

    private static final int CLAIMS = 10_000;
    /** As many as the service keeps (quarkus.datasource.reactive.max-size). */
    private static final int CONNECTIONS = 10;

    private final Database database;
    private final Claims claims;
    private final UUID campaignId = UUID.randomUUID();

    private ClaimRun(Pool pool, BenchServers servers) {
        var vault = Vault.open(servers.home().resolve("keyset.json"));
        database = new Database(pool);
        claims = PlainClaims.on(pool, vault, Clock.systemUTC()).claims();
    }

    /**
     * Claims a second.
     *
     * @param people of whom something is known
     */
    static double perSecond(int people, BenchServers servers) throws InterruptedException {
        String url = servers.database().jdbcUrl(servers.postgresPort());
        Flyway.configure()
                .locations("db/perks")
                .dataSource(url, servers.database().name(), servers.database().password())
                .load()
                .migrate();
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .connectingTo(PgConnectOptions.fromUri(url.replaceFirst("^jdbc:", ""))
                        .setUser(servers.database().name())
                        .setPassword(servers.database().password())
                        .setCachePreparedStatements(true))
                .build();
        try {
            var run = new ClaimRun(pool, servers);
            run.prepare(people);
            // The first quarter is for the compilers.
            run.claim(0, CLAIMS / 4);
            // As the server does by itself within a minute: plans made for empty tables read all of a full one.
            run.database.run("analyze");
            long began = System.nanoTime();
            run.claim(CLAIMS / 4, CLAIMS);
            double seconds = (System.nanoTime() - began) / 1e9;
            run.check();
            return (CLAIMS - CLAIMS / 4) / seconds;
        } finally {
            pool.closeAndAwait();
        }
    }

    private void prepare(int people) {
        Instant now = Instant.now();
        byte[] content = CampaignContent.newBuilder()
                .setTitle("A pot of tea")
                .setQuantity(CLAIMS)
                .setFulfilment(Fulfilment.FULFILMENT_NONE)
                .setAllocation(Allocation.ALLOCATION_FIRST_COME)
                .setOpensAt(Timestamps.of(now.minus(Duration.ofHours(1))))
                .setClosesAt(Timestamps.of(now.plus(Duration.ofDays(1))))
                .build()
                .toByteArray();
        UUID brandId = UUID.randomUUID();
        database.run(
                "insert into brand (id, name, website, contact_email, state, created_at)"
                        + " values ($1, 'Tea', 'https://tea.example', 'tea@tea.example', 'BRAND_STATE_APPROVED', now())",
                brandId);
        database.run(
                "insert into campaign (id, brand_id, content, state, quantity, fulfilment, allocation, opens_at, closes_at, secret, created_at)"
                        + " values ($1, $2, $3, 'CAMPAIGN_STATE_LIVE', $4, 'FULFILMENT_NONE', 'ALLOCATION_FIRST_COME',"
                        + " now() - interval '1 hour', now() + interval '1 day', '', now())",
                campaignId,
                brandId,
                Buffer.buffer(content),
                CLAIMS);
        database.run(
                "insert into campaign_edition (campaign_id, version, content) values ($1, 1, $2)",
                campaignId,
                Buffer.buffer(content));
        database.run(
                "insert into unit (campaign_id, number, ready) select $1, n, true from generate_series(1, $2) n",
                campaignId,
                CLAIMS);
        database.run(
                "insert into person_fact (person_id, consented, accounts_version) select 'person-' || n, true, 1"
                        + " from generate_series(0, $1) n",
                Math.max(people, CLAIMS) - 1);
        database.run("analyze");
    }

    private void claim(int from, int to) throws InterruptedException {
        var atOnce = new Semaphore(4 * CONNECTIONS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = from; i < to; i++) {
                String person = "person-" + i;
                atOnce.acquire();
                threads.execute(() -> {
                    try {
                        claims.claim(new Actor.Person(person, false), Optional.empty(), request(person));
                    } finally {
                        atOnce.release();
                    }
                });
            }
        }
    }

    private ClaimPerkRequest request(String person) {
        return ClaimPerkRequest.newBuilder()
                .setCampaignId(campaignId.toString())
                .setIdempotencyKey("key-" + person)
                .setDisclosureAcknowledged(true)
                .build();
    }

    private void check() {
        long granted = database.run("select count(*) from claim c join unit u on u.claim_id = c.id"
                        + " where c.state = 'CLAIM_STATE_GRANTED' and u.state = 'GRANTED'")
                .iterator()
                .next()
                .getLong(0);
        if (granted != CLAIMS) {
            throw new IllegalStateException(granted + " of " + CLAIMS + " claims were granted");
        }
    }
}
